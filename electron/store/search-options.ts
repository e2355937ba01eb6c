import { allRows } from './database.ts';
import type { ReadableStore } from './database.ts';
import { readSecret } from './secrets.ts';

/** In which encodings rows of this workspace stand, and the key under which values are kept for the search. */
export function searchOptions(store: ReadableStore): {
  readonly encodings: readonly string[];
  readonly key: Uint8Array;
} {
  const rows = allRows<{ encoding: string | null }>(
    store,
    "SELECT DISTINCT json_extract(reading, '$.dialect.encoding') AS encoding FROM source",
  );
  return {
    encodings: rows.flatMap(({ encoding }) => encoding ?? []),
    key: readSecret(store, 'matching_key'),
  };
}
