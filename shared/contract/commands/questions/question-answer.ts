import { z } from 'zod';
import { questionAnswers } from '#domain/question.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';

/**
 * Answers a question; everybody is read from the kept cells, joined and judged anew. `alike`: all pairs with the same
 * reasons too. Remembered for lists with the same headers.
 */
export const questionAnswer = defineCommand({
  access: 'job',
  input: z.strictObject({
    question: z.string().max(60),
    answer: z.enum(questionAnswers),
    alike: z.boolean(),
  }),
  output: z.strictObject({ answer: count, people: count, settled: count }),
  topics: ['people', 'sources', 'trail', 'workspace'],
  problems: [
    'workspace/none-open',
    'question/unknown',
    'pair/unknown',
    'input/invalid',
    'policy/unknown',
    'job/busy',
    'job/cancelled',
  ],
});
