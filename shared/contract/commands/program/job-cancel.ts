import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** Stops a job; what it had begun is undone. */
export const jobCancel = defineCommand({
  access: 'write',
  input: z.strictObject({ job: z.string() }),
  output: z.strictObject({ cancelled: z.boolean() }),
  topics: [],
  problems: ['job/unknown'],
});
