import type { z } from 'zod';
import type { sourceDocument } from '#contract/shapes/sources.ts';
import { listPlaceOf } from '#domain/list-name.ts';
import type { ReadableStore } from '#store/database.ts';
import { listSetAside } from '#store/records/sources.ts';
import type { StoredSource } from '#store/records/sources.ts';

const ALL = 1_000_000_000;

/** A source as documents show it; `rows`: how many of the rows set aside are named. */
export function toSourceDocument(
  store: ReadableStore,
  source: StoredSource,
  rows: number | 'all',
): z.infer<typeof sourceDocument> {
  const { reading, counts } = source;
  const limit = rows === 'all' ? ALL : rows;
  const setAside = listSetAside(store, { source: source.id, offset: 0, limit }).rows;
  return {
    ...listPlaceOf(reading),
    format: reading.format,
    encoding: reading.dialect?.encoding ?? null,
    delimiter: hasDelimiter(source) ? (reading.dialect?.delimiter ?? null) : null,
    headerRow: reading.headerRow,
    profile: source.profile,
    ...counts,
    setAside: setAside.map(({ row, reason }) => ({ row, reason })),
    columns: source.columns.map((column) => ({ ...column })),
    dates: source.dates.map((evidence) => ({ ...evidence })),
    warnings: reading.warnings.map((warning) => ({ ...warning })),
  };
}

function hasDelimiter({ reading }: StoredSource): boolean {
  return reading.format === 'csv' || reading.format === 'tsv';
}
