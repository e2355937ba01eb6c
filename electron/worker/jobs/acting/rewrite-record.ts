import { changeCells } from '#files/rows/change-cells.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ConsentEvent } from '#domain/consent.ts';
import type { DateOrder } from '#domain/source.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { ReadableStore } from '#store/database.ts';
import type { NewRecord, StoredRecord } from '#store/records/stored-record.ts';
import { isFromElsewhere, keptOf } from '#store/judging/kept-refusals.ts';
import { walkSourceRecords } from '#store/records/records.ts';
import type { StoredSource } from '#store/records/sources.ts';
import type { Resources } from '#worker/resources.ts';
import { detectorOf } from '../importing/list-detector.ts';
import { addressReaderOf, matchingKeysOf, systemOf } from '../importing/matching-keys-of.ts';
import { understandingOf } from '../importing/reread-source.ts';
import { toCanonical } from '../importing/to-canonical.ts';

export type CellChanges = ReadonlyMap<number, string>; // by column: what is to stand there

/** Reads a record anew, with some of its cells changed, as the import of its list would have read it. */
export type RecordRewriter = (record: StoredRecord, changes: CellChanges) => NewRecord;

const SAMPLE_ROWS = 2000;

export function createRewriter(
  store: ReadableStore,
  source: StoredSource,
  about: { readonly country: string; readonly resources: Resources },
): RecordRewriter {
  const { reading, columns, profile, importedOn } = source;
  const detect = detectorOf(
    {
      reading,
      mapped: { columns, profile, words: understandingOf(store, source).words },
      samples: samplesOf(store, source),
      dateOrders: ordersOf(source),
    },
    { ...about, today: importedOn },
  );
  const system = systemOf({ profile, ...reading });
  const addressOf = addressReaderOf(columns);
  return (record, changes) => {
    const content = changeCells(reading, record.content, changes);
    const cells = cellsOf(reading, content);
    const signals = keepUnchanged(record.signals, detect(cells, content).own, changes);
    const { suppressed } = record.canonical;
    return {
      row: record.row,
      content,
      signals,
      canonical: toCanonical(signals, { today: importedOn, suppressed }),
      keys: matchingKeysOf(signals, system, addressOf(cells)),
    };
  };
}

/** What other cells said, they still say, as it was read among all rows of the list. */
function keepUnchanged(
  before: RecordSignals,
  now: RecordSignals,
  changes: CellChanges,
): RecordSignals {
  const stays = (signal: { readonly column: number }): boolean => !changes.has(signal.column);
  const ofChanged = (signal: { readonly column: number }): boolean => changes.has(signal.column);
  const merge = <Signal extends { readonly column: number }>(
    old: readonly Signal[],
    fresh: readonly Signal[],
  ): Signal[] => [...old.filter(stays), ...fresh.filter(ofChanged)];
  return {
    ...now,
    birth: before.birth !== null && stays(before.birth) ? before.birth : now.birth,
    age: before.age !== null && stays(before.age) ? before.age : now.age,
    consent: withKept(before.consent, merge(before.consent.filter(isOwn), now.consent)),
    activity: merge(before.activity, now.activity),
    marks: merge(before.marks, now.marks),
  };
}

/** A no that came to the row from another one is in none of its cells. */
function withKept(before: readonly ConsentEvent[], consent: ConsentEvent[]): ConsentEvent[] {
  return [...consent, ...keptOf(before)];
}

function isOwn(event: ConsentEvent): boolean {
  return !isFromElsewhere(event);
}

function samplesOf(store: ReadableStore, { id, reading }: StoredSource): string[][] {
  const samples: string[][] = [];
  for (const { content } of walkSourceRecords(store, id)) {
    samples.push(cellsOf(reading, content));
    if (samples.length >= SAMPLE_ROWS) break;
  }
  return samples;
}

function ordersOf({ columns, dates }: StoredSource): ReadonlyMap<number, DateOrder | null> {
  const byName = new Map(dates.map(({ column, order }) => [column, order]));
  return new Map(columns.map(({ index, name }) => [index, byName.get(name) ?? null]));
}
