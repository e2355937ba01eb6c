import type { RecordWithSignals } from '#engine/findings/index.ts';
import { cellsOf } from '#files/cells-of.ts';
import type { ReadableStore } from '#store/database.ts';
import type { StoredRecord } from '#store/records.ts';
import { listSources } from '#store/sources.ts';
import type { StoredSource } from '#store/sources.ts';

/** The sources of a workspace by id, with the position that documents show. */
export type SourceIndex = {
  readonly sources: readonly StoredSource[];
  readonly positionOf: (id: number) => number;
  readonly sourceOf: (id: number) => StoredSource;
};

export function indexSources(store: ReadableStore): SourceIndex {
  const sources = listSources(store);
  const positions = new Map(sources.map(({ id }, position) => [id, position]));
  return {
    sources,
    positionOf: (id) => positions.get(id) ?? -1,
    sourceOf: (id) => sources[positions.get(id) ?? -1] as StoredSource,
  };
}

/** A stored record with its cells read again from its content, for evidence. */
export function withCells(record: StoredRecord, index: SourceIndex): RecordWithSignals {
  const { reading, columns } = index.sourceOf(record.source);
  return {
    source: index.positionOf(record.source),
    row: record.row,
    list: reading.sheet ?? reading.file,
    columns,
    cells: cellsOf(reading, record.content),
    signals: record.signals,
  };
}
