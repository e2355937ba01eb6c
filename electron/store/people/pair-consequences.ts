import { channels } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { consentCode, kindBit } from '../codes.ts';
import { isOtherVerdict } from '../judging/compare-verdicts.ts';
import type { ReadableStore } from '../database.ts';
import { CONSENT_BITS, factsOf, HELD_BY_LIST, rawRows } from '../judging/person-facts.ts';
import type { Facts } from '../judging/person-facts.ts';
import { judgeBy } from '../judging/verdicts.ts';
import { personOfRecord } from './person-of-record.ts';

/** What it would come to if the two records of an asked pair were one person. */
export type PairConsequence = {
  readonly a: number; // record
  readonly b: number;
  readonly weight: number;
  readonly evidence: string; // its codes and weights, as stored
  readonly people: number; // of the two, how many are judged otherwise
  readonly refusal: 0 | 1; // a no or a doubt of one reaches the other
  readonly minor: 0 | 1;
};

const GRANTED = consentCode('granted');
const DENIED = consentCode('denied');
const CONSENTS = (1 << CONSENT_BITS) - 1;
const MINORS = kindBit('minor') | kindBit('may_be_minor');
const FACTS = 13; // numbers of one person in a row

type PairRow = readonly [...Facts, ...Facts, a: number, b: number, weight: number, codes: string];

const PAIRS = `SELECT ${factsOf('x')}, ${factsOf('y')}, q.a, q.b, q.weight, q.evidence
  FROM pair_asked q
  CROSS JOIN person x ON x.id = ${personOfRecord('q.a')}
  CROSS JOIN person y ON y.id = ${personOfRecord('q.b')}
  ORDER BY q.weight DESC, q.a, q.b`;

/** Pairs whose answer changes the verdict on one of the two, weightiest first. */
export function listPairConsequences(
  store: ReadableStore,
  params: PolicyParameters,
): readonly PairConsequence[] {
  const judge = judgeBy(store, params);
  return rawRows<PairRow>(store, PAIRS).flatMap((row) => {
    const x = row.slice(0, FACTS) as unknown as Facts;
    const y = row.slice(FACTS, 2 * FACTS) as unknown as Facts;
    const [a, b, weight, evidence] = row.slice(2 * FACTS) as [number, number, number, string];
    const [one, other] = [judge(x), judge(y)];
    const protects = other.held || (other.restricted && !one.held);
    const joined = joinFacts(x, y, protects ? y[0] : x[0]);
    const both = judge(joined);
    const [oneLoses, otherLoses] = [losesConsent(x, joined), losesConsent(y, joined)];
    const changes = [
      isOtherVerdict(one, both) || oneLoses,
      isOtherVerdict(other, both) || otherLoses,
    ].filter(Boolean).length;
    if (changes === 0) return [];
    const refusal = oneLoses || otherLoses || saysNoOtherwise(x, y) ? 1 : 0;
    const minor = ((one.kinds | other.kinds | both.kinds) & MINORS) === 0 ? 0 : 1;
    return [{ a, b, weight, evidence, people: changes, refusal, minor }];
  });
}

/** The same sums as for people of several records, over two people. `id`: of whom a hold or a restriction protects, if one is. */
function joinFacts(x: Facts, y: Facts, id: number): Facts {
  const [, codes, marks, birthFrom, birthTo] = x;
  const flags = (codes | y[1]) & ~CONSENTS;
  const consents = channels.map(
    (_, place) => Math.min(stateOf(x, place), stateOf(y, place)) << (place * 3),
  );
  const [from, to] = joinBirths([birthFrom, birthTo], [y[3], y[4]]);
  return [
    id,
    consents.reduce((sum, state) => sum | state, flags),
    marks | y[2],
    from,
    to,
    latest(x[5], y[5]),
    latest(x[6], y[6]),
    latest(x[7], y[7]),
    latest(x[8], y[8]),
    latest(x[9], y[9]),
    latest(x[10], y[10]),
    x[11] === null || y[11] === null ? (x[11] ?? y[11]) : Math.min(x[11], y[11]),
    laterEnd(x, y),
  ];
}

/** Of two holds by lists: one without an end outlasts every day. */
function laterEnd(x: Facts, y: Facts): Day | null {
  const ends = [x, y].flatMap((facts) => ((facts[2] & HELD_BY_LIST) === 0 ? [] : [facts[12]]));
  return ends.includes(null) ? null : ends.reduce(latest, null);
}

type Birth = readonly [from: Day | null, to: Day | null];

/** The days that both allow; where they contradict each other, all days that either allows. */
function joinBirths([from, to]: Birth, [otherFrom, otherTo]: Birth): Birth {
  if (from === null || to === null) return [otherFrom, otherTo];
  if (otherFrom === null || otherTo === null) return [from, to];
  const [latestFrom, earliestTo] = [Math.max(from, otherFrom), Math.min(to, otherTo)];
  return latestFrom <= earliestTo
    ? [latestFrom, earliestTo]
    : [Math.min(from, otherFrom), Math.max(to, otherTo)];
}

function latest(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function stateOf([, codes]: Facts, channel: number): number {
  return (codes >> (channel * 3)) & 7;
}

function losesConsent(one: Facts, joined: Facts): boolean {
  return channels.some(
    (_, place) => (stateOf(one, place) === GRANTED) !== (stateOf(joined, place) === GRANTED),
  );
}

function saysNoOtherwise(x: Facts, y: Facts): boolean {
  return channels.some((_, place) => stateOf(x, place) <= DENIED !== stateOf(y, place) <= DENIED);
}
