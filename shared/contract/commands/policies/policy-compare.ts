import { z } from 'zod';
import { ageStatuses, retentionStatuses } from '#domain/finding.ts';
import { cardParts } from '#domain/card-part.ts';
import { defineCommand } from '#contract/define-command.ts';
import {
  count,
  country,
  disposition,
  findingKind,
  isoDay,
  personId,
} from '#contract/shapes/common.ts';
import { findingTotals } from '#contract/shapes/people.ts';

/** Null: as the workspace has it. */
const side = z.strictObject({
  id: z.string().max(300).nullable(),
  country: country.nullable(),
  today: z.union([isoDay, z.literal('now')]).nullable(), // now: the day of the computer
});
const judged = z.strictObject({ id: z.string(), version: z.string(), country, today: isoDay });
const verdict = z.strictObject({
  age: z.enum(ageStatuses),
  retention: z.enum(retentionStatuses),
  kinds: z.array(findingKind),
  proposed: disposition,
});
const difference = z.strictObject({
  what: z.enum([
    'majority',
    'retention_months',
    'retention_triggers',
    'today',
    'rule',
    'proposal',
    'deadline',
  ]),
  finding: findingKind.nullable(),
  left: z.string(),
  right: z.string(),
});

const period = z.strictObject({ months: count, ends: z.enum(['purge', 'anonymise']) }).nullable();

/** Whose verdict changes between two policies, countries or days, and why. Nothing is changed by asking. */
export const policyCompare = defineCommand({
  access: 'read',
  input: z.strictObject({
    left: side,
    right: side,
    after: count, // number of the last person seen; 0 starts
    limit: z.int().min(1).max(500),
  }),
  output: z.strictObject({
    left: judged,
    right: judged,
    differences: z.array(difference),
    /** Parts of the card with clocks of other lengths: what is to go from a card changes, and no verdict. Null: with the whole card. */
    parts: z.array(z.strictObject({ part: z.enum(cardParts), left: period, right: period })),
    people: count,
    changed: count,
    gained: findingTotals,
    lost: findingTotals,
    page: z.array(
      z.strictObject({
        id: personId,
        name: z.string(),
        left: verdict,
        right: verdict,
        because: z.array(difference),
      }),
    ),
    next: count.nullable(),
  }),
  topics: ['people', 'policy'],
  problems: ['workspace/none-open', 'policy/unknown', 'input/invalid'],
});
