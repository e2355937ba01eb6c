import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { answerProblems, givenAnswer } from '#contract/shapes/answers.ts';
import { count } from '#contract/shapes/common.ts';

/**
 * Answers a question; everybody is read from the kept cells, joined and judged anew. Remembered for lists with the same
 * headers.
 */
export const questionAnswer = defineCommand({
  access: 'job',
  input: givenAnswer,
  output: z.strictObject({ answer: count, people: count, settled: count }),
  topics: ['people', 'sources', 'trail', 'workspace'],
  problems: answerProblems,
});
