import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';

/** Takes a source and its records out of the workspace. This is no erasure of people: nothing is put on the suppression list. */
export const sourceRemove = defineCommand({
  access: 'job',
  input: z.strictObject({ source: count }),
  output: z.strictObject({ people: count }),
  topics: ['sources', 'people', 'trail', 'workspace'],
  problems: ['workspace/none-open', 'source/unknown', 'job/busy', 'job/cancelled'],
});
