import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { fileReference, language, outputFile } from '#contract/shapes/common.ts';

const summary = z.string().min(1).max(200);

/** Writes a calendar file of the days on which something is due, with counts and without names. */
export const overviewCalendar = defineCommand({
  access: 'job',
  input: z.strictObject({
    output: fileReference.nullable(),
    language,
    /** What an entry says, by the plural form of its count; `{n}` is the count. */
    summaries: z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), summary),
  }),
  output: z.strictObject({ outputs: z.array(outputFile) }),
  topics: [],
  problems: ['workspace/none-open', 'output/not-writable', 'disk/full', 'job/busy'],
});
