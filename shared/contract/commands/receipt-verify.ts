import { z } from 'zod';
import { defineCommand } from '../define-command.ts';
import { count, fileReference } from '../shapes.ts';

/** Checks a receipt or a trail without any workspace. */
export const receiptVerify = defineCommand({
  access: 'read',
  input: z.strictObject({ file: fileReference }),
  output: z.strictObject({
    what: z.enum(['receipt', 'trail']),
    intact: z.boolean(),
    broken: z
      .strictObject({
        where: z.enum(['shape', 'signature', 'entry', 'order', 'head', 'count']),
        entry: count.nullable(),
      })
      .nullable(),
    at: z.string().nullable(),
    people: count.nullable(),
    entries: count.nullable(),
  }),
  topics: [],
  problems: ['receipt/unreadable', 'source/missing'],
});
