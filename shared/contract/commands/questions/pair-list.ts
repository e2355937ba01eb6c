import { z } from 'zod';
import { matchEvidenceCodes } from '#domain/match.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';
import { pairRecord } from '#contract/shapes/person.ts';

/** Pairs of records that may be one person, weightiest first: for the user to decide. */
export const pairList = defineCommand({
  access: 'read',
  input: z.strictObject({ offset: count, limit: z.int().min(1).max(100) }),
  output: z.strictObject({
    total: count,
    pairs: z.array(
      z.strictObject({
        a: pairRecord,
        b: pairRecord,
        weight: z.int(), // the sum of the evidence; 13 or more would have been one person but for a doubt
        evidence: z.array(z.strictObject({ code: z.enum(matchEvidenceCodes), weight: z.int() })),
      }),
    ),
  }),
  topics: ['people', 'sources'],
  problems: ['workspace/none-open'],
});
