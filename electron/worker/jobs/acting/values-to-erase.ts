import { erasedValues } from '#engine/erasure/index.ts';
import type { ErasedRecord } from '#engine/erasure/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import {
  findStayingValues,
  findValuesInOwnWords,
  findValuesInTexts,
} from '#store/erasure/staying-values.ts';
import { indexSources, withCells } from '#worker/documents/record-cells.ts';
import type { RewrittenBatch } from './rewritten-batch.ts';

const RECORDS_AT_ONCE = 5000;

export type ValuesToErase = {
  /** Cleaned away wherever they stand. */
  readonly values: readonly string[];
  /** Those that stand in words of the user's own as well: they stay there, so the workspace is not searched for them. */
  readonly inOwnWords: ReadonlySet<string>;
};

/**
 * E-mails, phones and names of those who go, without what rows of people who stay hold too: that stays with them.
 * `ownWords`: what the user typed for this act.
 */
export function valuesToErase(
  store: ReadableStore,
  going: Parameters<typeof findStayingValues>[2],
  ownWords: readonly string[],
): ValuesToErase {
  const { people } = going;
  const index = indexSources(store);
  const values = new Set<string>();
  let some: ErasedRecord[] = [];
  const take = (): void => {
    for (const value of erasedValues(some, () => false)) values.add(value);
    some = [];
  };
  for (const record of walkRecordsOfPeople(store, people)) {
    some.push(withCells(record, index));
    if (some.length >= RECORDS_AT_ONCE) take();
  }
  take();
  const staying = findStayingValues(store, [...values], going);
  const left = [...values].filter((value) => !staying.has(value)).sort();
  return { values: left, inOwnWords: findValuesInOwnWords(store, left, ownWords) };
}

/** What a rewriting takes out of cells, without what stands in other rows of the same people, or of others. */
export function valuesToTakeOut(
  store: ReadableStore,
  { goes, records, goneValues }: RewrittenBatch & { readonly goes: readonly number[] },
  ownWords: readonly string[],
): ValuesToErase {
  const rewritten = new Map<number, Uint8Array | string>();
  const ofOthers = findStayingValues(store, goneValues, { people: goes, rewritten });
  const rest = goneValues.filter((value) => !ofOthers.has(value));
  const texts = (function* asTheyWillBe() {
    for (const record of walkRecordsOfPeople(store, goes)) {
      const { content, signals } = records.get(record.id) ?? record;
      yield content;
      yield JSON.stringify(signals);
    }
  })();
  const staying = findValuesInTexts(store, rest, texts);
  const left = rest.filter((value) => !staying.has(value));
  return { values: left, inOwnWords: findValuesInOwnWords(store, left, ownWords) };
}
