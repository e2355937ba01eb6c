import { channels, evidenceReasons } from '#domain/consent.ts';
import type { ConsentByChannel } from '#domain/consent.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { PersonName, RetentionTrigger } from '#domain/signal.ts';
import { retentionTriggers } from '#domain/signal.ts';
import { consentCode, consentOfCode, marksMask, marksOfMask } from '../codes.ts';
import type { Cell } from '../database.ts';
import type { CanonicalRecord, NewRecord, StoredRecord } from './stored-record.ts';
import { packSignals, unpackSignals } from './signals-text.ts';

/** Columns that come from the record itself, in the order of `addCells`. */
export const recordColumns = [
  'row',
  'dependent',
  'content',
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'emails',
  'phones',
  'birth_from',
  'birth_to',
  'birth_text',
  'last_visit',
  'last_purchase',
  'last_contact',
  'last_activity',
  'created',
  'consent_email',
  'consent_sms',
  'consent_phone',
  'consent_whatsapp',
  'consent_post',
  'said_no_on',
  'marks',
  'erasure_on',
  'held_until',
  'suppressed',
  'signals',
] as const;

/** Of a dependent the content is that of its row, which is kept once. */
export const SELECT_RECORD = `SELECT record.*, iif(dependent = 0, NULL, (SELECT o.content FROM record o
  WHERE o.source = record.source AND o.row = record.row AND o.dependent = 0)) AS whole FROM record`;

type NameRow = {
  readonly first_name: string | null;
  readonly middle_name: string | null;
  readonly last_name: string | null;
  readonly full_name: string | null;
};
type BirthRow = { readonly birth_from: number | null; readonly birth_to: number | null };
type ConsentRow = Readonly<Record<`consent_${(typeof channels)[number]}`, number>>;
type TriggerRow = Readonly<Record<RetentionTrigger, number | null>>;

export type RecordRow = NameRow &
  BirthRow &
  ConsentRow &
  TriggerRow & {
    readonly id: number;
    readonly source: number;
    readonly row: number;
    readonly dependent: number;
    readonly whole: Uint8Array | string | null; // content of the row, where the record is a dependent's
    readonly person: number;
    readonly joined_by: number | null;
    readonly content: Uint8Array | string;
    readonly emails: string | null;
    readonly phones: string | null;
    readonly birth_text: string | null;
    readonly said_no_on: number | null;
    readonly marks: number;
    readonly erasure_on: number | null;
    readonly held_until: number | null;
    readonly suppressed: number;
    readonly signals: string;
  };

export function toCells(record: Omit<NewRecord, 'keys'>): Cell[] {
  const cells: Cell[] = [];
  addCells(cells, record);
  return cells;
}

/** Adds the cells of a record to those of others: names, e-mails and phones in columns, the rest of the signals packed. */
export function addCells(
  cells: Cell[],
  { row, dependent, content, signals, canonical }: Omit<NewRecord, 'keys'>,
): void {
  const { name, emails, phones, ...rest } = signals;
  const { consent, birth, triggers } = canonical;
  cells.push(row, dependent ?? 0, content, name.first, name.middle, name.last, name.full);
  cells.push(joined(emails), joined(phones));
  cells.push(birth?.from ?? null, birth?.to ?? null, canonical.birthText);
  for (const trigger of retentionTriggers) cells.push(triggers[trigger] ?? null);
  for (const channel of channels) cells.push(consentCode(consent[channel]));
  cells.push(canonical.saidNoOn, marksMask(canonical.marks), canonical.erasureRequestedOn);
  cells.push(canonical.heldUntil);
  cells.push(canonical.suppressed ? 1 : 0, packSignals(rest));
}

export function toStoredRecord(row: RecordRow): StoredRecord {
  const rest = unpackSignals(row.signals);
  return {
    id: row.id,
    source: row.source,
    row: row.row,
    dependent: row.dependent,
    person: row.person,
    joinedBy: row.joined_by === null ? null : (evidenceReasons[row.joined_by] ?? null),
    content: row.whole ?? row.content,
    signals: {
      ...rest,
      name: toName(row),
      emails: splitValues(row.emails),
      phones: splitValues(row.phones),
    },
    canonical: toCanonical(row),
  };
}

export function toName(row: NameRow): PersonName {
  return {
    first: row.first_name,
    middle: row.middle_name,
    last: row.last_name,
    full: row.full_name,
  };
}

export function toBirth({ birth_from: from, birth_to: to }: BirthRow): DayRange | null {
  return from === null || to === null ? null : { from, to };
}

export function toConsent(row: ConsentRow): ConsentByChannel {
  return {
    email: consentOfCode(row.consent_email),
    sms: consentOfCode(row.consent_sms),
    phone: consentOfCode(row.consent_phone),
    whatsapp: consentOfCode(row.consent_whatsapp),
    post: consentOfCode(row.consent_post),
  };
}

export function toTriggers(row: TriggerRow): Partial<Record<RetentionTrigger, number>> {
  const triggers: Partial<Record<RetentionTrigger, number>> = {};
  for (const trigger of retentionTriggers) {
    const day = row[trigger];
    if (day !== null) triggers[trigger] = day;
  }
  return triggers;
}

function toCanonical(row: RecordRow): CanonicalRecord {
  return {
    consent: toConsent(row),
    saidNoOn: row.said_no_on,
    birth: toBirth(row),
    birthText: row.birth_text,
    triggers: toTriggers(row),
    marks: [...marksOfMask(row.marks)],
    erasureRequestedOn: row.erasure_on,
    heldUntil: row.held_until,
    suppressed: row.suppressed === 1,
  };
}

/** One value a line: no e-mail and no phone holds a line end. */
function joined(values: readonly string[]): string | null {
  return values.length < 2 ? (values[0] ?? null) : values.join('\n');
}

export function splitValues(text: string | null): string[] {
  return text === null ? [] : text.split('\n');
}
