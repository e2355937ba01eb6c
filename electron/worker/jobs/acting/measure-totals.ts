import type { ColumnRole } from '#domain/column-role.ts';
import { toCalendarDay } from '#domain/day.ts';
import type { RecordSignals, RetentionTrigger } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { ServiceTitles } from '#engine/anonymisation/index.ts';
import { toFigure } from '#domain/to-figure.ts';

/** A row as far as its totals go. */
export type CountedRow = {
  readonly source: number;
  readonly columns: readonly MappedColumn[];
  readonly cells: readonly string[];
  readonly activity: RecordSignals['activity'];
};

export type Total = {
  readonly source: number;
  readonly column: string;
  readonly figure: 'sum' | 'dated';
  readonly amount: number;
  /** Hundredths by service, or rows by month: what a business counts itself by. */
  readonly groups: ReadonlyMap<string, number>;
  /** Cells that say something, but nothing to be counted: a range, a date without its month. */
  readonly uncounted: number;
};

const VISITS = new Set(['last_visit', 'last_purchase']);
const SUMMED: readonly ColumnRole[] = ['total_spend', 'visits_count'];
/** The columns that say when somebody was last there, and what each is called among the days of a row. */
export const TRIGGER_OF: Readonly<Partial<Record<ColumnRole, RetentionTrigger>>> = {
  last_visit_date: 'last_visit',
  last_purchase_date: 'last_purchase',
};

type Growing = Total & { groups: Map<string, number>; amount: number; uncounted: number };
type TotalOf = (row: CountedRow, column: number, figure: Total['figure']) => Growing;

/**
 * Revenue by service, visits counted, and dated visits and purchases by month, list by list. A column in which nothing can
 * be counted is named with its cells, and has no group.
 */
export function measureTotals(
  rows: Iterable<CountedRow>,
  isService: ServiceTitles,
): readonly Total[] {
  const totals = new Map<string, Growing>();
  const totalOf: TotalOf = (row, column, figure) => {
    const key = `${row.source} ${column} ${figure}`;
    const known = totals.get(key);
    if (known !== undefined) return known;
    const { source } = row;
    const name = row.columns.find(({ index }) => index === column)?.name ?? '';
    const fresh = { source, column: name, figure, amount: 0, groups: new Map(), uncounted: 0 };
    totals.set(key, fresh);
    return fresh;
  };
  for (const row of rows) {
    addSums(row, isService, totalOf);
    addDays(row, totalOf);
  }
  return [...totals.values()];
}

function addSums(row: CountedRow, isService: ServiceTitles, totalOf: TotalOf): void {
  const service = row.columns.find(({ role, name }) => role === 'ignore' && isService(name));
  const group = service === undefined ? '' : (row.cells[service.index] ?? '').trim();
  for (const { index, role } of row.columns) {
    if (!SUMMED.includes(role) || isBlank(row, index)) continue;
    const total = totalOf(row, index, 'sum');
    const amount = toFigure(row.cells[index] ?? '');
    if (amount === null) total.uncounted += 1;
    else add(total, group, amount);
  }
}

function addDays(row: CountedRow, totalOf: TotalOf): void {
  const dated = new Set<number>();
  for (const { trigger, day, column } of row.activity) {
    if (!VISITS.has(trigger)) continue;
    const { year, month } = toCalendarDay(day);
    add(totalOf(row, column, 'dated'), `${year}-${String(month).padStart(2, '0')}`, 1);
    dated.add(column);
  }
  for (const { index, role } of row.columns) {
    if (TRIGGER_OF[role] === undefined || dated.has(index) || isBlank(row, index)) continue;
    totalOf(row, index, 'dated').uncounted += 1;
  }
}

function add(total: Growing, group: string, amount: number): void {
  total.groups.set(group, (total.groups.get(group) ?? 0) + amount);
  total.amount += amount;
}

function isBlank({ cells }: CountedRow, column: number): boolean {
  return (cells[column] ?? '').trim() === '';
}

/** Whether two measurements are the same in every group; one that is nothing counts as absent. */
export function areSameTotals(one: readonly Total[], other: readonly Total[]): boolean {
  return textOf(one) === textOf(other);
}

function textOf(totals: readonly Total[]): string {
  const lines = totals.flatMap(({ source, column, figure, groups }) =>
    [...groups]
      .filter(([, amount]) => amount !== 0)
      .map(([group, amount]) => JSON.stringify([source, column, figure, group, amount])),
  );
  return lines.sort().join('\n');
}
