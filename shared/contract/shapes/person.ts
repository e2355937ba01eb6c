import { z } from 'zod';
import { evidenceReasons } from '#domain/consent.ts';
import { ageStatuses, retentionStatuses } from '#domain/finding.ts';
import { retentionTriggers } from '#domain/signal.ts';
import {
  isoDay,
  personId,
  findingKind,
  disposition,
  consentState,
  channel,
  count,
} from './common.ts';

export const evidence = z.strictObject({
  source: count,
  row: count,
  column: z.string(),
  value: z.string(),
  why: z.enum(evidenceReasons),
});

export const finding = z.strictObject({
  kind: findingKind,
  rule: z.string(),
  dueOn: isoDay.nullable(),
  evidence: z.array(evidence),
});

export const personAge = z.strictObject({
  status: z.enum(ageStatuses),
  years: z.tuple([z.int(), z.int()]).nullable(),
  adultOn: isoDay.nullable(),
});

export const personRetention = z.strictObject({
  status: z.enum(retentionStatuses),
  trigger: z.enum(retentionTriggers).nullable(),
  since: isoDay.nullable(),
  expiresOn: isoDay.nullable(),
});

export const consentByChannel = z.strictObject({
  email: consentState,
  sms: consentState,
  phone: consentState,
  whatsapp: consentState,
  post: consentState,
});

/** A person as the document of the command shows them (schema 1). */
export const personDocument = z.strictObject({
  id: personId,
  records: z.array(z.strictObject({ source: count, row: count })),
  household: z.string().nullable(),
  consent: consentByChannel,
  age: personAge,
  retention: personRetention,
  findings: z.array(finding),
  proposed: disposition,
});

/** What each row says by itself (schema 1, with `--records`). */
export const recordDocument = z.strictObject({
  source: count,
  row: count,
  dependent: z.int().min(1).optional(), // only for a child whom the row names
  person: personId,
  consent: z.partialRecord(channel, consentState),
  birth: z.string().nullable(),
  lastActivity: isoDay.nullable(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
});

/** A record as one half of a pair that may be one person. */
export const pairRecord = z.strictObject({
  record: z.int().min(1), // its number in the workspace
  person: personId,
  source: count,
  file: z.string(),
  sheet: z.string().nullable(),
  part: z.string().optional(), // of a list that stands below another one: what it is called
  row: count,
  name: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  birth: z.string().nullable(),
  consent: consentByChannel, // of this record alone: where two contradict each other, both are seen
});

/** One line of the table of people. */
export const personRow = z.strictObject({
  id: personId,
  name: z.string(),
  contact: z.string(), // first e-mail, else first phone, else empty
  records: count,
  age: personAge,
  retention: personRetention,
  kinds: z.array(findingKind),
  dueOn: isoDay.nullable(),
  proposed: disposition,
  held: z.boolean(),
  activity: isoDay.nullable(),
  consent: consentByChannel,
});
