import { assert, present } from '#base/assert.ts';
import { channels } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { restrictionStanding } from '#domain/restriction.ts';
import { markKinds, retentionTriggers } from '#domain/signal.ts';
import type { MarkKind, RetentionTrigger } from '#domain/signal.ts';
import {
  ageCode,
  consentCode,
  dispositionCode,
  kindBit,
  marksMask,
  retentionCode,
  triggerCode,
} from '../codes.ts';
import { dayOfKind, dueOnOf, evaluationBy } from './evaluation.ts';
import type { EvaluatedRule } from './evaluation.ts';
import {
  askedOf,
  CONSENT_BITS,
  FIRST_TRIGGER,
  HELD_BY_LIST,
  REACHABLE,
  SAME_ROW_TWICE,
  SUPPRESSED,
} from './person-facts.ts';
import type { Facts } from './person-facts.ts';

/** What a policy makes of somebody on its day, in the codes of `codes.ts`. */
export type CodedVerdict = {
  readonly held: boolean;
  readonly restricted: boolean; // and no later wish to be erased outweighs it
  readonly age: number;
  readonly retention: number;
  readonly trigger: number | null;
  readonly since: Day | null;
  readonly kinds: number;
  /** The first of the deadlines of all rules that found the person; while a hold or a restriction keeps them, of their answer alone. */
  readonly dueOn: Day | null;
  readonly proposed: number;
};

export type Judge = (facts: Facts) => CodedVerdict;

/** Of whom nothing may be taken away, by what was decided here. */
export type Protected = {
  /** Whom a hold placed here protects on the day of the policy; whom a list holds is marked. */
  readonly held: ReadonlySet<number>;
  readonly restricted: ReadonlyMap<number, Day>; // and since when
};

/** Before anybody is judged by any policy. */
export const unjudged: CodedVerdict = {
  held: false,
  restricted: false,
  age: ageCode('unknown'),
  retention: retentionCode('unknown'),
  trigger: null,
  since: null,
  kinds: 0,
  dueOn: null,
  proposed: dispositionCode('keep'),
};

const MINOR = ageCode('minor');
const MAY_BE_MINOR = ageCode('may_be_minor');
const KEEP = dispositionCode('keep');
/** Whoever asked to be erased is owed an answer in time, also that and why nothing is erased. */
const ANSWERED = kindBit('erasure_requested');
const MINOR_HINTS = marksMask(['minor_hint', 'guardian']);

/**
 * The same verdicts as `evaluatePerson`, at a tenth of a microsecond a person: what does not depend on the person, or on
 * few bits of what is known, is looked up in tables.
 */
export function createJudge(params: PolicyParameters, { held, restricted }: Protected): Judge {
  const { today } = params;
  const clockOf = createClockReader(params);
  const ageOf = createAgeReader(params);
  const retentionOf = createRetentionReader(params);
  const kindsOf = createKindsReader(params);
  const dueOf = createDueReader(params);
  const proposals = proposalsOf(params);
  const keepsRestricted = (facts: Facts): boolean => {
    const restrictedOn = restricted.get(facts[0]);
    if (restrictedOn === undefined) return false;
    return restrictionStanding({ restrictedOn, ...askedOf(facts), today }) !== 'outweighed';
  };
  return (facts) => {
    const isHeld = isHeldByList(facts, today) || (held.size > 0 && held.has(facts[0]));
    const isRestricted = restricted.size > 0 && keepsRestricted(facts);
    const age = ageOf(facts);
    const { since, trigger } = clockOf(facts);
    const kinds = kindsOf(facts, age, since);
    return {
      held: isHeld,
      restricted: isRestricted,
      age,
      retention: isHeld ? retentionCode('held') : retentionOf(since),
      trigger,
      since,
      kinds,
      dueOn: dueOf(facts, isHeld || isRestricted ? kinds & ANSWERED : kinds, since),
      proposed: isHeld || isRestricted ? KEEP : (proposals[kinds] ?? KEEP),
    };
  };
}

