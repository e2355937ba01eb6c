import type { MatchEvidence } from '#domain/match.ts';
import type { Weighed } from './weigh.ts';

/** Two records, by ordinal, of two people that may be one. */
export type AskedPair = {
  readonly a: number; // the lower ordinal
  readonly b: number;
  readonly weight: number;
  readonly evidence: readonly MatchEvidence[];
};

type AskedPairs = {
  readonly add: (a: number, b: number, weighed: Weighed) => void;
  readonly list: (
    find: (ordinal: number) => number,
    areKeptApart: (a: number, b: number) => boolean,
  ) => { readonly asked: readonly AskedPair[]; readonly leftOut: number };
};

/** Nobody answers more questions than this; the lightest are counted only. */
const MOST_KEPT = 20_000;
/** Pairs that pile up before those that have become one person meanwhile are dropped. */
const MOST_WAITING = 100_000;

export function createAskedPairs(areOne: (a: number, b: number) => boolean): AskedPairs {
  let waiting: AskedPair[] = [];
  let leftOut = 0;
  let lightest: AskedPair | null = null; // of as many as are kept: what comes behind it is only counted

  function prune(): void {
    waiting = waiting.filter(({ a, b }) => !areOne(a, b)).sort(byWeight);
    leftOut += Math.max(0, waiting.length - MOST_KEPT);
    waiting.length = Math.min(waiting.length, MOST_KEPT);
    lightest = waiting[MOST_KEPT - 1] ?? null;
  }

  return {
    add(a, b, { weight, evidence }) {
      const pair = { a: Math.min(a, b), b: Math.max(a, b), weight, evidence };
      if (lightest !== null && byWeight(lightest, pair) <= 0) {
        leftOut += 1;
        return;
      }
      if (waiting.length >= MOST_WAITING) prune();
      waiting.push(pair);
    },
    list(find, areKeptApart) {
      prune();
      const best = new Map<string, AskedPair>();
      for (const pair of waiting) {
        if (areKeptApart(pair.a, pair.b)) continue;
        const [one, other] = [find(pair.a), find(pair.b)];
        const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
        if (!best.has(key)) best.set(key, pair);
      }
      return { asked: [...best.values()], leftOut };
    },
  };
}

function byWeight(a: AskedPair, b: AskedPair): number {
  return b.weight - a.weight || a.a - b.a || a.b - b.b;
}
