import { z } from 'zod';
import { channels } from '#domain/consent.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference, outputFile } from '#contract/shapes/common.ts';

/**
 * Writes the files by which another program learns who said no in the lists of the workspace. A file that would name
 * nobody is not written (`output` null). `people`: who said no in one of its ways; `lines`: what names them in it, 0
 * too where they have no such contact or no list of the program tells their numbers; `unclear`: who may have said no, and is not in it.
 */
export const suppressionTell = defineCommand({
  access: 'job',
  input: z.strictObject({ output: fileReference.nullable(), program: z.string().max(40) }),
  output: z.strictObject({
    title: z.string(),
    files: z.array(
      z.strictObject({
        output: outputFile.nullable(),
        channels: z.array(z.enum(channels)),
        by: z.enum(['email', 'phone', 'record_id']),
        people: count,
        lines: count,
        unclear: count,
        menu: z.string(),
        confirmed: z.boolean(),
      }),
    ),
  }),
  topics: ['trail'],
  problems: [
    'workspace/none-open',
    'suppression/unknown-program',
    'output/not-writable',
    'output/exists',
    'disk/full',
    'job/busy',
    'job/cancelled',
  ],
});
