import type { DayRange } from '#domain/partial-date.ts';
import type { PersonName } from '#domain/signal.ts';
import { assert } from '#base/assert.ts';
import { eachRow, oneRow } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { kindCode, writeWaitingKeys } from './matching-keys.ts';
import type { RecordOrder } from '../records/record-order.ts';
import { splitValues, toBirth, toName } from '../records/record-row.ts';
import type { RecordRow } from '../records/record-row.ts';

/** A record with all that it can be alike with another in. */
export type MatchSubject = {
  readonly ordinal: number;
  readonly name: PersonName;
  readonly birth: DayRange | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly address: number; // 0: none
};

type SubjectRow = Pick<
  RecordRow,
  | 'id'
  | 'first_name'
  | 'middle_name'
  | 'last_name'
  | 'full_name'
  | 'birth_from'
  | 'birth_to'
  | 'emails'
  | 'phones'
>;

const COLUMNS =
  'id, first_name, middle_name, last_name, full_name, birth_from, birth_to, emails, phones';

/** Hash of the address by ordinal; all zero where no list has addresses. */
export function readAddresses(store: ReadableStore, order: RecordOrder): Float64Array {
  writeWaitingKeys(store);
  const addresses = new Float64Array(order.count);
  for (const { record, hash } of eachRow<{ record: number; hash: number }>(
    store,
    'SELECT record, hash FROM matching_key WHERE kind = ?',
    kindCode('address'),
  )) {
    const ordinal = order.ordinalOf(record);
    if (order.idOf(ordinal) === record) addresses[ordinal] = hash;
  }
  return addresses;
}

/** Every record that makes up people, in their order. */
export function* walkSubjects(
  store: ReadableStore,
  order: RecordOrder,
  addresses: Float64Array,
): Generator<MatchSubject> {
  let ordinal = 0;
  for (const row of eachRow<SubjectRow>(
    store,
    `SELECT ${COLUMNS} FROM record WHERE person > 0 ORDER BY id`,
  )) {
    yield toSubject(row, ordinal, addresses);
    ordinal += 1;
  }
  assert(ordinal === order.count, 'as many records as the order has');
}

/** The record at one place of the order. */
export function readSubject(
  store: ReadableStore,
  order: RecordOrder,
  { ordinal, addresses }: { readonly ordinal: number; readonly addresses: Float64Array },
): MatchSubject | null {
  const row = oneRow<SubjectRow>(
    store,
    `SELECT ${COLUMNS} FROM record WHERE id = ?`,
    order.idOf(ordinal),
  );
  return row === null ? null : toSubject(row, ordinal, addresses);
}

function toSubject(row: SubjectRow, ordinal: number, addresses: Float64Array): MatchSubject {
  return {
    ordinal,
    name: toName(row),
    birth: toBirth(row),
    emails: splitValues(row.emails),
    phones: splitValues(row.phones),
    address: addresses[ordinal] ?? 0,
  };
}
