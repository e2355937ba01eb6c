import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference } from '#contract/shapes/common.ts';

/** Puts e-mails and phones on the suppression list, from a file or typed. `people`: how many in the workspace they concern. */
export const suppressionAdd = defineCommand({
  access: 'job',
  input: z.strictObject({
    file: fileReference.nullable(),
    values: z.array(z.string().max(320)).max(10_000),
  }),
  output: z.strictObject({ added: count, known: count, skipped: count, people: count }),
  topics: ['suppression', 'people', 'trail'],
  problems: [
    'workspace/none-open',
    'suppression/empty-file',
    'source/unreadable',
    'source/missing',
    'source/empty',
    'job/busy',
    'job/cancelled',
  ],
});
