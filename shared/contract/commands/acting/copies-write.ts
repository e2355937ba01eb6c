import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { fileReference, outputFile } from '#contract/shapes/common.ts';

/** Writes the cleaned copy of each source. */
export const copiesWrite = defineCommand({
  access: 'job',
  input: z.strictObject({ output: fileReference.nullable() }),
  output: z.strictObject({ outputs: z.array(outputFile) }),
  topics: ['trail'],
  problems: [
    'workspace/none-open',
    'output/not-writable',
    'disk/full',
    'job/busy',
    'job/cancelled',
  ],
});
