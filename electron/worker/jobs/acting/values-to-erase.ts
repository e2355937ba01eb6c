import { erasedValues, sameContacts } from '#engine/erasure/index.ts';
import type { ErasedRecord } from '#engine/erasure/index.ts';
import type { WritableStore } from '#store/database.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import {
  findStayingValues,
  findValuesInOwnWords,
  findValuesInTexts,
} from '#store/erasure/staying-values.ts';
import { searchOptions } from '#store/erasure/search-options.ts';
import { indexValues, withoutValues } from '#store/needles/value-index.ts';
import { collectFingerprints } from '#store/erasure/suppression-subjects.ts';
import type { SuppressionFingerprints } from '#store/erasure/suppression-subjects.ts';
import type { DispositionPlan } from './plan-disposition.ts';
import type { ValueIndex } from '#store/needles/value-index.ts';
import { indexSources, withCells } from '#worker/documents/record-cells.ts';
import type { RewrittenBatch } from './rewritten-batch.ts';

const RECORDS_AT_ONCE = 500;

export type ValuesToErase = {
  /** Cleaned away wherever they stand, with what they are found by. */
  readonly index: ValueIndex;
  /** Those that stand in words of the user's own as well: they stay there, so the workspace is not searched for them. */
  readonly inOwnWords: ReadonlySet<string>;
  /** Others that would have gone, too, stand in rows of people who stay. */
  readonly inRowsOfOthers: boolean;
  /** What goes on the suppression list, made from the same walk through the records. */
  readonly fingerprints: SuppressionFingerprints | null;
};

/**
 * E-mails, phones and names of those who go, without what rows of people who stay hold too: that stays with them.
 * `ownWords`: what the user typed for this act.
 */
export function valuesToErase(
  store: WritableStore,
  going: Parameters<typeof findStayingValues>[2],
  ownWords: readonly string[],
  subjectsOf: DispositionPlan['subjectsOf'] = () => [],
): ValuesToErase {
  const { people } = going;
  const fingerprints = collectFingerprints(store);
  const sources = indexSources(store);
  const values = new Set<string>();
  let some: ErasedRecord[] = [];
  const take = (): void => {
    for (const value of erasedValues(some, () => false)) values.add(value);
    some = [];
  };
  for (const record of walkRecordsOfPeople(store, people)) {
    some.push(withCells(record, sources));
    fingerprints.add(subjectsOf(record));
    if (some.length >= RECORDS_AT_ONCE) take();
  }
  take();
  const sorted = [...values].sort();
  values.clear(); // a quarter of a million texts; what follows needs the room
  const all = indexValues(sorted, searchOptions(store));
  const ofOthers = sameContacts(sorted, findStayingValues(store, all, going));
  const index = withoutValues(all, ofOthers);
  const inOwnWords = findValuesInOwnWords(store, index, ownWords);
  const inRowsOfOthers = ofOthers.size > 0;
  return { index, inOwnWords, inRowsOfOthers, fingerprints: fingerprints.finish() };
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
  return { index, inOwnWords, inRowsOfOthers: ofOthers.size > 0, fingerprints: null };
}
