import type { DayRange } from '#domain/partial-date.ts';
import type { PersonName } from '#domain/signal.ts';
import { assert } from '#base/assert.ts';
import { allRows, eachRow, oneRow } from '../database.ts';
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

/** A number for each address by ordinal, from 1, the same for the same one; empty where no list has addresses. */
export function readAddresses(store: ReadableStore, order: RecordOrder): Int32Array {
  writeWaitingKeys(store);
  let addresses = new Int32Array(0);
  let [number, latest] = [0, -1];
  for (const { record, hash } of eachRow<{ record: number; hash: number }>(
    store,
    'SELECT record, hash FROM matching_key WHERE kind = ? ORDER BY hash, record',
    kindCode('address'),
  )) {
    if (addresses.length === 0) addresses = new Int32Array(order.count);
    if (hash !== latest) number += 1;
    latest = hash;
    const ordinal = order.ordinalOf(record);
    if (order.idOf(ordinal) === record) addresses[ordinal] = number;
  }
  return addresses;
}

/** Read at once, so that something may be written between two of these pages. */
const ROWS_A_PAGE = 1000;

/** Every record that makes up people, in their order. */
export function* walkSubjects(
  store: ReadableStore,
  order: RecordOrder,
  addresses: Int32Array,
): Generator<MatchSubject> {
  let ordinal = 0;
  for (let last = -1, isMore = true; isMore;) {
    const rows = allRows<SubjectRow>(
      store,
      `SELECT ${COLUMNS} FROM record WHERE person > 0 AND id > ? ORDER BY id LIMIT ${ROWS_A_PAGE}`,
      last,
    );
    for (const row of rows) {
      yield toSubject(row, ordinal, addresses);
      ordinal += 1;
    }
    last = rows.at(-1)?.id ?? last;
    isMore = rows.length === ROWS_A_PAGE;
  }
  assert(ordinal === order.count, 'as many records as the order has');
}

/** The record at one place of the order. */
export function readSubject(
  store: ReadableStore,
  order: RecordOrder,
  { ordinal, addresses }: { readonly ordinal: number; readonly addresses: Int32Array },
): MatchSubject | null {
  const row = oneRow<SubjectRow>(
    store,
    `SELECT ${COLUMNS} FROM record WHERE id = ?`,
    order.idOf(ordinal),
  );
  return row === null ? null : toSubject(row, ordinal, addresses);
}

function toSubject(row: SubjectRow, ordinal: number, addresses: Int32Array): MatchSubject {
  return {
    ordinal,
    name: toName(row),
    birth: toBirth(row),
    emails: splitValues(row.emails),
    phones: splitValues(row.phones),
    address: addresses[ordinal] ?? 0,
  };
}