const HELD_UNTIL = 12; // in `Facts`

function isHeldByList(facts: Facts, today: Day): boolean {
  if ((facts[2] & HELD_BY_LIST) === 0) return false;
  const until = facts[HELD_UNTIL];
  return until === null || until >= today;
}

function createAgeReader({ lastAdultBirth }: PolicyParameters): (facts: Facts) => number {
  const [adult, unknown] = [ageCode('adult'), ageCode('unknown')];
  return ([, , marks, birthFrom, birthTo]) => {
    if (birthFrom === null) return (marks & MINOR_HINTS) === 0 ? unknown : MAY_BE_MINOR;
    if (birthFrom > lastAdultBirth) return MINOR;
    return birthTo !== null && birthTo > lastAdultBirth ? MAY_BE_MINOR : adult;
  };
}

type Clock = { readonly since: Day | null; readonly trigger: number | null };

/** The latest of the policy's triggers that is known, else its fallback. Of two on one day the one that is named first. */
function createClockReader({
  retentionTriggers: triggers,
  retentionFallback: fallback,
}: PolicyParameters): (facts: Facts) => Clock {
  const places = triggers.map(placeOf);
  const codes = triggers.map(triggerCode);
  const lastPlace = fallback === null ? null : placeOf(fallback);
  const lastCode = fallback === null ? null : triggerCode(fallback);
  return (facts) => {
    let since: Day | null = null;
    let trigger: number | null = null;
    for (let at = 0; at < places.length; at += 1) {
      const day = facts[places[at] ?? 0] ?? null;
      if (day === null || (since !== null && day <= since)) continue;
      since = day;
      trigger = codes[at] ?? null;
    }
    if (since !== null || lastPlace === null) return { since, trigger };
    const day = facts[lastPlace] ?? null;
    return { since: day, trigger: day === null ? null : lastCode };
  };
}

function placeOf(trigger: RetentionTrigger): number {
  return FIRST_TRIGGER + retentionTriggers.indexOf(trigger);
}

function createRetentionReader({
  lastExpiredTrigger,
  lastDueSoonTrigger,
}: PolicyParameters): (since: Day | null) => number {
  const codes = (['unknown', 'expired', 'due_soon', 'within'] as const).map(retentionCode);
  const [unknown = 0, expired = 0, dueSoon = 0, within = 0] = codes;
  return (since) => {
    if (since === null) return unknown;
    if (since <= lastExpiredTrigger) return expired;
    return since <= lastDueSoonTrigger ? dueSoon : within;
  };
}

type KindsReader = (facts: Facts, age: number, since: Day | null) => number;

/** Kinds for which the policy has no rule are no findings. */
function createKindsReader(params: PolicyParameters): KindsReader {
  const { lastExpiredTrigger } = params;
  const ruled = evaluationBy(params).rules.reduce((mask, { kind }) => mask | kindBit(kind), 0);
  const [minor, doubt] = [kindBit('minor'), kindBit('may_be_minor')];
  const expired = kindBit('over_retention');
  return ([, codes, marks], age, since) => {
    let kinds = kindsOfCodes(codes) | (kindsOfMarks[marks & (kindsOfMarks.length - 1)] ?? 0);
    if (age === MINOR) kinds |= minor;
    else if (age === MAY_BE_MINOR) kinds |= doubt;
    if (since !== null && since <= lastExpiredTrigger) kinds |= expired;
    return kinds & ruled;
  };
}

const SAID_NO = 1;
const GRANTED = 2;
const SAID_NO_KIND = kindBit('consent_withdrawn');
const NO_CONSENT_KIND = kindBit('consent_missing');
const TWICE_KIND = kindBit('duplicate');
const RETURNED_KIND = kindBit('suppressed_returned');

