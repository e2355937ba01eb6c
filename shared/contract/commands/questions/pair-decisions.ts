import { z } from 'zod';
import { pairVerdicts } from '#domain/match.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count, isoDay } from '#contract/shapes/common.ts';
import { pairRecord } from '#contract/shapes/person.ts';

/** What was decided about pairs, newest first, with the records that it concerns today. */
export const pairDecisions = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    decisions: z.array(
      z.strictObject({
        decision: count,
        verdict: z.enum(pairVerdicts),
        on: isoDay,
        a: z.array(pairRecord), // empty where its list was taken out
        b: z.array(pairRecord),
      }),
    ),
  }),
  topics: ['people', 'sources'],
  problems: ['workspace/none-open'],
});
