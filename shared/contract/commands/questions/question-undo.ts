import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';

/** Takes back the answer that was given last; `answer` is its number. */
export const questionUndo = defineCommand({
  access: 'job',
  input: z.strictObject({ answer: count }),
  output: z.strictObject({ people: count }),
  topics: ['people', 'sources', 'trail', 'workspace'],
  problems: [
    'workspace/none-open',
    'question/unknown',
    'policy/unknown',
    'job/busy',
    'job/cancelled',
  ],
});
