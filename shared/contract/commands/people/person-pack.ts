import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { defineCommand } from '#contract/define-command.ts';
import { fileReference, outputFile, personId } from '#contract/shapes/common.ts';

/**
 * Writes all that the workspace holds about one person, for that person: a page to read and a file to take elsewhere.
 * `namesOthers`: a row names a guardian or a child too, so somebody should read it before it is handed over.
 */
export const personPack = defineCommand({
  access: 'job',
  input: z.strictObject({
    person: personId,
    language: z.enum(languages),
    output: fileReference.nullable(),
  }),
  output: z.strictObject({ outputs: z.array(outputFile), namesOthers: z.boolean() }),
  topics: ['trail'],
  problems: [
    'workspace/none-open',
    'person/unknown',
    'output/exists',
    'output/not-writable',
    'disk/full',
    'job/busy',
  ],
});
