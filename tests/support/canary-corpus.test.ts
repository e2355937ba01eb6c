import { describe, expect, it } from 'vitest';
import { makeCanaries, toCsv, toRows, toVcards } from './canary-corpus.ts';

describe('the canary corpus', () => {
  const canaries = makeCanaries(500);

  it('gives every value of every person a token that occurs once', () => {
    const tokens = canaries.flatMap((canary) => canary.tokens);
    expect(new Set(tokens).size).toBe(500 * 6);
    const words = tokens.filter((token) => !/^\d+$/.test(token));
    expect(words.every((token) => /^[g-z]{16}$/.test(token))).toBe(true);
    expect(new Set(tokens.map((token) => token.slice(-10))).size).toBe(tokens.length);
  });

  it('holds every token in each of its formats, and all labels', () => {
    for (const text of [toCsv(canaries), toVcards(canaries), JSON.stringify(toRows(canaries))]) {
      const lower = text.toLowerCase();
      expect(
        canaries.flatMap(({ tokens }) => tokens).filter((token) => !lower.includes(token)),
      ).toStrictEqual([]);
    }
    expect(new Set(canaries.map(({ label }) => label)).size).toBe(4);
  });

  it('is the same for the same seed', () => {
    expect(makeCanaries(20, 3)).toStrictEqual(makeCanaries(20, 3));
    expect(makeCanaries(20, 3)).not.toStrictEqual(makeCanaries(20, 4));
  });
});
