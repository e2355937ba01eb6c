import { z } from 'zod';
import { brokenPlaces } from '#domain/receipt.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference } from '#contract/shapes/common.ts';

/**
 * Checks a receipt or a trail without any workspace. `against`: an earlier receipt or trail of the same workspace, through
 * which a trail must go.
 */
export const receiptVerify = defineCommand({
  access: 'read',
  input: z.strictObject({ file: fileReference, against: fileReference.optional() }),
  output: z.strictObject({
    what: z.enum(['receipt', 'trail']),
    intact: z.boolean(),
    broken: z
      .strictObject({
        where: z.enum(brokenPlaces),
        entry: count.nullable(),
        line: count.optional(), // of the file; where its form is broken
      })
      .nullable(),
    at: z.string().nullable(),
    people: count.nullable(),
    entries: count.nullable(),
  }),
  topics: [],
  problems: ['receipt/unreadable', 'source/missing'],
});
