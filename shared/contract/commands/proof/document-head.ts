import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { isoDay } from '#contract/shapes/common.ts';
import { totals } from '#contract/shapes/people.ts';
import { sourceDocument } from '#contract/shapes/sources.ts';

/** Everything of the document but its people; every row set aside is named. */
export const documentHead = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    schema: z.literal(1),
    today: isoDay,
    policy: z.strictObject({ id: z.string(), version: z.string() }),
    sources: z.array(sourceDocument),
    totals,
  }),
  topics: ['sources', 'people', 'policy'],
  problems: ['workspace/none-open'],
});
