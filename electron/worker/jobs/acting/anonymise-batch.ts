import { createHmac, randomBytes } from 'node:crypto';
import { groupBy } from '#base/group-by.ts';
import type { CutKind, NoteCut } from '#domain/anonymity.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';
import { partOfColumn } from '#domain/card-part.ts';
import { parseIsoDay } from '#domain/day.ts';
import {
  anonymiseCells,
  anonymiseList,
  recipeColumns,
  shiftOf,
  shuffled,
  tokenOf,
} from '#engine/anonymisation/index.ts';
import type {
  AnonymisedList,
  ColumnEffect,
  KeyedHash,
  NoteCleaner,
  RowContext,
} from '#engine/anonymisation/index.ts';
import { readDate } from '#engine/dates/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import { countAnonymised } from '#store/records/anonymised-records.ts';
import type { ReadableStore } from '#store/database.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import type { StoredSource } from '#store/records/sources.ts';
import { indexSources } from '#worker/documents/record-cells.ts';
import { countEffects } from './column-effects.ts';
import type { ColumnEffects } from './column-effects.ts';
import { noteCleanerOf } from './note-cleaning.ts';
import type { CellSample } from './rewritten-batch.ts';
import type { Resources } from '#worker/resources.ts';

/** The cells of each record, by its id, as they are to stand in its place. */
export type AnonymisedCells = ReadonlyMap<number, readonly string[]>;

export type AnonymisedSource = Omit<AnonymisedList, 'rows'> & { readonly source: StoredSource };

/** What anonymising makes of a batch, before anything is written: every cell, and what was measured of it. */
export type AnonymisedBatch = {
  readonly cells: AnonymisedCells;
  readonly sources: readonly AnonymisedSource[];
  readonly notes: CleanedNotes;
  readonly samples: readonly CellSample[]; // cells of a few people, as they stand and as they will
  readonly effects: ReadonlyMap<ColumnRole, ColumnEffect>;
};

/** What was cut out of the notes that are kept, and some of them as they were and will be. */
export type CleanedNotes = {
  cleaned: number;
  readonly counts: Map<CutKind, number>;
  readonly samples: {
    readonly source: number;
    readonly row: number;
    readonly column: string;
    readonly before: string;
    readonly after: string;
    readonly cuts: readonly NoteCut[];
  }[];
};

export type AnonymiseOrder = {
  readonly goes: readonly number[];
  readonly recipe: AnonymisationRecipe;
  readonly resources: Resources;
};

/**
 * Anonymises the rows of these people, list by list: what is coarse enough in one list says nothing about another. The
 * key is made here and forgotten at the end, so tokens, shifts and the order of rows differ with every batch (D32).
 */
export function anonymiseBatch(store: ReadableStore, order: AnonymiseOrder): AnonymisedBatch {
  const hash = newHash();
  const index = indexSources(store);
  const cleanerOf = noteCleanerOf(store, { index, resources: order.resources });
  // Of children nothing stays: their cells are removed with the row's direct identifiers, or cut out of it.
  const records = [...walkRecordsOfPeople(store, order.goes)].filter((one) => one.dependent === 0);
  const bySource = groupBy(records, ({ source }) => source);
  const cells = new Map<number, readonly string[]>();
  const sources: AnonymisedSource[] = [];
  const notes: CleanedNotes = { cleaned: 0, counts: new Map(), samples: [] };
  const samples: CellSample[] = [];
  const effects: ColumnEffects = new Map();
  for (const [id, records] of [...bySource].sort(([a], [b]) => a - b)) {
    const source = index.sourceOf(id);
    const { rows, before, ...list } = anonymiseSource(
      records,
      { ...order, source, hash, cleanerOf, notes },
      store,
    );
    sources.push({ ...list, source });
    countEffects(effects, { columns: source.columns, before, after: rows });
    for (const [at, record] of records.slice(0, SHOWN_ROWS).entries())
      samples.push(...changedCells(source, record, rows[at] ?? []));
    const places =
      order.recipe.rowOrder === 'keep' ? records : shuffled(hash, records, (one) => `${one.id}`);
    places.forEach((record, at) => cells.set(record.id, rows[at] ?? []));
  }
  return { cells, sources, notes, samples, effects };
}

const SHOWN_ROWS = 3; // of each list

function changedCells(
  source: StoredSource,
  { person, row, content }: StoredRecord,
  anonymised: readonly string[],
): readonly CellSample[] {
  const cells = cellsOf(source.reading, content);
  return source.columns.flatMap((column) => {
    const [before, after] = [cells[column.index] ?? '', anonymised[column.index] ?? ''];
    if (before === after) return [];
    const part = partOfColumn(column);
    return [{ person, source: source.id, row, column: column.name, part, before, after }];
  });
}

function newHash(): KeyedHash {
  const key = randomBytes(32);
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}

type SourceOrder = AnonymiseOrder & {
  readonly source: StoredSource;
  readonly hash: KeyedHash;
  readonly cleanerOf: (person: number) => NoteCleaner;
  readonly notes: CleanedNotes;
};

function anonymiseSource(
  records: readonly StoredRecord[],
  order: SourceOrder,
  store: ReadableStore,
): AnonymisedList & { readonly before: readonly (readonly string[])[] } {
  const { source, recipe, hash } = order;
  const dateOf = dateReader(order);
  const columns = recipeColumns(source.columns, order.resources.serviceTitles());
  const rows = records.map((record) => {
    const cells = cellsOf(source.reading, record.content);
    const context = contextOf(record, { ...order, dateOf });
    return {
      owner: record.person,
      cells,
      coarse: anonymiseCells(cells, columns, recipe, context),
    };
  });
  const earlier = countAnonymised(store, source.id) > 0;
  const list = anonymiseList(rows, { columns, recipe, hash, earlier });
  return { ...list, before: rows.map(({ cells }) => cells) };
}

function contextOf(
  { person, row }: StoredRecord,
  {
    source,
    hash,
    dateOf,
    cleanerOf,
    notes,
  }: SourceOrder & { readonly dateOf: RowContext['readDate'] },
): RowContext {
  return {
    readDate: dateOf,
    token: tokenOf(hash, `${person}`),
    shift: (most) => shiftOf(hash, `${person}`, most),
    clean: (note, { name }) => {
      const { text, cuts } = cleanerOf(person)(note, source.importedOn);
      noteCuts(notes, { source: source.id, row, column: name, before: note, after: text, cuts });
      return text;
    },
  };
}

/** Reads dates as the import read them. */
function dateReader({ source, resources }: SourceOrder): RowContext['readDate'] {
  const orders = new Map(source.dates.map(({ column, order }) => [column, order]));
  return (text, column) => {
    const day = parseIsoDay(text);
    if (day !== null) return { kind: 'day', day };
    return readDate(text, {
      order: orders.get(column.name) ?? null,
      meaning: column.role === 'birth_date' || column.role === 'birth_year' ? 'birth' : 'event',
      today: source.importedOn,
      months: resources.months(),
    });
  };
}

const SAMPLES = 20;

function noteCuts(notes: CleanedNotes, sample: CleanedNotes['samples'][number]): void {
  notes.cleaned += 1;
  for (const { kind } of sample.cuts) notes.counts.set(kind, (notes.counts.get(kind) ?? 0) + 1);
  if (sample.cuts.length > 0 && notes.samples.length < SAMPLES) notes.samples.push(sample);
}
