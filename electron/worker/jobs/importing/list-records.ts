import { memoise } from '#base/memoise.ts';
import type { ConsentEvent } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { DateOrder, SourceFormat, SourceReading } from '#domain/source.ts';
import { createRowsBelow, withDoubts } from '#engine/detection/index.ts';
import type { RowSignals } from '#engine/detection/index.ts';
import { childColumnsOf, childrenInRow, withoutChildren } from '#engine/dependents/index.ts';
import { wordSound } from '#engine/identity/index.ts';
import { fingerprintSubjects, isRecognisable } from '#engine/suppression/index.ts';
import type { ReadRow, RowBatch } from '#files/reading.ts';
import { replaceCells } from '#files/rows/replace-cells.ts';
import type { NewRecord } from '#store/records/stored-record.ts';
import type { NewSetAsideRow } from '#store/records/sources.ts';
import type { SuppressionLookup } from '#store/erasure/suppression.ts';
import type { Resources } from '#worker/resources.ts';
import { watchDateColumns } from './date-orders.ts';
import type { DateColumns } from './date-orders.ts';
import { detectorOf } from './list-detector.ts';
import type { MappedList } from './map-list.ts';
import { addressReaderOf, matchingKeysOf, systemOf } from './matching-keys-of.ts';
import { doubtsFromBelow } from './doubts-from-below.ts';
import type { HeldRow } from './doubts-from-below.ts';
import { withoutErased } from './suppressed-aside.ts';
import { suppressedChildren } from './suppressed-children.ts';
import { toCanonical } from './to-canonical.ts';
import { watchPhones } from './watch-phones.ts';
import type { PhoneColumns } from './watch-phones.ts';

/** A list whose columns are understood. */
export type UnderstoodList = {
  readonly reading: SourceReading;
  readonly mapped: Pick<MappedList, 'columns' | 'profile' | 'words'>;
  readonly samples: readonly (readonly string[])[];
  /** Proven by an earlier pass over the whole list; null: the samples tell. */
  readonly forcedOrders: ReadonlyMap<number, DateOrder | null> | null;
  readonly answeredOrder: DateOrder | null;
};

export type RecordsAbout = {
  readonly country: string;
  readonly today: Day;
  readonly resources: Resources;
  readonly suppression: SuppressionLookup | null; // null: nobody is suppressed
};

/** What the rows of one batch come to, besides their records. */
export type RecordBatch = {
  readonly setAside: readonly NewSetAsideRow[];
  readonly suppressed: number;
  readonly suppressedAside: number; // of these, rows that would have been set aside anyway
  readonly suppressedChildren: number; // erased before, and taken out of the rows of their parents
  readonly listed: number; // put on the suppression list by hand: they come in, and are pointed out
  readonly unidentified: number; // rows that say nothing by which somebody on the suppression list would be known
  readonly rows: number; // read, empty ones and those set aside included
  readonly bytesRead: number;
  readonly bytesTotal: number;
};

export type ListRecords = {
  /** Hands on the records of the rows one by one, so that none of them is held. */
  readonly read: (batch: RowBatch, take: (record: NewRecord) => void) => RecordBatch;
  /** At the end of the list: what was held back until the next row was known. */
  readonly rest: (take: (record: NewRecord) => void) => void;
  /** What all rows so far prove about their dates. */
  readonly dates: DateColumns;
  readonly phones: PhoneColumns;
  /** By which the dates are read. */
  readonly orders: ReadonlyMap<number, DateOrder | null>;
};

