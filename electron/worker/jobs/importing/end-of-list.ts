import type { SourceWarning } from '#domain/source.ts';
import type { ReadOutcome } from '#files/reading.ts';
import { sameOrders } from './date-orders.ts';
import type { ListRecords, UnderstoodList } from './list-records.ts';
import type { ListEnd } from './reading-protocol.ts';

/** Cells further down may have proved another order of day and month than the samples: then every date is read anew. */
export function endOfList(
  list: UnderstoodList,
  { dates, phones, orders }: ListRecords,
  outcome: ReadOutcome,
): ListEnd {
  const proven = dates.orders();
  const settled = list.forcedOrders !== null || sameOrders(proven, orders);
  const { counts } = outcome;
  const nobody: SourceWarning[] = counts.records === 0 ? [{ code: 'rows.none', detail: '' }] : [];
  const warnings = [...outcome.reading.warnings, ...nobody, ...phones.warnings()];
  const reading = { ...outcome.reading, warnings };
  return {
    outcome: { ...outcome, reading },
    evidence: dates.evidence(),
    restartWith: settled ? null : proven,
  };
}
