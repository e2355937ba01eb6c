import { z } from 'zod';
import { contactListForms } from '#domain/contact-list-form.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference, outputFile } from '#contract/shapes/common.ts';

/**
 * Writes the list. As fingerprints it names nobody without the key of the workspace. In the other forms it holds those
 * addresses of `file` that are on the list or whose owner said no in a list of the workspace, because the workspace itself has none: plain, or hashed as advertising
 * platforms take them. Such a hash is no protection: whoever has it can try all phone numbers of a country in minutes.
 */
export const suppressionExport = defineCommand({
  access: 'job',
  input: z.strictObject({
    output: fileReference.nullable(),
    as: z.enum(contactListForms),
    file: fileReference.nullable(),
  }),
  output: z.strictObject({ outputs: z.array(outputFile), entries: count }),
  topics: ['trail'],
  problems: [
    'workspace/none-open',
    'suppression/needs-file',
    'suppression/empty-file',
    'source/unreadable',
    'source/missing',
    'source/empty',
    'output/not-writable',
    'disk/full',
    'job/busy',
    'job/cancelled',
  ],
});
