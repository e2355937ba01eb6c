import { groupBy } from '#base/group-by.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import type { ReadableStore } from '#store/database.ts';
import { listPairConsequences } from '#store/people/pair-consequences.ts';
import type { PairConsequence } from '#store/people/pair-consequences.ts';
import { SECONDS } from './open-question.ts';
import type { PairQuestion } from './open-question.ts';

const OVERLOOKED = 3;

/** Pairs of records that may be one person, where it makes a difference whether they are. */
export function pairQuestions(store: ReadableStore, params: PolicyParameters): PairQuestion[] {
  const pairs = listPairConsequences(store, params);
  const groups = groupBy(pairs, reasonsOf);
  return pairs.map((pair) => ({
    id: `pair:${pair.a}:${pair.b}`,
    kind: 'pair',
    answers: ['same', 'different'],
    people: pair.people,
    severity: pair.refusal === 1 || pair.minor === 1 ? OVERLOOKED : 1,
    seconds: SECONDS.pair,
    pair,
    alike: groups.get(reasonsOf(pair)) ?? [pair],
  }));
}

/** What speaks for and against, without the weights: pairs with the same codes are of one kind. */
function reasonsOf({ evidence }: PairConsequence): string {
  const codes = JSON.parse(evidence) as readonly (readonly [string, number])[];
  return codes
    .map(([code]) => code)
    .toSorted()
    .join(' ');
}
