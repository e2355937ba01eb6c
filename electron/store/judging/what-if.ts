import type { ConsentByChannel } from '#domain/consent.ts';
import { channels } from '#domain/consent.ts';
import { consentOfCode } from '../codes.ts';
import { createChangeTally, isOtherVerdict, toCompared } from './compare-verdicts.ts';
import type { ChangeCounts, ComparedVerdict, JudgedCodes } from './compare-verdicts.ts';
import { oneNumber } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { CONSENT_BITS, visitFacts } from './person-facts.ts';
import { currentJudge } from './verdicts.ts';

export type WhatIfSide = ComparedVerdict & { readonly consent: ConsentByChannel };
export type WhatIfPerson = {
  readonly person: number;
  readonly before: WhatIfSide;
  readonly after: WhatIfSide | null; // null: joined with somebody
};

/** How everybody is judged at one moment, by the place of each in the order of their numbers; twelve bytes a person. */
export type NotedVerdicts = {
  readonly count: number;
  readonly ids: Int32Array;
  readonly kinds: Int32Array;
  readonly codes: Int32Array;
};

const CONSENTS = (1 << CONSENT_BITS) - 1;
const [AGE, RETENTION, PROPOSED] = [CONSENT_BITS, CONSENT_BITS + 2, CONSENT_BITS + 5];

export function noteVerdicts(store: ReadableStore): NotedVerdicts {
  const judge = currentJudge(store);
  const count = oneNumber(store, 'SELECT count(*) FROM person');
  const noted = {
    count,
    ids: new Int32Array(count),
    kinds: new Int32Array(count),
    codes: new Int32Array(count),
  };
  let at = 0;
  visitFacts(store, (facts) => {
    const { age, retention, kinds, proposed } = judge(facts);
    noted.ids[at] = facts[0];
    noted.kinds[at] = kinds;
    noted.codes[at] =
      (facts[1] & CONSENTS) | (age << AGE) | (retention << RETENTION) | (proposed << PROPOSED);
    at += 1;
  });
  return noted;
}

/** What became of the people who were there before: how many are judged otherwise, and the first of them by number. */
export function compareNoted(
  before: NotedVerdicts,
  after: NotedVerdicts,
  limit: number,
): ChangeCounts & { readonly people: readonly WhatIfPerson[] } {
  const tally = createChangeTally();
  const people: WhatIfPerson[] = [];
  for (const [at, to] of placesIn(before, after)) {
    const [one, other] = [codesAt(before, at), to < 0 ? null : codesAt(after, to)];
    if (other !== null && isSame(one, other)) continue;
    tally.add(one.kinds, other?.kinds ?? one.kinds);
    if (people.length >= limit) continue;
    const person = before.ids[at] ?? 0;
    people.push({ person, before: toSide(one), after: other === null ? null : toSide(other) });
  }
  return { ...tally.counts(), people };
}

/** Of everybody who was there before, the place then and now; -1: not there any more. */
function* placesIn(
  before: NotedVerdicts,
  after: NotedVerdicts,
): Generator<readonly [then: number, now: number]> {
  let to = 0;
  for (const [at, person] of before.ids.entries()) {
    while (to < after.count && (after.ids[to] ?? 0) < person) to += 1;
    yield [at, to < after.count && after.ids[to] === person ? to : -1];
  }
}

function isSame(one: NotedCodes, other: NotedCodes): boolean {
  return one.consents === other.consents && !isOtherVerdict(one, other);
}

type NotedCodes = JudgedCodes & { readonly consents: number };

function codesAt({ kinds, codes }: NotedVerdicts, at: number): NotedCodes {
  const packed = codes[at] ?? 0;
  return {
    kinds: kinds[at] ?? 0,
    consents: packed & CONSENTS,
    age: (packed >> AGE) & 3,
    retention: (packed >> RETENTION) & 7,
    proposed: (packed >> PROPOSED) & 7,
  };
}

function toSide(side: NotedCodes): WhatIfSide {
  const consent = channels.map((channel, place) => [
    channel,
    consentOfCode((side.consents >> (place * 3)) & 7),
  ]);
  return { ...toCompared(side), consent: Object.fromEntries(consent) as ConsentByChannel };
}
