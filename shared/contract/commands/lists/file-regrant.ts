import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** Gives the page files again that the user had chosen before; one that is gone is named as missing. */
export const fileRegrant = defineCommand({
  access: 'host',
  input: z.strictObject({ ids: z.array(z.string().max(64)).min(1).max(200) }),
  output: z.strictObject({
    files: z.array(z.strictObject({ id: z.string(), grant: z.string(), name: z.string() })),
    missing: z.array(z.string()), // base names
  }),
  topics: [],
  problems: ['source/missing'],
});
