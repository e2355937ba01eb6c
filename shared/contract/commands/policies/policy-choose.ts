import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { country, isoDay } from '#contract/shapes/common.ts';
import { totals } from '#contract/shapes/people.ts';

/** Evaluates another policy, country or day. No source is read again. `today` null: the day of the computer. */
export const policyChoose = defineCommand({
  access: 'write',
  input: z.strictObject({ id: z.string(), country, today: isoDay.nullable() }),
  output: z.strictObject({ totals }),
  topics: ['policy', 'people', 'workspace', 'trail'],
  problems: ['workspace/none-open', 'policy/unknown', 'policy/invalid'],
});
