import { channels, consentStates, isRefusal } from '#domain/consent.ts';
import type { ConsentState } from '#domain/consent.ts';
import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { sinceOf } from '#engine/retention/index.ts';

type Raises = (facts: PersonFacts, params: PolicyParameters) => boolean;

const REFUSALS: readonly ConsentState[] = consentStates.filter(isRefusal);

/** When each kind is raised. The store's SQL says the same; a property test holds the two together. */
const raisedBy: Readonly<Record<FindingKind, Raises>> = {
  consent_withdrawn: (facts) => hasConsent(facts, REFUSALS),
  erasure_requested: (facts) => facts.marks.has('erasure_requested'),
  minor: ({ birth }, { lastAdultBirth }) => birth !== null && birth.from > lastAdultBirth,
  may_be_minor: ({ birth, minorHint }, { lastAdultBirth }) =>
    birth === null ? minorHint : birth.from <= lastAdultBirth && birth.to > lastAdultBirth,
  over_retention: ({ triggers }, params) => {
    const since = sinceOf(triggers, params);
    return since !== null && since.day <= params.lastExpiredTrigger;
  },
  consent_missing: (facts) =>
    facts.reachable && !hasConsent(facts, REFUSALS) && !hasConsent(facts, ['granted']),
  suppressed_returned: ({ suppressed }) => suppressed,
  deceased: ({ marks }) => marks.has('deceased'),
  special_category: ({ marks }) => marks.has('special_category'),
  forbidden_data: ({ marks }) => marks.has('payment_card') || marks.has('password'),
  identity_number: ({ marks }) => marks.has('identity_number') || marks.has('iban'),
  invalid_contact: ({ marks }) => marks.has('invalid_email') || marks.has('invalid_phone'),
  duplicate: ({ sameRowTwice }) => sameRowTwice,
};

/** What the person's facts come to under the policy, whether or not the policy has a rule for it. */
export function raisedKinds(facts: PersonFacts, params: PolicyParameters): FindingKind[] {
  return findingKinds.filter((kind) => raisedBy[kind](facts, params));
}

function hasConsent(facts: PersonFacts, states: readonly ConsentState[]): boolean {
  return channels.some((channel) => states.includes(facts.consent[channel]));
}
