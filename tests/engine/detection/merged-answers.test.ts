import { describe, expect, it } from 'vitest';
import type { ConsentEvent } from '#domain/consent.ts';
import type { RecordSignals } from '#domain/signal.ts';
import { doubtMergedAnswers } from '#engine/detection/index.ts';

const said = (state: ConsentEvent['state'], column: number): ConsentEvent => ({
  channel: null,
  state,
  day: null,
  column,
  why: 'consent.word',
});
const read = (consent: readonly ConsentEvent[], merged: readonly number[]): readonly unknown[] => {
  const own = { consent } as unknown as RecordSignals;
  const found = doubtMergedAnswers({ own, dependents: [] }, new Set(merged));
  return found.own.consent.map(({ state, why }) => `${state} ${why}`);
};

describe('an answer in a cell merged with one of a row above', () => {
  it('is a no for everybody it stands beside', () => {
    expect(read([said('withdrawn', 2)], [2])).toEqual(['withdrawn consent.word']);
  });

  it('is no yes of those below', () => {
    expect(read([said('granted', 2)], [2])).toEqual(['unclear consent.merged']);
  });

  it('takes nothing from a yes of the row itself', () => {
    expect(read([said('granted', 2), said('granted', 3)], [2])).toEqual(['granted consent.word']);
  });
});
