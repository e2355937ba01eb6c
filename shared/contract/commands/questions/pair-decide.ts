import { z } from 'zod';
import { pairVerdicts } from '#domain/match.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';

/**
 * Says of pairs of records that they are one person, or that they are two: this also takes a merge apart. It is
 * remembered when the lists are imported anew. `a` and `b` are the numbers of records as `pair/list` and
 * `person/read` give them.
 */
export const pairDecide = defineCommand({
  access: 'job',
  input: z.strictObject({
    pairs: z
      .array(z.strictObject({ a: count, b: count, verdict: z.enum(pairVerdicts) }))
      .min(1)
      .max(500),
  }),
  output: z.strictObject({ people: count, decisions: z.array(count) }),
  topics: ['people', 'trail', 'workspace'],
  problems: ['workspace/none-open', 'pair/unknown', 'job/busy', 'job/cancelled'],
});
