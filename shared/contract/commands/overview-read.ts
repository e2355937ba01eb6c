import { z } from 'zod';
import { defineCommand } from '../define-command.ts';
import { channel, consentState, count, findingKind, isoDay, totals } from '../shapes.ts';

/** Counts for the first page after an import. */
export const overviewRead = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    totals,
    duePeople: z.array(
      z.strictObject({
        kind: findingKind,
        overdue: count,
        within30Days: count,
        later: count,
        firstDueOn: isoDay.nullable(),
      }),
    ),
    ages: z.array(z.strictObject({ from: count, to: count, people: count })), // completed years, five-year bands
    agesUnknown: count,
    lastActivity: z.array(z.strictObject({ year: z.int(), people: count })),
    lastActivityUnknown: count,
    consent: z.record(channel, z.partialRecord(consentState, count)),
    suppressedRows: count, // rows stopped at import because their people are on the suppression list
    openQuestions: count, // columns that still need an answer
  }),
  topics: ['sources', 'people', 'policy'],
  problems: ['workspace/none-open'],
});
