import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';

/** Deletes backups, and receipts that are past their time. The entries of the trail stay. */
export const proofRemove = defineCommand({
  access: 'write',
  input: z.strictObject({
    backups: z.array(count).max(1000),
    receipts: z.array(z.string()).max(1000),
  }),
  output: z.strictObject({ backups: count, receipts: count }),
  topics: ['trail'],
  problems: ['workspace/none-open'],
});
