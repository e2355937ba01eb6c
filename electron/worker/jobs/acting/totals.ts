import { toCalendarDay } from '#domain/day.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';
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
};

const SERVICE =
  /service|treatment|procedure|услуг|процедур|خدمة|خدمات|hizmet|işlem|leistung|behandlung|prestation|servicio/iu;
const VISITS = new Set(['last_visit', 'last_purchase']);

/** Revenue by service, visits counted, and dated visits and purchases by month, list by list. */
export function measureTotals(rows: Iterable<CountedRow>): readonly Total[] {
  const totals = new Map<string, Total & { groups: Map<string, number>; amount: number }>();
  const add = (
    row: CountedRow,
    about: { column: number; figure: Total['figure']; group: string; amount: number },
  ): void => {
    const { column, figure, group, amount } = about;
    const key = `${row.source} ${column} ${figure}`;
    const name = row.columns.find(({ index }) => index === column)?.name ?? '';
    const known = totals.get(key) ?? {
      source: row.source,
      column: name,
      figure,
      amount: 0,
      groups: new Map<string, number>(),
    };
    known.groups.set(group, (known.groups.get(group) ?? 0) + amount);
    totals.set(key, { ...known, amount: known.amount + amount });
  };
  for (const row of rows) {
    const service = row.columns.find(({ role, name }) => role === 'ignore' && SERVICE.test(name));
    const group = service === undefined ? '' : (row.cells[service.index] ?? '');
    for (const { index, role } of row.columns) {
      if (role !== 'total_spend' && role !== 'visits_count') continue;
      const amount = toFigure(row.cells[index] ?? '');
      if (amount !== null) add(row, { column: index, figure: 'sum', group, amount });
    }
    for (const { trigger, day, column } of row.activity) {
      if (!VISITS.has(trigger)) continue;
      const { year, month } = toCalendarDay(day);
      add(row, { column, figure: 'dated', group: `${year}-${month}`, amount: 1 });
    }
  }
  return [...totals.values()];
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
