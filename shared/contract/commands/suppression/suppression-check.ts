import { z } from 'zod';
import { fingerprintKinds } from '#domain/suppression.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference } from '#contract/shapes/common.ts';

/**
 * Which rows of a file are on the suppression list, and which others are of people of the workspace who said no (the
 * first 1,000 of each are named). Nothing is imported.
 */
export const suppressionCheck = defineCommand({
  access: 'job',
  input: z.strictObject({ file: fileReference }),
  output: z.strictObject({
    rows: count,
    matched: z.array(z.strictObject({ row: count, kind: z.enum(fingerprintKinds) })),
    total: count,
    saidNo: z.array(z.strictObject({ row: count, kind: z.enum(['email', 'phone']) })),
    saidNoTotal: count,
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
