import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count, isoDay } from '#contract/shapes/common.ts';

/** Backups and receipts with the day from which each is to go, by clocks of their own. */
export const proofList = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    backups: z.array(
      z.strictObject({
        id: count,
        name: z.string(),
        madeAt: z.string(),
        bytes: count,
        dueOn: isoDay,
        isDue: z.boolean(),
        isThere: z.boolean(), // false: moved, or on a disk that is not connected
      }),
    ),
    /** Receipts that are past their time. */
    receipts: z.array(z.strictObject({ batch: z.string(), at: z.string(), dueOn: isoDay })),
  }),
  topics: ['trail'],
  problems: ['workspace/none-open'],
});
