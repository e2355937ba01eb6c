import { calendarOf, readDate, withoutBirthPlace } from '#engine/dates/index.ts';
import type { DateMeaning } from '#engine/dates/index.ts';
import type { Day } from '#domain/day.ts';
import { rangeOf, type DayRange, type PartialDate } from '#domain/partial-date.ts';
import type { RetentionTrigger } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';
import { birthInNumber } from '../numbers/birth-in-number.ts';
import type { CellReader } from './cell-reader.ts';
import type { DetectionContext } from '../detection-context.ts';
import { numbersNamedBy } from '../numbers/named-numbers.ts';
import { memoise } from '#base/memoise.ts';
import { addMark, type RecordDraft } from '../record-draft.ts';

/** Of an identity number; no day that is written out has so many digits in a row. */
const NUMBER = /^[^\p{L}]{0,3}\d{6}[\d\s./+*A-Z-]{4,10}$/u;

/** From the most exact to the least: the best birth date of several columns stands. */
const EXACTNESS: readonly PartialDate['kind'][] = ['day', 'readings', 'month', 'year', 'month_day'];

export function birthReader(column: MappedColumn, context: DetectionContext): CellReader {
  const plain = dateReader(column, 'birth', context);
  const read = memoise((cell): PartialDate | null => {
    const date = plain(cell);
    const bare = date === null ? withoutBirthPlace(cell) : null;
    return bare === null ? date : plain(bare);
  });
  const { country, today, identifiers: rules } = context;
  const named = numbersNamedBy(column.name, rules);
  // "Date of birth (or identity number)".
  const numbered = memoise((cell): PartialDate | null => {
    if (!NUMBER.test(cell)) return null;
    const day = birthInNumber(cell, { country, today, rules, named });
    return day === null ? null : { kind: 'day', day };
  });
  return (cell, draft) => {
    const dated = read(cell);
    const date = dated ?? numbered(cell);
    if (date === null) return;
    if (dated === null)
      addMark(draft, 'identity_number', { column: column.index, why: 'identity.number' });
    const known = draft.birth?.date.kind;
    if (known !== undefined && EXACTNESS.indexOf(known) <= EXACTNESS.indexOf(date.kind)) return;
    const why = date.kind === 'year' ? 'birth.year' : 'birth.date';
    draft.birth = { date, column: column.index, why };
  };
}

/**
 * The latest day that the cell can mean, but no later than today: nobody's time runs out too early because of a
 * doubt. A day after today is a mistake and no activity; of two readings only a past one can be meant.
 */
export function activityReader(trigger: RetentionTrigger) {
  return (column: MappedColumn, context: DetectionContext): CellReader => {
    const read = dateReader(column, 'event', context);
    return (cell, draft) => {
      const date = read(cell);
      const day = latestPastDay(date, context.today);
      if (trigger === 'created' && day !== null) draft.createdFrom = earliestOf(draft, date);
      if (day !== null) draft.activity.push({ trigger, day, column: column.index });
    };
  };
}

/** The earliest that any cell about the making of the record can mean. */
function earliestOf({ createdFrom }: RecordDraft, date: PartialDate | null): Day | null {
  const from = date === null ? null : (rangeOf(date)?.from ?? null);
  if (from === null || createdFrom === null) return from ?? createdFrom;
  return Math.min(from, createdFrom);
}

function latestPastDay(date: PartialDate | null, today: Day): Day | null {
  const range = date === null ? null : rangeOf(date);
  if (date === null || range === null || range.from > today) return null;
  if (range.to <= today) return range.to;
  return date.kind === 'readings' ? range.from : today;
}

/** The earliest day that the cell can mean: a deadline counted from it can only be too early. */
export function earliestDay(
  column: MappedColumn,
  context: DetectionContext,
): (cell: string) => Day | null {
  const read = rangeReader(column, context);
  return (cell) => read(cell)?.from ?? null;
}

/** The latest day that the cell can mean. */
export function latestDay(
  column: MappedColumn,
  context: DetectionContext,
): (cell: string) => Day | null {
  const read = rangeReader(column, context);
  return (cell) => read(cell)?.to ?? null;
}

/** The latest day that the cell can mean, where that is another than the earliest; else null. */
export function otherDay(
  column: MappedColumn,
  context: DetectionContext,
): (cell: string) => Day | null {
  const read = rangeReader(column, context);
  return (cell) => {
    const range = read(cell);
    return range === null || range.from === range.to ? null : range.to;
  };
}

/** All days that the cell can mean; null where it is no date, or one without a year. */
function rangeReader(
  column: MappedColumn,
  context: DetectionContext,
): (cell: string) => DayRange | null {
  const read = dateReader(column, 'event', context);
  return (cell) => {
    const date = read(cell);
    return date === null ? null : rangeOf(date);
  };
}

export function dateReader(
  column: MappedColumn,
  meaning: DateMeaning,
  context: DetectionContext,
): (cell: string) => PartialDate | null {
  const options = {
    order: context.dateOrders.get(column.index) ?? null,
    meaning,
    today: context.today,
    months: context.months,
    calendar: calendarOf(
      context.samples.map((cells) => cells[column.index] ?? ''),
      context,
    ),
  };
  return memoise((cell) => readDate(cell, options));
}
