import { z } from 'zod';
import { erasureStates } from '#domain/disposition.ts';
import { defineCommand } from '../define-command.ts';
import { count, disposition, outputFile } from '../shapes.ts';

/** Every batch so far, newest first. */
export const receiptList = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    receipts: z.array(
      z.strictObject({
        batch: z.string(),
        at: z.string(),
        do: disposition,
        people: count,
        records: count,
        state: z.enum(['done', ...erasureStates]),
        outputs: z.array(outputFile),
      }),
    ),
  }),
  topics: ['trail'],
  problems: ['workspace/none-open'],
});
