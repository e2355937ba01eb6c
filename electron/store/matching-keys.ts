import { Defect } from '#base/assert.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { PersonName } from '#domain/signal.ts';
import type { ReadableStore } from './database.ts';

export const matchingKinds = ['record_id', 'email', 'phone'] as const;
export type MatchingKind = (typeof matchingKinds)[number];

/** `value`: normalised, and for record ids with the name of the system in front. Kept as a keyed hash only. */
export type MatchingKey = { readonly kind: MatchingKind; readonly value: string };

export type BlockMember = {
  readonly ordinal: number; // position in the order of import, from 0; what the matcher counts in
  readonly record: number;
  readonly name: PersonName;
  readonly birth: DayRange | null;
};

/** How many records the matcher must have room for. */
export function countOrdinals(_store: ReadableStore): number {
  throw new Defect('not written yet');
}

/** Records that share a value, at least two in a block; blocks in a stable order, streamed. */
export function* walkBlocks(
  _store: ReadableStore,
  _kind: MatchingKind,
): Generator<readonly BlockMember[]> {
  yield [];
  throw new Defect('not written yet');
}

/** Of these values, those that records of other people than `people` have too: what stays in use by somebody who stays. */
export function findSharedKeys(
  _store: ReadableStore,
  _keys: readonly MatchingKey[],
  _people: ReadonlySet<number>,
): readonly MatchingKey[] {
  throw new Defect('not written yet');
}
