import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import {
  channel,
  consentState,
  count,
  disposition,
  findingKind,
  isoDay,
} from '#contract/shapes/common.ts';
import { findingTotals, totals } from '#contract/shapes/people.ts';

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
    dueDays: z.array(z.strictObject({ on: isoDay, people: count })), // by the first deadline of each person
    verdicts: z.partialRecord(disposition, count),
    ages: z.array(z.strictObject({ from: count, to: count, people: count })), // completed years, cut at the two ages below
    agesUnknown: count,
    consentAge: count,
    majority: count,
    activityMonths: z.array(z.strictObject({ month: z.string(), people: count })), // `YYYY-MM`
    lastActivityUnknown: count,
    keptSince: isoDay, // whoever was last active on this day or before is past the period
    consent: z.record(channel, z.partialRecord(consentState, count)),
    suppressedRows: count, // rows stopped at import because their people are on the suppression list
    openQuestions: count, // columns that still need an answer
    lastLook: z
      .strictObject({ on: isoDay, people: count, findings: findingTotals, overdue: count })
      .nullable(), // what was counted on an earlier day
  }),
  topics: ['sources', 'people', 'policy'],
  problems: ['workspace/none-open'],
});
