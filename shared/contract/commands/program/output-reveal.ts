import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** Shows a written file in the file manager. */
export const outputReveal = defineCommand({
  access: 'host',
  input: z.strictObject({ id: z.string() }),
  output: z.strictObject({ shown: z.boolean() }),
  topics: [],
  problems: ['source/missing'],
});
