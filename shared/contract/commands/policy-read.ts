import { z } from 'zod';
import { defineCommand } from '../define-command.ts';
import { count, disposition, findingKind, language } from '../shapes.ts';

/** A policy pack, as text to edit and as rules to read. */
export const policyRead = defineCommand({
  access: 'read',
  input: z.strictObject({ id: z.string() }),
  output: z.strictObject({
    id: z.string(),
    yaml: z.string(),
    retentionMonths: z.int(),
    majority: z.int(), // for the country of the workspace, else the pack's default
    consentAge: z.int(),
    rules: z.array(
      z.strictObject({
        id: z.string(),
        finding: findingKind,
        proposes: disposition,
        deadline: z
          .strictObject({ within: count, unit: z.enum(['calendar_day', 'working_day', 'month']) })
          .nullable(),
        text: z.record(language, z.string()),
        citation: z.string(),
        url: z.string().nullable(),
        confirmed: z.boolean(),
      }),
    ),
  }),
  topics: ['policy'],
  problems: ['policy/unknown', 'policy/invalid'],
});
