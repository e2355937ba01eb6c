import { z } from 'zod';
import { fingerprintKinds } from '#domain/suppression.ts';
import { defineCommand } from '../define-command.ts';
import { count, fileReference } from '../shapes.ts';

/** Which rows of a file are on the suppression list (the first 1,000 are named). Nothing is imported. */
export const suppressionCheck = defineCommand({
  access: 'job',
  input: z.strictObject({ file: fileReference }),
  output: z.strictObject({
    rows: count,
    matched: z.array(z.strictObject({ row: count, kind: z.enum(fingerprintKinds) })),
    total: count,
  }),
  topics: [],
  problems: [
    'workspace/none-open',
    'source/unreadable',
    'source/missing',
    'source/empty',
    'job/busy',
    'job/cancelled',
  ],
});
