import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** Gives the page the files of a sample, as if the user had chosen them. */
export const sampleGrant = defineCommand({
  access: 'host',
  input: z.strictObject({ id: z.string() }),
  output: z.strictObject({
    files: z.array(z.strictObject({ grant: z.string(), name: z.string() })),
  }),
  topics: [],
  problems: ['input/invalid'],
});
