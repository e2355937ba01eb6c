import { z } from 'zod';
import { cardParts, clockTriggers } from '#domain/card-part.ts';
import { channels, consentStates, evidenceReasons, polarities } from '#domain/consent.ts';
import { columnRoles } from '#domain/column-role.ts';
import { acts, batchActs, dispositions } from '#domain/disposition.ts';
import { ageStatuses, findingKinds, retentionStatuses } from '#domain/finding.ts';
import { languages } from '#domain/language.ts';
import type { PersonId } from '#domain/person.ts';
import {
  dayColumns,
  doubtKinds,
  dueBands,
  peopleSorts,
  tableColumns,
  usualColumns,
} from '#domain/people-filter.ts';
import { retentionTriggers } from '#domain/signal.ts';
import { dateOrders, setAsideReasons, sourceFormats, sourceWarnings } from '#domain/source.ts';

/** Shapes that several commands share. Days are ISO text (`YYYY-MM-DD`) at this border. */
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const country = z.string().regex(/^[A-Z]{2}$/);
export const language = z.enum(languages);
export const personId = z.custom<PersonId>(
  (value) => typeof value === 'string' && /^p[1-9]\d{0,14}$/.test(value),
);
export const findingKind = z.enum(findingKinds);
export const disposition = z.enum(dispositions);
export const act = z.enum(acts); // what can be asked for
export const batchAct = z.enum(batchActs); // what was done
export const consentState = z.enum(consentStates);
export const channel = z.enum(channels);
export const count = z.int().min(0);
export const localWords = z.record(language, z.string());

/** The source of a rule: in English for scripts, and as people read it. */
export const citation = { citation: z.string(), citationText: localWords };

/**
 * A file or folder. The page only ever holds a `grant` that the host gave for a file the user chose;
 * the host puts the path in its place. The command line passes paths.
 */
export const fileReference = z.union([
  z.strictObject({ grant: z.string().max(64) }),
  z.strictObject({ path: z.string().min(1).max(32_768) }),
]);
export type FileReference = z.infer<typeof fileReference>;

export const mappedColumn = z.strictObject({
  index: count,
  name: z.string(),
  role: z.enum(columnRoles),
  channel: channel.nullable(),
  polarity: z.enum(polarities).nullable(),
  confidence: z.number().min(0).max(1),
  needsAnswer: z.boolean(),
});

export const dateEvidence = z.strictObject({
  column: z.string(),
  order: z.enum(dateOrders).nullable(),
  for: count,
  against: count,
  undecided: count,
});

export const sourceWarning = z.strictObject({ code: z.enum(sourceWarnings), detail: z.string() });
export const setAsideRow = z.strictObject({ row: count, reason: z.enum(setAsideReasons) });

/** A source as the document of the command shows it (schema 1). */
export const sourceDocument = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  part: z.string().optional(), // of a list that stands below another one: what it is called
  format: z.enum(sourceFormats),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  headerRow: count.nullable(),
  profile: z.string().nullable(),
  rowsRead: count,
  records: count,
  empty: count,
  setAside: z.array(setAsideRow),
  columns: z.array(mappedColumn),
  dates: z.array(dateEvidence),
  warnings: z.array(sourceWarning),
});

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

export const findingTotals = z.partialRecord(findingKind, count);

export const totals = z.strictObject({
  records: count,
  people: count,
  households: count,
  findings: findingTotals,
});

export const peopleFilter = z.strictObject({
  kinds: z.array(findingKind), // any of; empty: everybody
  sources: z.array(count), // any of, by position in `source/list`; empty: all
  ages: z.array(z.enum(ageStatuses)),
  retentions: z.array(z.enum(retentionStatuses)),
  consents: z.array(z.strictObject({ channel, state: consentState })).default([]),
  dues: z.array(z.enum(dueBands)).default([]),
  countries: z.array(country).default([]),
  doubts: z.array(z.enum(doubtKinds)).default([]),
  proposals: z.array(disposition).default([]),
  /** All must hold; both ends null: the day is not known. */
  days: z
    .array(
      z.strictObject({
        of: z.enum(dayColumns),
        from: isoDay.nullable(),
        to: isoDay.nullable(),
      }),
    )
    .default([]),
  search: z.string().max(200),
});

/** A filter and an order under a name, without what is searched for: that may name somebody. */
export const peopleView = z.strictObject({
  filter: peopleFilter.omit({ search: true }),
  sort: z.enum(peopleSorts),
  descending: z.boolean(),
});

export const selection = z.strictObject({
  kinds: z.array(findingKind),
  people: z.array(personId),
  except: z.array(personId),
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

/** The period of one part of the card, as a policy states it. */
export const clockText = z.strictObject({
  part: z.enum(cardParts),
  months: count,
  triggers: z.array(z.enum(clockTriggers)),
  fallback: z.enum(clockTriggers).nullable(),
  ends: z.enum(['purge', 'anonymise']),
  text: localWords,
  ...citation,
  confirmed: z.boolean(),
});

/** A file that the program wrote for the user. */
export const outputFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum([
    'cleaned_copy',
    'removed_people',
    'receipt',
    'receipt_page',
    'verify_page',
    'form',
    'backup',
    'suppression',
    'trail',
    'set_aside',
    'person_pack',
    'calendar',
  ]),
  bytes: count,
});

export const policyFault = z.strictObject({
  line: count.nullable(),
  code: z.string(),
  path: z.string(),
});

export const preferences = z.strictObject({
  language: language.nullable(), // null: not chosen yet
  theme: z.enum(['light', 'dark', 'system']),
  idleMinutes: z.number().int().min(0).max(240).default(10), // 0: never locks by itself
  hideFromCapture: z.boolean().default(false), // screenshots and shared screens
  peopleColumns: z.array(z.enum(tableColumns)).default([...usualColumns]), // shown beside the name, in this order
});

export const workspaceSummary = z.strictObject({
  file: z.string(), // base name
  name: z.string(),
  protection: z.enum(['passphrase', 'keychain']),
  country,
  policy: z.strictObject({ id: z.string(), version: z.string() }),
  today: isoDay,
  todayFixed: z.boolean(),
  sources: count,
  records: count,
  people: count,
  /** An erasure that is not finished: rows are gone from view, but not yet proven erased. */
  pendingErasure: z.boolean(),
  /** An older copy of the file was put back, and people who were erased since are in it: how many, by how many fingerprints. */
  olderCopy: z.strictObject({ entries: count, people: count }).nullable(),
  /** An older copy was opened: what was done again of the erasures since, before it was shown. */
  reapplied: z
    .strictObject({ people: count, records: count, suppression: count, unreadable: z.boolean() })
    .optional(),
  /** It was restored without a list of what was erased after its backup: such people may be in it. */
  erasedUnknown: z.literal(true).optional(),
  /** The service that copies its folder to other computers. */
  syncedBy: z.string().optional(),
});
export type WorkspaceSummary = z.infer<typeof workspaceSummary>;

/** How far a search looked: `reading`: asked again it may find more; `part`: there is more text than memory should hold. */
export const looked = z.enum(['everywhere', 'reading', 'part']);
