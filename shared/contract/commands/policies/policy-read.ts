import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { citation, count, disposition, findingKind, localWords } from '#contract/shapes/common.ts';
import { clockText } from '#contract/shapes/policies.ts';

/** A policy pack, as text to edit and as rules to read. */
export const policyRead = defineCommand({
  access: 'read',
  input: z.strictObject({ id: z.string() }),
  output: z.strictObject({
    id: z.string(),
    yaml: z.string(),
    retentionMonths: z.int().nullable(), // null: a trade that leaves it to the law
    majority: z.int().nullable(), // for the country of the workspace, else the pack's default
    consentAge: z.int().nullable(),
    rules: z.array(
      z.strictObject({
        id: z.string(),
        finding: findingKind,
        proposes: disposition,
        deadline: z
          .strictObject({ within: count, unit: z.enum(['calendar_day', 'working_day', 'month']) })
          .nullable(),
        text: localWords,
        ...citation,
        url: z.string().nullable(),
        confirmed: z.boolean(),
      }),
    ),
    clocks: z.array(clockText), // periods by part of the card
  }),
  topics: ['policy'],
  problems: ['policy/unknown', 'policy/invalid'],
});
