import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count, isoDay, language, outputFile } from '#contract/shapes/common.ts';

/** Brings a batch back, wholly, while its days for that last. */
export const batchUndo = defineCommand({
  access: 'job',
  input: z.strictObject({
    batch: z.string().min(8).max(64), // its number, or the beginning of it that no other has
    by: z.string().max(120).nullable(),
    language,
  }),
  output: z.strictObject({
    batch: z.string(),
    people: count,
    records: count, // rows that are back
    left: count, // rows that are not: their list is gone, or a later act removed or changed them
    suppression: count, // entries that were taken back from the do-not-contact list
    undoneOn: isoDay,
    outputs: z.array(outputFile),
  }),
  topics: ['people', 'sources', 'suppression', 'trail', 'workspace'],
  problems: [
    'workspace/none-open',
    'undo/unknown-batch',
    'undo/not-kept',
    'undo/not-in-copy',
    'undo/ended',
    'undo/already',
    'undo/damaged',
    'disk/full',
    'disk/failed',
    'job/busy',
    'job/cancelled',
  ],
});
