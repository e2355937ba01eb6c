import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';

/** Takes back what was decided about a pair; the evidence decides again. */
export const pairUndo = defineCommand({
  access: 'job',
  input: z.strictObject({ decision: count }),
  output: z.strictObject({ people: count }),
  topics: ['people', 'trail', 'workspace'],
  problems: ['workspace/none-open', 'pair/unknown', 'job/busy', 'job/cancelled'],
});
