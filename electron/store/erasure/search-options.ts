import type { TextDialect } from '#domain/source.ts';
import { allRows } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { readSecret } from '../secrets.ts';

/** In which encodings rows of this workspace stand, and the key under which values are kept for the search. */
export function searchOptions(store: ReadableStore): {
  readonly encodings: readonly string[];
  readonly key: Uint8Array;
} {
  const rows = allRows<{ dialect: string | null }>(
    store,
    "SELECT DISTINCT json_extract(reading, '$.dialect') AS dialect FROM source",
  );
  const dialects = rows.map(({ dialect }) => JSON.parse(dialect ?? 'null') as TextDialect | null);
  return {
    encodings: [
      ...new Set(dialects.flatMap((dialect) => (dialect === null ? [] : encodingsIn(dialect)))),
    ],
    key: readSecret(store, 'matching_key'),
  };
}

/** Every encoding in which a value can stand in the rows of a list; garbled ones as `encodeValue` names them. */
export function encodingsIn({ encoding, strays, repair = [] }: TextDialect): string[] {
  const plain = strays === undefined ? [encoding] : [encoding, strays];
  return plain.flatMap((outer) => [outer, ...repair.map((misread) => `${outer}/${misread}`)]);
}
