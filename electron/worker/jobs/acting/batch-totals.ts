import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import { parseIsoDay } from '#domain/day.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';
import type { Problem } from '#domain/problem.ts';
import type { ServiceTitles } from '#engine/anonymisation/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ReadableStore } from '#store/database.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import { indexSources } from '#worker/documents/record-cells.ts';
import type { SourceIndex } from '#worker/documents/record-cells.ts';
import type { AnonymisedBatch } from './anonymise-batch.ts';
import type { BatchOrder } from './batch-order.ts';
import { areSameTotals, measureTotals, TRIGGER_OF } from './measure-totals.ts';
import type { CountedRow, Total } from './measure-totals.ts';

type Changes = Pick<BatchOrder, 'rewritten' | 'anonymised'>;
/** Whose rows, and by which titles their services are known. */
export type Counted = { readonly people: readonly number[]; readonly isService: ServiceTitles };

/** What the rows concerned add up to as they stand. */
export function totalsBefore(
  store: ReadableStore,
  { people, isService }: Counted,
): readonly Total[] {
  const index = indexSources(store);
  return measureTotals(
    rowsOf(store, people, (record) => toRow(record, index)),
    isService,
  );
}

/** And as they will stand. */
export function totalsAfter(
  store: ReadableStore,
  { people, isService }: Counted,
  { rewritten }: Pick<BatchOrder, 'rewritten'>,
): readonly Total[] {
  const index = indexSources(store);
  return measureTotals(
    rowsOf(store, people, (record) => {
      const after = rewritten?.records.get(record.id);
      return toRow(after === undefined ? record : { ...record, ...after }, index);
    }),
    isService,
  );
}

/** And as they will stand once anonymised: what is rounded, banded or removed adds up to less, or to nothing. */
export function totalsAnonymised(
  store: ReadableStore,
  { people, isService }: Counted,
  { cells: anonymised }: Pick<AnonymisedBatch, 'cells'>,
): readonly Total[] {
  const index = indexSources(store);
  return measureTotals(
    rowsOf(store, people, (record) => {
      const row = toRow(record, index);
      const cells = anonymised.get(record.id) ?? [];
      return { ...row, cells, activity: monthsOf(row.columns, cells) };
    }),
    isService,
  );
}

/** Dates that still say their month; anonymising writes them as year, month and day, as far as they stay. */
function monthsOf(
  columns: CountedRow['columns'],
  cells: readonly string[],
): CountedRow['activity'] {
  return columns.flatMap(({ index, role }) => {
    const trigger = TRIGGER_OF[role];
    const month = /^\d{4}-\d{2}(?=$|-\d)/.exec(cells[index] ?? '');
    const day = month === null ? null : parseIsoDay(`${month[0]}-01`);
    return trigger === undefined || day === null ? [] : [{ trigger, day, column: index }];
  });
}

/**
 * Whether the totals come out as the plan says, counted from the rows as they were written: cells that go leave with
 * their amount, everything else stays to the cent. Problem: `disposition/totals-moved`.
 */
export function checkTotals(
  store: ReadableStore,
  counted: Counted,
  changes: Changes & { readonly recipe: AnonymisationRecipe },
): Result<null, Problem> {
  const { people, isService } = counted;
  const { rewritten, anonymised } = changes;
  const index = indexSources(store);
  if (rewritten !== null) {
    const planned = rowsOf(store, people, (record) => {
      const after = rewritten.records.get(record.id);
      const row = toRow(record, index);
      if (after === undefined) return row;
      const { reading } = index.sourceOf(record.source);
      const now = cellsOf(reading, after.content);
      const emptied = new Set(row.cells.flatMap((_, at) => ((now[at] ?? '') === '' ? [at] : [])));
      const cells = row.cells.map((cell, at) => (emptied.has(at) ? '' : cell));
      return { ...row, cells, activity: row.activity.filter(({ column }) => !emptied.has(column)) };
    });
    return same(measureTotals(planned, isService), totalsAfter(store, counted, changes));
  }
  if (anonymised === null) return ok(null);
  const before = rowsOf(store, people, (record) => surviving(toRow(record, index), changes.recipe));
  const after = rowsOf(store, people, (record) => {
    const cells = anonymised.cells.get(record.id) ?? [];
    return surviving({ ...toRow(record, index), cells }, changes.recipe);
  });
  return same(measureTotals(before, isService), measureTotals(after, isService));
}

/** Columns that a recipe leaves as they are or only mixes; what it makes coarser keeps no sum, and is not meant to. */
function survives(role: ColumnRole, recipe: AnonymisationRecipe): boolean {
  const step = recipe.roles[role]?.do;
  if (step === 'shuffle') return true;
  return recipe.confidential.includes(role) && (step ?? 'keep') === 'keep';
}

function surviving(row: CountedRow, recipe: AnonymisationRecipe): CountedRow {
  const columns = row.columns.filter(({ role }) => survives(role, recipe));
  return { ...row, columns, activity: [] };
}

function same(planned: readonly Total[], written: readonly Total[]): Result<null, Problem> {
  return areSameTotals(planned, written) ? ok(null) : failed(problem('disposition/totals-moved'));
}

function* rowsOf(
  store: ReadableStore,
  people: readonly number[],
  toCounted: (record: StoredRecord) => CountedRow,
): Generator<CountedRow> {
  for (const record of walkRecordsOfPeople(store, people)) yield toCounted(record);
}

function toRow(
  { source, content, signals }: Pick<StoredRecord, 'source' | 'content' | 'signals'>,
  index: SourceIndex,
): CountedRow {
  const { reading, columns } = index.sourceOf(source);
  return { source, columns, cells: cellsOf(reading, content), activity: signals.activity };
}
