import { z } from 'zod';
import { dispositions } from '#domain/disposition.ts';
import { findingKinds } from '#domain/finding.ts';
import { retentionTriggers } from '#domain/signal.ts';
import { cardParts, clockTriggers } from '#domain/card-part.ts';
import { columnRoles } from '#domain/column-role.ts';
import { parseIsoDay } from '#domain/day.ts';
import { weekends } from '#domain/policy.ts';

/** The shape of a pack as written. What its members mean together is checked in `find-contradictions.ts`. */
const word = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/)
  .max(60);
/** More than there are findings: that two rules are about the same one is said in words of its own. */
const MOST_RULES = findingKinds.length * 2;
const text = z.string().trim().min(1).max(2000);
const countryCode = z.string().regex(/^[A-Z]{2}$/);
const years = z.int().min(1).max(30);

const legalText = z.strictObject({ en: text, ru: text, ar: text, tr: text });

const source = z.strictObject({
  citation: z.union([text, legalText]),
  url: z
    .string()
    .regex(/^https?:\/\/[^\s<>"']+$/)
    .max(500)
    .nullable(),
  confidence: z.enum(['confirmed', 'from memory']),
});

const ageTable = z.strictObject({
  default: years,
  byCountry: z.record(countryCode, years),
  fromMemory: z.array(countryCode),
  source,
});

const rule = z.strictObject({
  id: word,
  finding: z.enum(findingKinds),
  deadline: z
    .strictObject({
      within: z.int().min(0).max(1000),
      unit: z.enum(['calendar_day', 'working_day', 'month']),
    })
    .nullable(),
  proposes: z.enum(dispositions),
  source,
  text: legalText,
});

const roleRecipe = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.enum(['keep', 'remove', 'year', 'month', 'region', 'shuffle', 'token', 'clean']),
  }),
  z.strictObject({ do: z.literal('fixed'), value: z.string().max(100) }),
  z.strictObject({ do: z.literal('band'), years: z.int().min(2).max(50) }),
  z.strictObject({ do: z.literal('prefix'), characters: z.int().min(1).max(5) }),
  z.strictObject({ do: z.literal('shift'), days: z.int().min(1).max(3650) }),
  z.strictObject({ do: z.literal('round'), to: z.number().positive().max(1_000_000) }),
  z.strictObject({ do: z.literal('limit'), from: z.number(), to: z.number() }),
]);

const retention = z.strictObject({
  months: z.int().min(1).max(1200),
  triggers: z.array(z.enum(retentionTriggers)).min(1),
  fallback: z.enum(retentionTriggers).nullable(),
  dueSoonMonths: z.int().min(0).max(1200),
});

const mustKeep = z
  .array(
    z.strictObject({
      countries: z.array(countryCode),
      what: legalText,
      years: z.int().min(1).max(100),
      source,
      part: z.enum(cardParts).optional(),
      roles: z.array(z.enum(columnRoles)).optional(),
      from: z.enum(['day', 'year_end']).optional(),
    }),
  )
  .max(100);

const clocks = z
  .array(
    z.strictObject({
      part: z.enum(cardParts),
      months: z.int().min(1).max(1200),
      triggers: z.array(z.enum(clockTriggers)).min(1),
      fallback: z.enum(clockTriggers).nullable(),
      ends: z.enum(['purge', 'anonymise']),
      minors: z.enum(['same', 'majority']),
      source,
      text: legalText,
    }),
  )
  .max(cardParts.length * 2);

/** What every pack begins with. */
const head = {
  id: word,
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  name: legalText,
  asOf: z.string().refine((day) => parseIsoDay(day) !== null),
  notice: legalText,
};

export const tradeSchema = z.strictObject({
  ...head,
  kind: z.literal('trade'),
  retention: retention.nullable(),
  clocks,
  rules: z.array(rule).max(MOST_RULES),
  mustKeep,
});

export const policySchema = z.strictObject({
  ...head,
  defaultCountry: countryCode,
  countries: z.array(countryCode).min(1).max(250),
  consentAge: ageTable,
  majority: ageTable,
  retention,
  rules: z.array(rule).min(1).max(MOST_RULES),
  mustKeep,
  clocks: clocks.optional(),
  weekend: z.enum(weekends).optional(),
  anonymisation: z.strictObject({
    birth: z.enum(['remove', 'year', 'decade']),
    postcodePrefix: z.int().min(0).max(5),
    keepRegion: z.boolean(),
    keepCity: z.boolean(),
    keepGender: z.boolean(),
    dates: z.enum(['keep', 'month', 'year', 'remove']),
    roles: z.partialRecord(z.enum(columnRoles), roleRecipe).default({}),
    confidential: z.array(z.enum(columnRoles)).max(20).default([]),
    k: z.int().min(2).max(1000).default(5),
    l: z.int().min(2).max(100).default(2),
    outliers: z.number().min(0).max(20).default(5),
    search: z.boolean().default(true),
    rowOrder: z.enum(['shuffle', 'keep']).default('shuffle'),
  }),
});
