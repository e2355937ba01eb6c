import { z } from 'zod';
import { questionAnswers } from '#domain/question.ts';

/** An answer to a question, tried or given. `alike`: all pairs with the same reasons too. */
export const givenAnswer = z.strictObject({
  question: z.string().max(60),
  answer: z.enum(questionAnswers),
  alike: z.boolean(),
});

/** Why an answer cannot be tried or given. */
export const answerProblems = [
  'workspace/none-open',
  'question/unknown',
  'pair/unknown',
  'input/invalid',
  'policy/unknown',
  'job/busy',
  'job/cancelled',
] as const;
