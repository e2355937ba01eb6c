import { describe, expect, it } from 'vitest';
import type { ConsentEvent } from '#domain/consent.ts';
import type { RecordSignals } from '#domain/signal.ts';
import { doubtCutAnswers, doubtMergedAnswers } from '#engine/detection/index.ts';

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

describe('an answer in a row in which the file breaks off', () => {
  it('is no yes, as a no may be among what is lost, and stays a no', () => {
    const own = { consent: [said('granted', 2), said('denied', 3)] } as unknown as RecordSignals;
    const found = doubtCutAnswers({ own, dependents: [own] });
    const states = ['unclear consent.cut_off', 'denied consent.word'];
    expect(found.own.consent.map(({ state, why }) => `${state} ${why}`)).toEqual(states);
    expect(found.dependents[0]?.consent.map(({ state }) => state)).toEqual(['unclear', 'denied']);
  });
});
