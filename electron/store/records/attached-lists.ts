import type { ColumnRole } from '#domain/column-role.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { PersonName } from '#domain/signal.ts';
import { eachRow } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { toBirth, toName } from './record-row.ts';
import type { RecordRow } from './record-row.ts';

export type KeyedRecord = {
  readonly record: number;
  readonly key: string; // the id that its own list gives it
  readonly name: PersonName;
  readonly birth: DayRange | null;
};

/** Roles by which a row says itself whose it is. */
export const namingRoles: readonly ColumnRole[] = [
  'email',
  'phone',
  'full_name',
  'first_name',
  'last_name',
];

type KeyedRow = Pick<
  RecordRow,
  'first_name' | 'middle_name' | 'last_name' | 'full_name' | 'birth_from' | 'birth_to'
> & { readonly record: number; readonly key: string };

/** The records of a list that have an id, in the order of the file. */
export function* walkKeyedRecords(store: ReadableStore, source: number): Generator<KeyedRecord> {
  const rows = eachRow<KeyedRow>(
    store,
    `SELECT id AS record, signals ->> '$[0]' AS key, first_name, middle_name, last_name, full_name, birth_from, birth_to
     FROM record WHERE source = ? AND person > 0 AND signals ->> '$[0]' IS NOT NULL ORDER BY row, id`,
    source,
  );
  for (const row of rows) {
    yield { record: row.record, key: row.key, name: toName(row), birth: toBirth(row) };
  }
}
