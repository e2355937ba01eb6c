import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference } from '#contract/shapes/common.ts';

/**
 * Looks in folders of the user for files with the same content as the lists that were imported: what a receipt calls not
 * reached. Only by size and SHA-256: nothing is opened that has not the size of a list.
 */
export const sourceFindCopies = defineCommand({
  access: 'job',
  input: z.strictObject({
    folders: z.array(z.strictObject({ file: fileReference })).max(50), // a file stands for its folder
    /** Also where downloads and documents of this user lie, and the folders that lists came from. */
    usual: z.boolean().optional(),
  }),
  output: z.strictObject({
    files: count, // looked at
    unreadable: count,
    found: z.array(z.strictObject({ id: z.string(), name: z.string(), list: z.string() })),
  }),
  topics: [],
  problems: ['workspace/none-open', 'job/busy', 'job/cancelled'],
});