function kindsOfCodes(codes: number): number {
  const said = saidOf[codes & (saidOf.length - 1)] ?? 0;
  let kinds = 0;
  if ((said & SAID_NO) !== 0) kinds |= SAID_NO_KIND;
  else if (said === 0 && (codes & REACHABLE) !== 0) kinds |= NO_CONSENT_KIND;
  if ((codes & SAME_ROW_TWICE) !== 0) kinds |= TWICE_KIND;
  if ((codes & SUPPRESSED) !== 0) kinds |= RETURNED_KIND;
  return kinds;
}

/** By the consent to all channels: whether a no is among them, and a yes. */
const saidOf = Uint8Array.from({ length: 1 << CONSENT_BITS }, (_, consents) => {
  const states = channels.map((_channel, place) => (consents >> (place * 3)) & 7);
  return (
    (states.some((state) => state <= consentCode('denied')) ? SAID_NO : 0) |
    (states.includes(consentCode('granted')) ? GRANTED : 0)
  );
});

const marksOfKind: Readonly<Partial<Record<FindingKind, readonly MarkKind[]>>> = {
  erasure_requested: ['erasure_requested'],
  deceased: ['deceased'],
  special_category: ['special_category'],
  forbidden_data: ['payment_card', 'password'],
  identity_number: ['identity_number', 'iban'],
  invalid_contact: ['invalid_email', 'invalid_phone'],
};

const kindsOfMarks = Uint32Array.from({ length: 1 << markKinds.length }, (_, marks) =>
  findingKinds.reduce(
    (kinds, kind) =>
      (marks & marksMask(marksOfKind[kind] ?? [])) === 0 ? kinds : kinds | kindBit(kind),
    0,
  ),
);

/** The place of the day from which the deadline of a kind runs; of over_retention it is none of the facts. */
const places = { said_no_on: 10, erasure_on: 11 } as const;

type DueReader = (facts: Facts, kinds: number, since: Day | null) => Day | null;

/** Days repeat, so each deadline is counted from each day once. */
function createDueReader(params: PolicyParameters): DueReader {
  const evaluation = evaluationBy(params);
  const dues = evaluation.rules
    .filter(({ kind, within }) => within !== null || kind === 'over_retention')
    .map((rule) => {
      const known = new Map<Day | null, Day | null>();
      const dueFrom = (day: Day | null): Day | null => {
        const before = known.get(day);
        if (before !== undefined) return before;
        const due = dueOnOf(rule, evaluation, day);
        known.set(day, due);
        return due;
      };
      return { bit: kindBit(rule.kind), dayOf: createBaseReader(rule), dueFrom };
    });
  return (facts, kinds, since) => {
    if (kinds === 0) return null;
    let first: Day | null = null;
    for (const { bit, dayOf, dueFrom } of dues) {
      if ((kinds & bit) === 0) continue;
      const due = dueFrom(dayOf(facts, since));
      if (due !== null && (first === null || due < first)) first = due;
    }
    return first;
  };
}

export function createBaseReader({
  kind,
}: Pick<EvaluatedRule, 'kind'>): (facts: Facts, since: Day | null) => Day | null {
  const column = dayOfKind[kind];
  if (column === undefined) return () => null;
  if (column === 'retention_since') return (_, since) => since;
  const place = places[column];
  return (facts) => facts[place];
}

/** By the kinds of a person: the strongest of what their rules propose. */
function proposalsOf({ rules }: PolicyParameters): Uint8Array {
  const byBit = findingKinds.map((kind) => {
    const rule = rules.find(({ finding }) => finding === kind);
    return rule === undefined ? KEEP : dispositionCode(rule.proposes);
  });
  const proposals = new Uint8Array(1 << findingKinds.length);
  for (let kinds = 1; kinds < proposals.length; kinds += 1) {
    const highest = 31 - Math.clz32(kinds);
    const others = proposals[kinds ^ (1 << highest)] ?? KEEP;
    proposals[kinds] = Math.max(others, present(byBit[highest] ?? null, 'a kind for each bit'));
  }
  return proposals;
}

assert(FIRST_TRIGGER + retentionTriggers.length === places.said_no_on, 'facts in their order');
