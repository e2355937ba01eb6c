import type { DayRange } from '#domain/partial-date.ts';
import type { PersonName } from '#domain/signal.ts';
import { allRows, eachRow } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { hashUnderKey, kindCode, writeWaitingKeys } from '../people/matching-keys.ts';
import type { MatchingKind } from '../people/matching-key.ts';
import { splitValues, toBirth, toName } from './record-row.ts';
import type { RecordRow } from './record-row.ts';

/** A record of a child on its parent's row, with what the parent is reached by. */
export type DependentSubject = {
  readonly record: number;
  readonly rowRecord: number;
  readonly name: PersonName;
  readonly birth: DayRange | null;
  readonly emails: readonly string[]; // of the row
  readonly phones: readonly string[];
};

export type OwnCard = {
  readonly record: number;
  readonly name: PersonName;
  readonly birth: DayRange | null;
};

type Row = Pick<
  RecordRow,
  'first_name' | 'middle_name' | 'last_name' | 'full_name' | 'birth_from' | 'birth_to'
>;
type SubjectRow = Row & {
  readonly record: number;
  readonly rowRecord: number;
  readonly rowEmails: string | null;
  readonly rowPhones: string | null;
};

const SUBJECTS = `SELECT d.id AS record, o.id AS rowRecord, d.first_name, d.middle_name, d.last_name, d.full_name,
    d.birth_from, d.birth_to, o.emails AS rowEmails, o.phones AS rowPhones
  FROM record d INDEXED BY record_dependent
  CROSS JOIN record o ON o.source = d.source AND o.row = d.row AND o.dependent = 0
  WHERE d.dependent > 0 AND d.person > 0 ORDER BY d.id`;

/** In the order of import. */
export function* walkDependents(store: ReadableStore): Generator<DependentSubject> {
  for (const row of eachRow<SubjectRow>(store, SUBJECTS)) {
    yield {
      record: row.record,
      rowRecord: row.rowRecord,
      name: toName(row),
      birth: toBirth(row),
      emails: splitValues(row.rowEmails),
      phones: splitValues(row.rowPhones),
    };
  }
}

/** Records under one contact beyond this are a front desk's, not a family's. */
const MOST_CARDS = 24;

/** The records that have this contact and this day of birth; none where too many have the contact. */
export function listCardsOf(
  store: ReadableStore,
  key: { readonly kind: MatchingKind; readonly value: string },
  born: number,
): OwnCard[] {
  writeWaitingKeys(store);
  const rows = allRows<Row & { readonly record: number }>(
    store,
    `SELECT r.id AS record, r.first_name, r.middle_name, r.last_name, r.full_name, r.birth_from, r.birth_to
     FROM (SELECT record FROM matching_key WHERE kind = ? AND hash = ? LIMIT ?) k
     JOIN record r ON r.id = k.record`,
    kindCode(key.kind),
    hashUnderKey(store, key.value),
    MOST_CARDS + 1,
  );
  if (rows.length > MOST_CARDS) return [];
  return rows
    .filter((row) => row.birth_from === born && row.birth_to === born)
    .map((row) => ({ record: row.record, name: toName(row), birth: toBirth(row) }));
}
