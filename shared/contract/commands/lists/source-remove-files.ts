import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference } from '#contract/shapes/common.ts';

export const fileRemovals = ['shred', 'replace'] as const;
export const fileOutcomes = ['shredded', 'replaced', 'not_imported', 'missing', 'failed'] as const;

/**
 * Takes original files away, one by one as the user names them: written over and removed, or replaced by the cleaned copy.
 * Only a file whose content is that of an imported list is touched; a flash disk may keep old blocks all the same.
 */
export const sourceRemoveFiles = defineCommand({
  access: 'job',
  input: z.strictObject({
    files: z
      .array(z.strictObject({ file: fileReference }))
      .min(1)
      .max(200),
    how: z.enum(fileRemovals),
    confirmedFiles: count, // as typed by the user; must equal the number of files
  }),
  output: z.strictObject({
    files: z.array(z.strictObject({ name: z.string(), outcome: z.enum(fileOutcomes) })),
  }),
  topics: ['trail', 'sources'],
  problems: ['workspace/none-open', 'disposition/count-mismatch', 'job/busy', 'job/cancelled'],
});
