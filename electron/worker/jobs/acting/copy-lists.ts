import path from 'node:path';
import { present } from '#base/assert.ts';
import { groupBy } from '#base/group-by.ts';
import { isMailingList } from '#domain/mailing-list.ts';
import { mergedColumnsOf } from '#files/workbook/merged-cells.ts';
import { cleanedName, writeCleanedCopy } from '#files/writing/write-cleaned-copy.ts';
import type { CopyList } from '#files/writing/write-cleaned-copy.ts';
import type { CopyRow } from '#files/reading.ts';
import { cellsOf, keepsCellsOfSheet } from '#files/rows/cells-of.ts';
import { replaceCells } from '#files/rows/replace-cells.ts';
import type { FileChunks } from '#files/writing/write-files-atomically.ts';
import type { ReadableStore } from '#store/database.ts';
import { findRecord, walkSourceRecords } from '#store/records/records.ts';
import type { RecordContent } from '#store/records/records.ts';
import { listRestricted } from '#store/people/restrictions.ts';
import { listSetAside, listSources } from '#store/records/sources.ts';
import type { StoredSource } from '#store/records/sources.ts';
import type { ValueSearch } from '#store/needles/value-search.ts';
import { toFileName } from '#worker/outputs/file-name.ts';
import type { AnonymisedCells } from './anonymise-batch.ts';

/** What a cleaned copy leaves out or changes beyond what the workspace has left out already. */
export type CopyChanges = {
  readonly goes: ReadonlySet<number>;
  /** Rows that stay without some of their cells, by record. */
  readonly rewritten: ReadonlyMap<number, Uint8Array | string>;
  /** Null: rows of those who go are left out; else these are their cells without their person, by record. */
  readonly anonymised: AnonymisedCells | null;
  /** Rows set aside that hold an erased value are left out too. */
  readonly search: ValueSearch | null;
};

export const noChanges: CopyChanges = {
  goes: new Set(),
  rewritten: new Map(),
  anonymised: null,
  search: null,
};

export type Copy = {
  readonly name: string;
  readonly sha256: string; // of the file that it is a copy of
  readonly chunks: () => FileChunks;
};

const SET_ASIDE_PAGE = 500;

/** The cleaned copy of every file, each under a free name of its own. Rows that were set aside are kept as they stand. */
export function planCopies(store: ReadableStore, changes: CopyChanges): readonly Copy[] {
  const byFile = groupBy(listSources(store), createFileKeys());
  const taken = new Set<string>();
  return [...byFile.values()].map((sources) => {
    const [first] = sources as [StoredSource, ...StoredSource[]];
    const { file, format } = readingWithout(first, changes.search);
    return {
      name: freeName(toFileName(cleanedName(file, format)), taken),
      sha256: first.sha256,
      chunks: () => writeCleanedCopy(sources.map((source) => toCopyList(store, source, changes))),
    };
  });
}

/**
 * Sheets of one import of one workbook make one copy, and lists below one another in a text file; the same file imported
 * twice makes two. Asked in the order of import.
 */
function createFileKeys(): (source: StoredSource) => string {
  const last = new Map<string, string>(); // key of the list above
  return ({ path: file, sha256, reading, id }) => {
    const whole = `${file} ${reading.file} ${sha256}`;
    if (reading.sheet !== null) return whole;
    const key = (reading.below === undefined ? undefined : last.get(whole)) ?? `${id}`;
    last.set(whole, key);
    return key;
  };
}

function freeName(name: string, taken: Set<string>): string {
  const { name: stem, ext } = path.parse(name);
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1)
    free = `${stem} (${number})${ext}`;
  taken.add(free.toLowerCase());
  return free;
}

function toCopyList(store: ReadableStore, source: StoredSource, changes: CopyChanges): CopyList {
  const prelude = source.prelude ?? new Uint8Array();
  return {
    reading: readingWithout(source, changes.search),
    prelude: changes.search?.crossOutIn(prelude) ?? prelude,
    rows: copyRows(store, source, changes),
  };
}

/** A title, a header or the name of a file or sheet may name somebody who goes. */
export function readingWithout(
  { reading }: Pick<StoredSource, 'reading'>,
  search: ValueSearch | null,
): StoredSource['reading'] {
  if (search === null) return reading;
  const bytes = Buffer.from(JSON.stringify(reading), 'utf8');
  if (!search.isIn(bytes)) return reading;
  return JSON.parse(Buffer.from(search.crossOutIn(bytes)).toString('utf8')) as typeof reading;
}

const nobody: ReadonlySet<number> = new Set();

/** Records and rows set aside, merged in the order of the file. */
function* copyRows(
  store: ReadableStore,
  source: StoredSource,
  changes: CopyChanges,
): Generator<CopyRow> {
  const aside = walkSetAside(store, source.id);
  let next = aside.next();
  const leftOut = isMailingList(source.columns) ? listRestricted(store) : nobody;
  for (const record of walkSourceRecords(store, source.id)) {
    while (next.done !== true && next.value.row < record.row) {
      yield* keptAside(next.value.content, changes.search);
      next = aside.next();
    }
    if (leftOut.has(record.person)) continue;
    if (!changes.goes.has(record.person)) {
      const content = changes.rewritten.get(record.id) ?? record.content;
      yield { content: withoutMergedYes(store, source, { id: record.id, content }), cells: null };
    } else if (changes.anonymised !== null) {
      const cells = present(changes.anonymised.get(record.id), 'cells of every record that goes');
      yield { content: record.content, cells };
    }
  }
  for (; next.done !== true; next = aside.next())
    yield* keptAside(next.value.content, changes.search);
}

/**
 * A yes in a cell that is merged with one further up is no yes of this row. A copy has no merged cells, and would give it to
 * whoever stands there.
 */
function withoutMergedYes(
  store: ReadableStore,
  { reading }: StoredSource,
  { id, content }: Pick<RecordContent, 'id' | 'content'>,
): Uint8Array | string {
  if (!keepsCellsOfSheet(reading) || mergedColumnsOf(content).size === 0) return content;
  const consent = findRecord(store, id)?.signals.consent ?? [];
  const doubted = consent.filter(({ why }) => why === 'consent.merged');
  const cells = cellsOf(reading, content);
  for (const { column } of doubted) cells[column] = '';
  return replaceCells(reading, content, cells);
}

function* walkSetAside(
  store: ReadableStore,
  source: number,
): Generator<{ readonly row: number; readonly content: Uint8Array | string | null }> {
  for (let offset = 0; ; offset += SET_ASIDE_PAGE) {
    const { rows } = listSetAside(store, { source, offset, limit: SET_ASIDE_PAGE });
    yield* rows;
    if (rows.length < SET_ASIDE_PAGE) return;
  }
}

/** Nothing was kept of suppressed people, and what holds an erased value does not go into a copy. */
function* keptAside(
  content: Uint8Array | string | null,
  search: ValueSearch | null,
): Generator<CopyRow> {
  if (content === null || content.length === 0) return;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const left = search === null ? bytes : search.rowWithout(bytes);
  if (left === null) return;
  const rest = Buffer.from(left);
  yield { content: typeof content === 'string' ? rest.toString('utf8') : rest, cells: null };
}
