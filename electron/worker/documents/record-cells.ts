import type { RecordWithSignals } from '#engine/findings/index.ts';
import { cellsOfChild, childColumnsOf, childrenInRow } from '#engine/dependents/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ReadableStore } from '#store/database.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import { listSources } from '#store/records/sources.ts';
import type { StoredSource } from '#store/records/sources.ts';

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
    list: reading.heading?.text ?? reading.sheet ?? reading.file,
    columns,
    cells: ownCells(record, columns, cellsOf(reading, record.content)),
    signals: record.signals,
  };
}

/** Of a child whom a row names only its own cells, and those of the activity that keeps its card. */
function ownCells(
  { dependent, signals }: StoredRecord,
  columns: StoredSource['columns'],
  cells: string[],
): string[] {
  if (dependent === 0) return cells;
  const { full } = signals.name;
  const children = childrenInRow(childColumnsOf(columns), cells);
  const child =
    children.find(({ name }, at) => name === full && at === dependent - 1) ??
    children.find(({ name }) => name === full);
  const shown = new Set([
    ...signals.activity.map(({ column }) => column),
    ...signals.marks.filter(({ kind }) => kind === 'legal_hold').map(({ column }) => column),
  ]);
  return child === undefined ? cells.map(() => '') : cellsOfChild(child, cells, shown);
}
