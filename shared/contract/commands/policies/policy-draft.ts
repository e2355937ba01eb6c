import { z } from 'zod';
import { cardParts } from '#domain/card-part.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference } from '#contract/shapes/common.ts';

/**
 * A draft pack of a trade out of the text of a privacy notice, to be read by a person before it is used. `language`: in
 * whose words the notice is; null: found out. `unused`: sentences with a period that went into no clock.
 */
export const policyDraft = defineCommand({
  access: 'read',
  input: z.strictObject({
    file: fileReference,
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .nullable(),
  }),
  output: z.strictObject({
    language: z.string(),
    yaml: z.string(),
    periods: z.array(
      z.strictObject({
        part: z.enum(['whole', ...cardParts]),
        months: count,
        line: count,
        text: z.string(),
      }),
    ),
    unused: z.array(
      z.strictObject({
        line: count,
        text: z.string(),
        why: z.enum(['no_part', 'not_kept', 'shorter', 'endless']),
      }),
    ),
  }),
  topics: [],
  problems: [
    'source/missing',
    'source/unreadable',
    'source/not-a-file',
    'source/network-path',
    'source/too-large',
    'source/locked',
    'policy/not-a-text',
    'policy/no-periods',
    'policy/unknown-language',
  ],
});
