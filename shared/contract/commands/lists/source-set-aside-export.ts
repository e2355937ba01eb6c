import { z } from 'zod';
import { setAsideReasons } from '#domain/source.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference, outputFile } from '#contract/shapes/common.ts';

const word = z.string().max(300);

/** Writes the rows of a source that were set aside as CSV: their number, the reason in words, and the row as it stands. */
export const sourceSetAsideExport = defineCommand({
  access: 'job',
  input: z.strictObject({
    source: count,
    output: fileReference.nullable(),
    /** In the language of the window; the workers have no words of their own. */
    words: z.strictObject({
      row: word,
      reason: word,
      text: word,
      reasons: z.partialRecord(z.enum(setAsideReasons), word),
    }),
  }),
  output: z.strictObject({ outputs: z.array(outputFile) }),
  topics: [],
  problems: [
    'workspace/none-open',
    'source/unknown',
    'output/not-writable',
    'output/exists',
    'disk/full',
    'job/busy',
    'job/cancelled',
  ],
});
