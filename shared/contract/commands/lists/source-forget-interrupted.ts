import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** The import that was broken off is not to be mentioned again. */
export const sourceForgetInterrupted = defineCommand({
  access: 'write',
  input: z.strictObject({}),
  output: z.strictObject({}),
  topics: ['sources'],
  problems: ['workspace/none-open', 'job/busy'],
});
