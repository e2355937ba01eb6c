import type { Day } from '#domain/day.ts';
import type {
  DateEvidence,
  MappedColumn,
  SetAsideReason,
  SourceCounts,
  SourceReading,
  SourceWarning,
} from '#domain/source.ts';
import { writeWaitingKeys } from '../people/matching-keys.ts';
import { allRows, oneNumber, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { moveByRecord } from '../people/standing-by-record.ts';
import { inTransaction } from '../transaction.ts';

/** A source as it enters the workspace; its counts follow with `finishSource`. */
export type NewSource = {
  readonly reading: SourceReading;
  readonly profile: string | null;
  readonly columns: readonly MappedColumn[];
  readonly dates: readonly DateEvidence[];
  /** What stands before the first row of data, byte for byte; null where the format has no such thing. */
  readonly prelude: Uint8Array | null;
  readonly path: string;
  readonly sha256: string; // of the file, hex
  readonly bytes: number;
  readonly importedOn: Day;
};

export type StoredSource = NewSource & {
  readonly id: number;
  readonly counts: SourceCounts;
  readonly suppressed: number; // part of `counts.setAside`
  readonly erased: number; // records that were purged since the import
  readonly recordsLeft: number;
};

export type NewSetAsideRow = {
  readonly row: number;
  readonly reason: SetAsideReason;
  readonly content: Uint8Array | string;
};

/** `content` null: it held an erased value and was emptied. */
export type StoredSetAsideRow = {
  readonly row: number;
  readonly reason: SetAsideReason;
  readonly content: Uint8Array | string | null;
};

type SourceRow = {
  id: number;
  reading: string;
  profile: string | null;
  columns: string;
  dates: string;
  prelude: Uint8Array | null;
  path: string;
  sha256: string;
  bytes: number;
  imported_on: number;
  rows_read: number;
  records: number;
  empty: number;
  set_aside: number;
  suppressed: number;
  erased: number;
  records_left: number;
};

/** Gives the id of the new source. */
export function addSource(store: WritableStore, source: NewSource): number {
  return runChange(
    store,
    `INSERT INTO source (reading, profile, columns, dates, prelude, path, sha256, bytes, imported_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    JSON.stringify(source.reading),
    source.profile,
    JSON.stringify(source.columns),
    JSON.stringify(source.dates),
    source.prelude,
    source.path,
    source.sha256,
    source.bytes,
    source.importedOn,
  ).lastId;
}

/** What is only known when the last row was read. */
export function finishSource(
  store: WritableStore,
  id: number,
  end: {
    readonly counts: SourceCounts;
    readonly suppressed: number;
    readonly dates: readonly DateEvidence[];
    readonly columns?: readonly MappedColumn[];
    readonly warnings: readonly SourceWarning[];
    readonly sha256: string;
    readonly bytes: number;
  },
): void {
  const { counts } = end;
  runChange(
    store,
    `UPDATE source SET rows_read = ?, records = ?, empty = ?, set_aside = ?, suppressed = ?, dates = ?,
       columns = ifnull(?, columns), reading = json_set(reading, '$.warnings', json(?)), sha256 = ?, bytes = ?
     WHERE id = ?`,
    counts.rowsRead,
    counts.records,
    counts.empty,
    counts.setAside,
    end.suppressed,
    JSON.stringify(end.dates),
    end.columns === undefined ? null : JSON.stringify(end.columns),
    JSON.stringify(end.warnings),
    end.sha256,
    end.bytes,
    id,
  );
}

const SELECT_SOURCE = `SELECT s.*, (SELECT count(*) FROM record r WHERE r.source = s.id)
  - (SELECT count(*) FROM record r WHERE r.source = s.id AND r.dependent > 0) AS records_left FROM source s`;

/** In the order of import; the position in this list is the number that documents show. */
export function listSources(store: ReadableStore): StoredSource[] {
  return allRows<SourceRow>(store, `${SELECT_SOURCE} ORDER BY s.id`).map(toSource);
}

/** Their ids alone, in the same order: no row is counted. */
export function listSourceIds(store: ReadableStore): readonly number[] {
  return allRows<{ id: number }>(store, 'SELECT id FROM source ORDER BY id').map(({ id }) => id);
}

export function findSource(store: ReadableStore, id: number): StoredSource | null {
  const row = oneRow<SourceRow>(store, `${SELECT_SOURCE} WHERE s.id = ?`, id);
  return row === null ? null : toSource(row);
}

/** Takes a source and its records out. People are to be matched anew afterwards. No erasure: nothing is suppressed. */
export function removeSource(store: WritableStore, id: number): { readonly records: number } {
  return inTransaction(store, () => {
    writeWaitingKeys(store);
    moveByRecord(store, id);
    runChange(
      store,
      'DELETE FROM matching_key WHERE record IN (SELECT id FROM record WHERE source = ?)',
      id,
    );
    for (const table of ['person', 'person_text']) {
      runChange(
        store,
        `DELETE FROM ${table} WHERE id IN (SELECT person FROM record WHERE source = ?)`,
        id,
      );
    }
    const { changes } = runChange(store, 'DELETE FROM record WHERE source = ?', id);
    runChange(store, 'DELETE FROM set_aside WHERE source = ?', id);
    runChange(store, 'DELETE FROM source WHERE id = ?', id);
    return { records: changes };
  });
}

export function addSetAsideRows(
  store: WritableStore,
  source: number,
  rows: readonly NewSetAsideRow[],
): void {
  for (const { row, reason, content } of rows) {
    runChange(
      store,
      'INSERT INTO set_aside (source, row, reason, content) VALUES (?, ?, ?, ?)',
      source,
      row,
      reason,
      content,
    );
  }
}

/** One page, in the order of the file. */
export function listSetAside(
  store: ReadableStore,
  page: { readonly source: number; readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: StoredSetAsideRow[] } {
  return {
    total: oneNumber(store, 'SELECT count(*) FROM set_aside WHERE source = ?', page.source),
    rows: allRows<StoredSetAsideRow>(
      store,
      'SELECT row, reason, content FROM set_aside WHERE source = ? ORDER BY row, id LIMIT ? OFFSET ?',
      page.source,
      page.limit,
      page.offset,
    ),
  };
}

function toSource(row: SourceRow): StoredSource {
  return {
    id: row.id,
    reading: JSON.parse(row.reading) as SourceReading,
    profile: row.profile,
    columns: JSON.parse(row.columns) as MappedColumn[],
    dates: JSON.parse(row.dates) as DateEvidence[],
    prelude: row.prelude,
    path: row.path,
    sha256: row.sha256,
    bytes: row.bytes,
    importedOn: row.imported_on,
    counts: {
      rowsRead: row.rows_read,
      records: row.records,
      empty: row.empty,
      setAside: row.set_aside,
    },
    suppressed: row.suppressed,
    erased: row.erased,
    recordsLeft: row.records_left,
  };
}
