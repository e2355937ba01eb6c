import { erasedKinds } from '#domain/receipt.ts';
import type { ErasedKind, ReceiptKind } from '#domain/receipt.ts';
import { sameContacts } from '#engine/erasure/index.ts';
import type { WritableStore } from '#store/database.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import {
  findStayingValues,
  findValuesInOwnWords,
  findValuesInTexts,
} from '#store/erasure/staying-values.ts';
import { findRunsBeside } from '#store/erasure/runs-of-words.ts';
import type { Going } from '#store/erasure/staying-values.ts';
import { readWordsBeside } from '#store/erasure/words-beside.ts';
import { searchOptions } from '#store/erasure/search-options.ts';
import { indexValues, kindOf, withoutValues } from '#store/needles/value-index.ts';
import type { SuppressionFingerprints } from '#store/erasure/suppression-subjects.ts';
import { collectErased } from './collect-erased.ts';
import type { KindedValues } from './collect-erased.ts';
import type { FingerprintMaker } from './fingerprints-beside.ts';
import type { ValueIndex } from '#store/needles/value-index.ts';
import { indexSources, withCells } from '#worker/documents/record-cells.ts';
import type { RewrittenBatch } from './rewritten-batch.ts';

export type ValuesToErase = {
  /** Cleaned away wherever they stand, with what they are found by. */
  readonly index: ValueIndex;
  /** Those that stand in words of the user's own as well: they stay there, so the workspace is not searched for them. */
  readonly inOwnWords: ReadonlySet<string>;
  /** Others that would have gone, too, stand in rows of people who stay. */
  readonly inRowsOfOthers: boolean;
  /** What was looked for and what was not, for the receipt. Null: parts of cards go, not people. */
  readonly kinds: readonly ReceiptKind[] | null;
  /** What goes on the suppression list, made from the same walk through the records. */
  readonly fingerprints: SuppressionFingerprints | null;
};

/**
 * What rows of those who go hold and can be told from what others say, without what rows of people who stay hold too: that
 * stays with them. `ownWords`: what the user typed for this act. `left`: what stands in the rows afterwards, where they are
 * rewritten and not removed.
 */
export function valuesToErase(
  store: WritableStore,
  going: Going,
  about: {
    readonly ownWords: readonly string[];
    readonly fingerprints?: FingerprintMaker;
    readonly left?: Iterable<string>;
  },
): ValuesToErase {
  const sources = indexSources(store);
  const erased = collectErased(readWordsBeside(store));
  for (const record of walkRecordsOfPeople(store, going.people)) {
    erased.add(withCells(record, sources));
    about.fingerprints?.add(record);
  }
  const { short, runs, ...collected } = erased.finish();
  const left = [...(about.left ?? [])];
  const beside = findRunsBeside(store, runs.values, { ...going, left });
  const { values, kinds } = withRuns(collected, runs, beside);
  const all = indexValues(values, searchOptions(store), kinds);
  const staying = sameContacts(values, findStayingValues(store, all, going));
  const ofOthers = new Set([
    ...staying,
    ...(left.length === 0 ? [] : textsOf(all, findValuesInTexts(store, all, left))),
  ]);
  const index = withoutValues(all, ofOthers);
  const inOwnWords = findValuesInOwnWords(store, index, about.ownWords);
  return {
    index,
    inOwnWords,
    inRowsOfOthers: namesOthers(all, staying),
    kinds: countKinds(all, { gone: index, inOwnWords, short }),
    fingerprints: about.fingerprints?.finish() ?? null,
  };
}

function withRuns(
  { values, kinds }: KindedValues,
  runs: KindedValues,
  beside: readonly string[],
): KindedValues {
  if (beside.length === 0) return { values, kinds };
  const known = new Set(values);
  const more = beside.filter((run) => !known.has(run));
  const kindsOfRuns = new Map(runs.values.map((run, at) => [run, runs.kinds[at] ?? 0]));
  return {
    values: [...values, ...more],
    kinds: Uint8Array.from([...kinds, ...more.map((run) => kindsOfRuns.get(run) ?? 0)]),
  };
}

/** An anonymised row may keep words of a note, but no name and no contact. */
const MAY_BE_LEFT: ReadonlySet<ErasedKind> = new Set(['address', 'note', 'record_id']);

function textsOf(index: ValueIndex, found: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    index.values.filter((value, at) => found.has(value) && MAY_BE_LEFT.has(kindOf(index, at))),
  );
}

/** Many say the same of an hour or a shade; an address, a name or a number in another row is told. */
function namesOthers(index: ValueIndex, staying: ReadonlySet<string>): boolean {
  return (
    staying.size > 0 &&
    index.values.some((value, at) => kindOf(index, at) !== 'note' && staying.has(value))
  );
}

function countKinds(
  all: ValueIndex,
  about: {
    readonly gone: ValueIndex;
    readonly inOwnWords: ReadonlySet<string>;
    readonly short: Readonly<Record<ErasedKind, number>>;
  },
): readonly ReceiptKind[] {
  const { gone, inOwnWords, short } = about;
  const [asked, searched] = [new Map<ErasedKind, number>(), new Map<ErasedKind, number>()];
  for (const at of all.values.keys()) addOne(asked, kindOf(all, at));
  for (const [at, value] of gone.values.entries()) {
    if (!inOwnWords.has(value)) addOne(searched, kindOf(gone, at));
  }
  return erasedKinds
    .map((kind) => {
      const found = searched.get(kind) ?? 0;
      const shared = (asked.get(kind) ?? 0) - found;
      return { kind, searched: found, shared, short: short[kind] };
    })
    .filter((one) => one.searched + one.shared + one.short > 0);
}

function addOne(counts: Map<ErasedKind, number>, kind: ErasedKind): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

/** What a rewriting takes out of cells, without what stands in other rows of the same people, or of others. */
export function valuesToTakeOut(
  store: WritableStore,
  { goes, records, goneValues }: RewrittenBatch & { readonly goes: readonly number[] },
  ownWords: readonly string[],
): ValuesToErase {
  const rewritten = new Map<number, Uint8Array | string>();
  const all = indexValues(goneValues, searchOptions(store));
  const ofOthers = sameContacts(
    goneValues,
    findStayingValues(store, all, { people: goes, rewritten }),
  );
  const rest = withoutValues(all, ofOthers);
  const texts = (function* asTheyWillBe() {
    for (const record of walkRecordsOfPeople(store, goes)) {
      const { content, signals } = records.get(record.id) ?? record;
      yield content;
      yield JSON.stringify(signals);
    }
  })();
  const index = withoutValues(rest, findValuesInTexts(store, rest, texts));
  const inOwnWords = findValuesInOwnWords(store, index, ownWords);
  return { index, inOwnWords, inRowsOfOthers: ofOthers.size > 0, kinds: null, fingerprints: null };
}
