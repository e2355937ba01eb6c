import { failed } from '#base/result.ts';
import type { Output } from '#contract/call.ts';
import { birthdayAfter, toCalendarDay, toIsoDay } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';
import { listPlaceOf } from '#domain/list-name.ts';
import type { LegalHold } from '#domain/legal-hold.ts';
import { parsePersonId, toPersonId } from '#domain/person.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import { problem } from '#domain/problem.ts';
import { evidenceFor, reasonsCard } from '#engine/findings/index.ts';
import type { Reason, ReasonsCard } from '#engine/findings/index.ts';
import type { PartReading } from '#engine/retention/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { listReachingRecords } from '#store/judging/shared-refusals.ts';
import { findPerson } from '#store/people/people-list.ts';
import { listHolds } from '#store/people/field-holds.ts';
import { findPersonFacts } from '#store/people/people.ts';
import { listRestrictions } from '#store/people/restrictions.ts';
import { findRecord, listRecordsOfPeople } from '#store/records/records.ts';
import { isoOrNull } from '#worker/documents/person-row.ts';
import { indexSources, withCells } from '#worker/documents/record-cells.ts';
import type { SourceIndex } from '#worker/documents/record-cells.ts';
import { toCitation } from '#worker/documents/rule-text.ts';
import type { Handler } from '#worker/handler.ts';
import type { ChosenPolicy } from '#worker/policies.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

type Card = Output<'person/reasons'>;

const noCitation = { citation: null, citationText: null };

export const personReasonsHandler: Handler<'person/reasons'> = (deps, { person }) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params, known } = opened.value;
  const number = parsePersonId(person);
  const facts = number === null ? null : findPersonFacts(store, number);
  if (number === null || facts === null) return failed(problem('person/unknown'));
  const index = indexSources(store);
  const holds = listHolds(store, number);
  const card = reasonsCard({
    facts,
    records: listRecordsOfPeople(store, [number]).map((record) => withCells(record, index)),
    policy: known.policy,
    params,
    holds,
    restrictions: listRestrictions(store, number),
  });
  return {
    ok: true,
    value: {
      id: toPersonId(number),
      holds: holds.map(toHold),
      reached: reachedBy(store, number, index),
      ...toAnswer(card, facts, opened.value),
    },
  };
};

function toAnswer(
  card: ReasonsCard,
  facts: PersonFacts,
  { params, known }: ChosenPolicy,
): Omit<Card, 'id' | 'holds' | 'reached'> {
  const { verdict } = card;
  const { birth } = facts;
  return {
    today: toIsoDay(params.today),
    policy: { id: params.policyId, version: params.policyVersion },
    country: params.country,
    verdict: {
      proposed: verdict.proposed,
      held: card.held,
      restricted: card.restricted,
      actBy: isoOrNull(card.actBy),
      answerBy: isoOrNull(card.answerBy),
      changesOn: verdict.nextChangeOn,
    },
    facts: {
      birth: birth === null ? null : { from: toIsoDay(birth.from), to: toIsoDay(birth.to) },
      minorHint: facts.minorHint,
      majority: params.majorityYears,
      consentAge: params.consentYears,
      age: verdict.age.status,
      adultOn: verdict.age.adultOn,
      ownConsentOn: ownConsentOn(birth, params.consentYears),
      consent: facts.consent,
      since: verdict.retention.since,
      retention: verdict.retention.status,
      retentionMonths: params.retentionMonths,
      dueSoonMonths: known.policy.retention.dueSoonMonths,
      weekend: params.weekend ?? 'saturday_sunday',
      holdUntil: isoOrNull(facts.hold?.until ?? null),
    },
    erase: card.erase.map(toLine),
    keep: card.keep.map(toLine),
    early: card.early.map((one) => ({ ...one, on: toIsoDay(one.on) })),
    clocks: card.clocks.map(toClock),
    fields: card.fields.map(({ source, name, role, part, stays, why, until }) => ({
      source,
      column: name,
      role,
      part,
      stays,
      why,
      until: isoOrNull(until),
    })),
  };
}

/** Each with the cells that say no, and where they stand. */
function reachedBy(store: ReadableStore, person: number, index: SourceIndex): Card['reached'] {
  return listReachingRecords(store, [person]).flatMap(({ record: id }) => {
    const record = findRecord(store, id);
    if (record === null) return [];
    return [
      {
        id: toPersonId(record.person),
        name: findPerson(store, record.person)?.label ?? '',
        ...listPlaceOf(index.sourceOf(record.source).reading),
        evidence: evidenceFor('consent_withdrawn', [withCells(record, index)]),
      },
    ];
  });
}

function toHold({ roles, reason, until, placedOn }: LegalHold): Card['holds'][number] {
  return {
    roles: roles === null ? null : [...roles],
    reason,
    until: isoOrNull(until),
    placedOn: toIsoDay(placedOn),
  };
}

function ownConsentOn(birth: DayRange | null, years: number): string | null {
  if (birth === null || toCalendarDay(birth.to).year + years > 9999) return null;
  return toIsoDay(birthdayAfter(birth.to, years));
}

function toLine(line: Reason): Card['erase'][number] {
  const { source, deadline, from, until, evidence, ...rest } = line;
  return {
    ...rest,
    ...(source === null ? noCitation : toCitation(source)),
    url: source?.url ?? null,
    confirmed: source?.confidence === 'confirmed',
    deadline: deadline === null ? null : { ...deadline },
    from: isoOrNull(from),
    until: isoOrNull(until),
    evidence: [...evidence],
  };
}

function toClock(reading: PartReading): Card['clocks'][number] {
  const { part, status, start, considered, waitsForMajority, months, ends, clock } = reading;
  const { duty } = reading;
  return {
    part,
    status,
    trigger: start?.trigger ?? null,
    since: isoOrNull(start?.day ?? null),
    considered: considered.map(({ trigger, day }) => ({ trigger, on: toIsoDay(day) })),
    waitsForMajority,
    months,
    expiresOn: isoOrNull(reading.expiresOn),
    ends,
    duty:
      duty === null
        ? null
        : {
            years: duty.mustKeep.years,
            until: isoOrNull(duty.until),
            text: { ...duty.mustKeep.what },
            ...toCitation(duty.mustKeep.source),
          },
    text: clock === null ? null : { ...clock.text },
    ...(clock === null ? noCitation : toCitation(clock.source)),
  };
}
