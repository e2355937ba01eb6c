import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';
import { findingTotals } from '#contract/shapes/people.ts';

/** Remembers what the overview showed today, so that a later day shows what has changed since. Numbers only. */
export const overviewLook = defineCommand({
  access: 'write',
  input: z.strictObject({ people: count, findings: findingTotals, overdue: count }),
  output: z.strictObject({}),
  topics: [],
  problems: ['workspace/none-open'],
});
