import { z } from 'zod';
import { anonymityOutcomes } from '#domain/anonymity.ts';
import { batchStates } from '#domain/disposition.ts';
import { defineCommand } from '#contract/define-command.ts';
import { batchAct, count, isoDay, outputFile } from '#contract/shapes/common.ts';

/** Every batch so far, newest first. */
export const receiptList = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    receipts: z.array(
      z.strictObject({
        batch: z.string(),
        at: z.string(),
        do: batchAct,
        people: count,
        records: count,
        state: z.enum(batchStates),
        outcome: z.enum(anonymityOutcomes).nullable(), // for anonymise: what the result may be called
        undoUntil: isoDay.nullable(), // the last day on which it can be brought back; null: it cannot
        outputs: z.array(outputFile),
      }),
    ),
  }),
  topics: ['trail'],
  problems: ['workspace/none-open'],
});
