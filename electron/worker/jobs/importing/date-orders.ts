import type { DateEvidence, DateOrder, MappedColumn, SourceWarning } from '#domain/source.ts';
import { createDateEvidence } from '#engine/dates/index.ts';
import { isDateColumn } from './map-list.ts';

/** What the cells of each date column prove about the order of day and month, over all rows seen so far. */
export type DateColumns = {
  readonly add: (cells: readonly string[]) => void;
  readonly evidence: () => readonly DateEvidence[];
  /** By column index: proven by the cells, else as answered; null: nobody knows. */
  readonly orders: () => ReadonlyMap<number, DateOrder | null>;
};

export function watchDateColumns(
  columns: readonly MappedColumn[],
  answered: DateOrder | null,
): DateColumns {
  const watched = columns
    .filter(isDateColumn)
    .map((column) => ({ column, collector: createDateEvidence() }));
  const decide = (): { readonly index: number; readonly evidence: DateEvidence }[] =>
    watched.map(({ column, collector }) => ({
      index: column.index,
      evidence: collector.decide(column.name),
    }));
  return {
    add: (cells) => {
      for (const { column, collector } of watched) {
        const cell = cells[column.index];
        if (cell !== undefined && cell !== '') collector.add(cell);
      }
    },
    evidence: () =>
      decide().map(({ evidence }) => ({ ...evidence, order: evidence.order ?? answered })),
    orders: () =>
      new Map(decide().map(({ index, evidence }) => [index, evidence.order ?? answered])),
  };
}

export function sameOrders(
  one: ReadonlyMap<number, DateOrder | null>,
  other: ReadonlyMap<number, DateOrder | null>,
): boolean {
  return [...one].every(([column, order]) => (other.get(column) ?? null) === order);
}

/** Columns in which some cells have two readings, and the cells themselves do not settle which. */
export function dateWarnings(
  evidence: readonly DateEvidence[],
  answered: DateOrder | null,
): SourceWarning[] {
  return evidence
    .filter((column) => column.undecided > 0 && column.for === 0)
    .map(({ column }) => ({
      code: answered === null ? 'dates.order_unknown' : 'dates.order_assumed',
      detail: column,
    }));
}
