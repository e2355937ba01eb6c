import type { DateEvidence, MappedColumn } from '#domain/source.ts';
import { allRows, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { recordColumns, SELECT_RECORD, toCells, toStoredRecord } from './record-row.ts';
import type { RecordRow } from './record-row.ts';
import type { StoredRecord } from './stored-record.ts';

const RECORDS_A_PAGE = 500;
/** Row and content stay as they were read. */
const FIRST_DERIVED = recordColumns.indexOf('first_name');

/** The rows of one source as whole records, without the children whom rows name, in the order of their import, page by page, so that they can be written on the way. */
export function* walkWholeRecords(store: ReadableStore, source: number): Generator<StoredRecord> {
  let after = 0;
  for (;;) {
    const rows = allRows<RecordRow>(
      store,
      `${SELECT_RECORD} WHERE source = ? AND dependent = 0 AND person > 0 AND id > ? ORDER BY id LIMIT ${RECORDS_A_PAGE}`,
      source,
      after,
    );
    for (const row of rows) yield toStoredRecord(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < RECORDS_A_PAGE) return;
    after = last.id;
  }
}

/** Replaces what was understood of a record; its cells stay. */
export function rewriteRecord(store: WritableStore, record: StoredRecord): void {
  const derived = recordColumns.slice(FIRST_DERIVED);
  const cells = toCells(record).slice(FIRST_DERIVED);
  runChange(
    store,
    `UPDATE record SET ${derived.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ...cells,
    record.id,
  );
}

export function rewriteSource(
  store: WritableStore,
  id: number,
  read: { readonly columns: readonly MappedColumn[]; readonly dates: readonly DateEvidence[] },
): void {
  runChange(
    store,
    'UPDATE source SET columns = ?, dates = ? WHERE id = ?',
    JSON.stringify(read.columns),
    JSON.stringify(read.dates),
    id,
  );
}
