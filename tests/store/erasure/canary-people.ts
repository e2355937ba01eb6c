import type { Day } from '#domain/day.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import type { WritableStore } from '#store/database.ts';
import type { ErasureOrder } from '#store/erasure/erasure.ts';
import { makeCanaries } from '#support/canary-corpus.ts';
import type { Canary } from '#support/canary-corpus.ts';
import { addList, groupPeople, makeRecord, TODAY } from '#support/store-fixture.ts';

/** A list of canaries as people of a workspace: the number of a canary is the number of its person. */
export function importCanaries(store: WritableStore, count: number): Canary[] {
  const canaries = makeCanaries(count);
  addList(
    store,
    canaries.map((canary) =>
      makeRecord({
        row: canary.number,
        name: `${canary.first} ${canary.last}`,
        emails: [canary.email],
        phones: [canary.phone],
        content: `${canary.first};${canary.last};${canary.email};${canary.phone};${canary.street};${canary.note}\r\n`,
      }),
    ),
  );
  groupPeople(store);
  return canaries;
}

/** Everybody labelled `erase`, and all that is to be searched for. */
export function orderFor(
  canaries: readonly Canary[],
  changes: Partial<ErasureOrder> = {},
  today: Day = TODAY,
): ErasureOrder {
  const erased = canaries.filter(({ label }) => label === 'erase');
  return {
    batch: 'b-1',
    parted: [],
    rewritten: new Map(),
    people: erased.map(({ number }) => number),
    disposition: 'purge',
    anonymise: null,
    erasedValues: erased.flatMap(({ first, last, email, phone }) => [
      email,
      phone,
      `${first} ${last}`,
    ]),
    suppress: erased.flatMap(({ email, phone }): FingerprintSubject[] => [
      { kind: 'email', text: email },
      { kind: 'phone', text: phone },
    ]),
    today,
    at: '2026-05-27T00:00:00Z',
    trailDetail: { rules: ['eu-gdpr/withdrawn'] },
    seal: null,
    ...changes,
  };
}

export function tokensOf(canaries: readonly Canary[], label: Canary['label']): string[] {
  return canaries.filter((canary) => canary.label === label).flatMap(({ tokens }) => tokens);
}
