import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { defineCommand } from '#contract/define-command.ts';
import { fileReference, outputFile } from '#contract/shapes/common.ts';

/** Writes the forms that law asks for after a batch, as pages for printing. They name nobody. */
export const formsWrite = defineCommand({
  access: 'job',
  input: z.strictObject({
    batch: z.string(),
    language: z.enum(languages),
    output: fileReference.nullable(),
  }),
  output: z.strictObject({ outputs: z.array(outputFile) }),
  topics: ['trail'],
  problems: [
    'workspace/none-open',
    'undo/unknown-batch',
    'output/exists',
    'output/not-writable',
    'disk/full',
    'job/busy',
  ],
});
