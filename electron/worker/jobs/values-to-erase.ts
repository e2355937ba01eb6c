import { erasedValues } from '#engine/erasure/index.ts';
import type { ErasedRecord } from '#engine/erasure/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { walkRecordsOfPeople } from '#store/records.ts';
import { findStayingValues } from '#store/staying-values.ts';
import { indexSources, withCells } from '../documents/record-cells.ts';

const RECORDS_AT_ONCE = 5000;

/** E-mails, phones and names of those who go, without what rows of people who stay hold too: that stays with them. */
export function valuesToErase(store: ReadableStore, people: readonly number[]): readonly string[] {
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
  const staying = findStayingValues(store, [...values], people);
  return [...values].filter((value) => !staying.has(value)).sort();
}
