import { z } from 'zod';
import { fingerprintKinds, suppressionReasons } from '#domain/suppression.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count, isoDay } from '#contract/shapes/common.ts';

/** The suppression list: fingerprints only, nobody can be read from it. */
export const suppressionList = defineCommand({
  access: 'read',
  input: z.strictObject({ offset: count, limit: z.int().min(1).max(500) }),
  output: z.strictObject({
    total: count,
    byReason: z.partialRecord(z.enum(suppressionReasons), count),
    rows: z.array(
      z.strictObject({
        id: count,
        kind: z.enum(fingerprintKinds),
        reason: z.enum(suppressionReasons),
        addedOn: isoDay,
      }),
    ),
  }),
  topics: ['suppression'],
  problems: ['workspace/none-open'],
});
