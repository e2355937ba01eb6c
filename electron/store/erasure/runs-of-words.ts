import { isUtf8 } from 'node:buffer';
import { wordsOfText } from '#base/words-of-text.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { looseHits } from '../needles/loose-hits.ts';
import { createNeedleSearch } from '../needles/needle-search.ts';
import { indexValues, valuesFoundBy } from '../needles/value-index.ts';
import { searchOptions } from './search-options.ts';
import { walkStanding } from './staying-values.ts';
import type { Going } from './staying-values.ts';
import { walkTextsBeside } from './words-beside.ts';

/**
 * Of these runs of words, those that stand in texts of nobody's row and in no row of people who stay, however either is
 * written. All rows are only read where one stands beside them.
 */
export function findRunsBeside(
  store: WritableStore,
  runs: readonly string[],
  going: Going & { readonly left: readonly string[] }, // texts of rewritten rows
): readonly string[] {
  const beside = standingBeside(store, runs);
  if (beside.length === 0) return [];
  const staying = findStayingRuns(store, beside, going);
  const left = going.left.map((text) => ` ${wordsOfText(text).join(' ')} `);
  return beside.filter(
    (run) => !staying.has(run) && !left.some((text) => text.includes(` ${run} `)),
  );
}

function standingBeside(store: ReadableStore, runs: readonly string[]): readonly string[] {
  if (runs.length === 0) return [];
  const options = searchOptions(store);
  const index = indexValues(runs, options);
  const search = createNeedleSearch(index.needles, options.key);
  const found = new Set<number>();
  for (const text of walkTextsBeside(store)) {
    for (const { needle } of looseHits(text, search, options.encodings)) found.add(needle);
  }
  return [...valuesFoundBy(index, found)].sort();
}

function findStayingRuns(
  store: WritableStore,
  runs: readonly string[],
  going: Going,
): ReadonlySet<string> {
  const { encodings } = searchOptions(store);
  const narrow = encodings.filter((encoding) => !encoding.startsWith('utf'));
  const wide = encodings.filter((encoding) => encoding.startsWith('utf-16'));
  const sought = runs.map((run) => ({ run, padded: ` ${run} `, figures: figuresOf(run) }));
  const found = new Set<string>();
  for (const pack of walkStanding(store, going)) {
    const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.length);
    const open = sought.filter(
      ({ run, figures }) =>
        !found.has(run) && (figures === null || wide.length > 0 || bytes.includes(figures)),
    );
    if (open.length === 0) continue;
    for (const text of readingsOf(pack, { narrow, wide })) {
      const words = ` ${wordsOfText(text).join(' ')} `;
      for (const { run, padded } of open) if (words.includes(padded)) found.add(run);
    }
  }
  return found;
}

/** Rows of lists in several encodings lie in it together: each reads well in one of these. */
function readingsOf(
  pack: Uint8Array,
  { narrow, wide }: { readonly narrow: readonly string[]; readonly wide: readonly string[] },
): string[] {
  const read = (encoding: string, bytes: Uint8Array): string =>
    new TextDecoder(encoding).decode(bytes);
  return [
    ...(isUtf8(pack) ? ['utf-8'] : ['utf-8', ...narrow]).map((encoding) => read(encoding, pack)),
    ...wide.flatMap((encoding) => [read(encoding, pack), read(encoding, pack.subarray(1))]),
  ];
}

const FIGURES = /\b\d{4,}\b/g;

/** A number in it that is written alike whatever stands around it: most rows need not be looked at for their words. Null: none. */
function figuresOf(run: string): string | null {
  const [first = null, ...rest] = run.match(FIGURES) ?? [];
  return rest.reduce(
    (longest, one) => (one.length > (longest?.length ?? 0) ? one : longest),
    first,
  );
}
