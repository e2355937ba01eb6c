import type { Day } from '#domain/day.ts';
import type { ConsentEvent, ConsentState } from '#domain/consent.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { DateOrder, MappedColumn } from '#domain/source.ts';
import { createRowsBelow, withDoubts, withRepeatedRefusals } from '#engine/detection/index.ts';
import type { RowsBelow, RowSignals } from '#engine/detection/index.ts';
import { headerSetKey } from '#engine/mapping/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ReadableStore, WritableStore } from '#store/database.ts';
import { listWordAnswers } from '#store/judging/question-answers.ts';
import { isFromElsewhere, keptOf } from '#store/judging/kept-refusals.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import { rewriteRecord, rewriteSource, walkWholeRecords } from '#store/records/rewrite-records.ts';
import { readSettings } from '#store/settings.ts';
import type { StoredSource } from '#store/records/sources.ts';
import type { Resources } from '#worker/resources.ts';
import { watchDateColumns } from './date-orders.ts';
import { doubtsFromBelow } from './doubts-from-below.ts';
import { detectorOf } from './list-detector.ts';
import { isTable } from './list-records.ts';
import { toCanonical } from './to-canonical.ts';

/** How the kept cells of a list are to be understood. */
export type Understanding = {
  readonly columns: readonly MappedColumn[];
  /** Of the date columns whose cells do not tell; null: nobody said. */
  readonly dateOrder: DateOrder | null;
  readonly words: ReadonlyMap<string, ReadonlyMap<string, ConsentState>>; // by header
};

/** As many as an import takes to understand a list. */
const SAMPLE_ROWS = 2000;

/** As the list is understood now. */
export function understandingOf(store: ReadableStore, source: StoredSource): Understanding {
  return {
    columns: source.columns,
    dateOrder: null,
    words: listWordAnswers(store, headerSetKey(source.reading.header)),
  };
}

/** Reads the kept cells of a source again, without its file, and writes what they mean now. People follow. */
export function rereadSource(
  store: WritableStore,
  source: StoredSource,
  understanding: Understanding,
  resources: Resources,
): void {
  const reader = openRereading(store, source, understanding, resources);
  const held = doubtsFromBelow(reader.below, (record: StoredRecord, doubts) =>
    doubtStored(record, doubts, source),
  );
  for (const record of walkWholeRecords(store, source.id)) {
    const row = reader.read(record);
    const cells = cellsOf(source.reading, record.content);
    for (const ready of held.add({ row, cells, signals: row.signals })) rewriteRecord(store, ready);
  }
  for (const ready of held.rest()) rewriteRecord(store, ready);
  rewriteSource(store, source.id, { columns: understanding.columns, dates: reader.dates });
}

/** Means of each kept record what its cells mean under another understanding. Nothing is written. */
export function openRereading(
  store: ReadableStore,
  source: StoredSource,
  { columns, dateOrder, words }: Understanding,
  resources: Resources,
): {
  readonly read: (record: StoredRecord) => StoredRecord;
  readonly dates: StoredSource['dates'];
  readonly below: RowsBelow | null;
} {
  const { reading, profile, importedOn } = source;
  const samples: (readonly string[])[] = [];
  const dates = watchDateColumns(columns, dateOrder);
  for (const { content } of walkWholeRecords(store, source.id)) {
    const cells = cellsOf(reading, content);
    if (samples.length < SAMPLE_ROWS) samples.push(cells);
    else if (samples.length === SAMPLE_ROWS && dateOrder === null) break;
    dates.add(cells);
  }
  // What was only answered before gives way to another answer; what dates prove does not.
  const isProven = source.dates.some((each) => each.for > 0);
  const answered = isProven ? null : dateOrder;
  const known = answered === null ? knownOrders(source, columns) : new Map<number, DateOrder>();
  const orders = new Map(
    [...dates.orders()].map(([index, order]) => [index, known.get(index) ?? order] as const),
  );
  const detect = detectorOf(
    { reading, mapped: { columns, profile, words }, samples, dateOrders: orders },
    { country: readSettings(store).country, today: importedOn, resources },
  );
  return {
    below: isTable(reading) ? createRowsBelow(columns, samples) : null,
    dates: source.dates.map((evidence) => ({
      ...evidence,
      order: answered ?? evidence.order ?? dateOrder,
    })),
    read: (record) =>
      asReadNow(record, detect(cellsOf(reading, record.content), record.content), importedOn),
  };
}

/** Whose a row is does not change with what it says. */
function asReadNow(record: StoredRecord, now: RowSignals, today: Day): StoredRecord {
  const { name, emails, phones, recordKey, consent: before } = record.signals;
  const said = saidOf(record, now);
  const consent = [
    ...withRepeatedRefusals(
      said.consent.filter((event) => !isFromElsewhere(event)),
      before,
    ),
    ...keptOf(before),
  ];
  const signals = { ...said, consent, name, emails, phones, recordKey };
  const { suppressed } = record.canonical;
  return { ...record, signals, canonical: toCanonical(signals, { today, suppressed }) };
}

function doubtStored(
  record: StoredRecord,
  doubts: readonly ConsentEvent[],
  { importedOn }: StoredSource,
): StoredRecord {
  const signals = { ...record.signals, consent: withDoubts(record.signals.consent, doubts) };
  const { suppressed } = record.canonical;
  return { ...record, signals, canonical: toCanonical(signals, { today: importedOn, suppressed }) };
}

/** Of a child whom the row names what is said of it; as it was read before where the row names it no more. */
function saidOf(
  { dependent, signals }: StoredRecord,
  { own, dependents }: RowSignals,
): RecordSignals {
  if (dependent === 0) return own;
  const named = dependents.filter(({ name }) => name.full === signals.name.full);
  const there = dependents[dependent - 1];
  return there !== undefined && named.includes(there) ? there : (named[0] ?? signals);
}

/** What the whole list proved when it was read, or was answered since. */
function knownOrders(
  { dates }: StoredSource,
  columns: readonly MappedColumn[],
): ReadonlyMap<number, DateOrder> {
  return new Map(
    columns.flatMap(({ index, name }) => {
      const order = dates.find(({ column }) => column === name)?.order ?? null;
      return order === null ? [] : [[index, order] as const];
    }),
  );
}