/** Maps, normalises and detects, row by row; runs in either thread. */
export function createListRecords(list: UnderstoodList, about: RecordsAbout): ListRecords {
  const { columns, profile } = list.mapped;
  const sampled = watchDateColumns(columns, list.answeredOrder);
  for (const cells of list.samples) sampled.add(cells);
  const orders = list.forcedOrders ?? sampled.orders();
  const dates = watchDateColumns(columns, list.answeredOrder);
  const phones = watchPhones(columns, about.country);
  const detect = detectorOf({ ...list, dateOrders: orders }, about);
  const system = systemOf({ profile, ...list.reading });
  const addressOf = addressReaderOf(columns);
  const { suppression, today } = about;
  const hear = memoise(wordSound); // the words of names in one list repeat
  const held = holdRecords(list, today);
  let counted = { suppressedChildren: 0, listed: 0, unidentified: 0 }; // of the batch

  /** Empty where the person of the row is suppressed: then nothing of the row comes in. */
  function toRecords(row: ReadRow, { own: signals, dependents }: RowSignals): NewRecord[] {
    const identifiers = { ...signals, system };
    if (!isRecognisable(identifiers)) counted.unidentified += 1;
    const hit = suppression?.find(fingerprintSubjects(identifiers, hear)) ?? null;
    // Who was erased or said no stays out. Who was put on the list by hand comes in and is pointed out.
    if (hit !== null && hit.reason !== 'added') return [];
    if (hit !== null) counted.listed += 1;
    const gone = suppressedChildren(signals, dependents, suppression);
    counted.suppressedChildren += gone.size;
    const own = {
      row: row.row,
      content: gone.size === 0 ? row.content : withoutThem({ list, row, gone }),
      signals,
      canonical: toCanonical(signals, { today, suppressed: hit !== null }),
      keys: matchingKeysOf(signals, system, addressOf(row.cells)),
    };
    const staying = dependents.flatMap((child, at) =>
      gone.has(at) ? [] : [toDependent({ row: row.row, dependent: at + 1, signals: child, today })],
    );
    return [own, ...staying];
  }

  function read(
    { rows, setAside, empty, bytesRead, bytesTotal }: RowBatch,
    take: (record: NewRecord) => void,
  ): RecordBatch {
    counted = { suppressedChildren: 0, listed: 0, unidentified: 0 };
    const { kept, stopped } = withoutErased(setAside, { ...about, reading: list.reading });
    for (const row of rows) {
      dates.add(row.cells);
      phones.add(row.cells);
      const said = detect(row.cells, row.content);
      const made = toRecords(row, said);
      held.add({ row: made, cells: row.cells, signals: said.own }).forEach(take);
      // Nothing is kept of it.
      if (made.length === 0) kept.push({ row: row.row, reason: 'row.suppressed', content: '' });
    }
    return {
      setAside: kept,
      suppressed: kept.length - setAside.length + stopped,
      suppressedAside: stopped,
      ...counted,
      rows: rows.length + setAside.length + empty,
      bytesRead,
      bytesTotal,
    };
  }

  return { read, rest: (take) => held.rest().forEach(take), dates, phones, orders };
}

type HeldRecords = {
  readonly add: (read: HeldRow<readonly NewRecord[]>) => readonly NewRecord[];
  readonly rest: () => readonly NewRecord[];
};

/** Of each row its own record, which what stands below it may leave in doubt, and those of the children whom it names. */
function holdRecords({ reading, mapped, samples }: UnderstoodList, today: Day): HeldRecords {
  const below = isTable(reading) ? createRowsBelow(mapped.columns, samples) : null;
  const held = doubtsFromBelow<readonly NewRecord[]>(below, ([own, ...others], doubts) =>
    own === undefined ? others : [doubtRecord(own, doubts, today), ...others],
  );
  return { add: (read) => held.add(read).flat(), rest: () => held.rest().flat() };
}

/** Cards and objects end where they end: only in a table a row may go on in the next. */
export function isTable({ format }: SourceReading): boolean {
  return TABLES.has(format);
}

const TABLES: ReadonlySet<SourceFormat> = new Set<SourceFormat>([
  'csv',
  'tsv',
  'xlsx',
  'xls',
  'ods',
]);

function doubtRecord(record: NewRecord, doubts: readonly ConsentEvent[], today: Day): NewRecord {
  const signals = { ...record.signals, consent: withDoubts(record.signals.consent, doubts) };
  const { suppressed } = record.canonical;
  return { ...record, signals, canonical: toCanonical(signals, { today, suppressed }) };
}

/** Nothing is kept of a child who was erased: its cells go out of the row of the parent. */
function withoutThem(about: {
  readonly list: UnderstoodList;
  readonly row: ReadRow;
  readonly gone: ReadonlySet<number>;
}): ReadRow['content'] {
  const { list, row, gone } = about;
  const children = childrenInRow(childColumnsOf(list.mapped.columns), row.cells);
  return replaceCells(list.reading, row.content, withoutChildren(children, gone, row.cells));
}

/** Without a key: what the card can be found by is the parent's. */
function toDependent(child: {
  readonly row: number;
  readonly dependent: number;
  readonly signals: RecordSignals;
  readonly today: Day;
}): NewRecord {
  const { today, ...record } = child;
  const canonical = toCanonical(record.signals, { today, suppressed: false });
  return { ...record, content: '', canonical, keys: [] };
}
