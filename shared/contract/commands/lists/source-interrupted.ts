import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** The files of an import that was under way when the program ended: nothing of it came in. Empty: there was none. */
export const sourceInterrupted = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    files: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
  topics: ['sources'],
  problems: ['workspace/none-open'],
});
