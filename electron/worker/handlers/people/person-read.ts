import { failed } from '#base/result.ts';
import { sortedBy } from '#base/sorted-by.ts';
import type { Output } from '#contract/call.ts';
import { listPlaceOf } from '#domain/list-name.ts';
import { toIsoDay } from '#domain/day.ts';
import { parsePersonId, toPersonId } from '#domain/person.ts';
import { problem } from '#domain/problem.ts';
import { nextChangeOn } from '#engine/findings/index.ts';
import { mustKeepIn } from '#engine/policy/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { listDependents, listGuardians } from '#store/records/dependents.ts';
import type { NamedTie } from '#store/records/dependents.ts';
import { listWholeHolds } from '#store/people/holds.ts';
import { findPersonFacts } from '#store/people/people.ts';
import { findPerson, listHousehold } from '#store/people/people-list.ts';
import type { PersonSummary } from '#store/people/people-list.ts';
import { listRestrictions } from '#store/people/restrictions.ts';
import { findingsOfPeople } from '#store/judging/findings.ts';
import { listRecordsOfPeople } from '#store/records/records.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import { toPersonDocument } from '#worker/documents/person-document.ts';
import { isoOrNull, toPersonRow } from '#worker/documents/person-row.ts';
import { indexSources, withCells } from '#worker/documents/record-cells.ts';
import type { SourceIndex } from '#worker/documents/record-cells.ts';
import { toMustKeepText, toRuleText } from '#worker/documents/rule-text.ts';
import type { Handler } from '#worker/handler.ts';
import type { ChosenPolicy } from '#worker/policies.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

type Card = Output<'person/read'>;

export const personReadHandler: Handler<'person/read'> = (deps, { person }) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const number = parsePersonId(person);
  const summary = number === null ? null : findPerson(opened.value.store, number);
  if (summary === null) return failed(problem('person/unknown'));
  return { ok: true, value: toCard(opened.value.store, summary, opened.value) };
};

/** Everything about one person, as the card and the copy for the person show it. */
export function toCard(store: ReadableStore, summary: PersonSummary, chosen: ChosenPolicy): Card {
  const { params, known, settings } = chosen;
  const records = listRecordsOfPeople(store, [summary.person]);
  const findings = findingsOfPeople(store, [summary.person]).get(summary.person) ?? [];
  const index = indexSources(store);
  const document = toPersonDocument(store, { summary, records, findings, params, index });
  const facts = findPersonFacts(store, summary.person);
  const ruleIds = new Set(document.findings.map(({ rule }) => rule));
  return {
    row: toPersonRow(summary, params),
    document,
    consentAge: params.consentYears,
    majority: params.majorityYears,
    events: toEvents(records, index),
    records: records.map((record) => toCardRecord(record, index)),
    guardians: listGuardians(store, summary.person).map(toNamed),
    dependents: listDependents(store, summary.person).map(toNamed),
    household: listHousehold(store, summary.person).map(({ person, label }) => ({
      id: toPersonId(person),
      name: label,
    })),
    hold: toHold(listWholeHolds(store, summary.person)),
    restrictions: listRestrictions(store, summary.person).map(({ reason, placedOn }) => ({
      reason,
      placedOn: toIsoDay(placedOn),
    })),
    nextChangeOn: facts === null ? null : nextChangeOn(facts, params),
    mustKeep: mustKeepIn(known.policy, settings.country).map(toMustKeepText),
    rules: known.policy.rules
      .filter(({ id }) => ruleIds.has(`${params.policyId}/${id}`))
      .map((rule) => ({ ...toRuleText(rule), id: `${params.policyId}/${rule.id}` })),
  };
}

function toNamed({ person, name }: NamedTie): Card['guardians'][number] {
  return { id: toPersonId(person), name };
}

/** What was ever said about consent, newest first; undated statements last, in the order of the rows. */
function toEvents(records: readonly StoredRecord[], index: SourceIndex): Card['events'] {
  const events = records.flatMap((record) => {
    const { source, row, columns, cells, list, signals } = withCells(record, index);
    return signals.consent.map(({ channel, state, day, column, why }) => {
      const mapped = columns.find((one) => one.index === column);
      const value = mapped === undefined ? list : (cells[column] ?? '');
      return {
        channel,
        state,
        day,
        evidence: { source, row, column: mapped?.name ?? '', value, why },
      };
    });
  });
  return sortedBy(events, ({ day }) => -(day ?? Number.NEGATIVE_INFINITY)).map(
    ({ channel, state, day, evidence }) => ({ channel, state, on: isoOrNull(day), evidence }),
  );
}

function toCardRecord(record: StoredRecord, index: SourceIndex): Card['records'][number] {
  const { reading, columns } = index.sourceOf(record.source);
  const { source, row, cells } = withCells(record, index);
  return {
    record: record.id,
    source,
    ...listPlaceOf(reading),
    row,
    joinedBy: record.joinedBy,
    cells: columns.map(({ index: column, name, role }) => ({
      column: name,
      role,
      value: cells[column] ?? '',
    })),
  };
}

/** As long as the last of them, for the reasons of all. */
function toHold(holds: ReturnType<typeof listWholeHolds>): Card['hold'] {
  const [hold] = holds;
  if (hold === undefined) return null;
  const reason = [...new Set(holds.map((each) => each.reason))].join('; ');
  return { reason, until: isoOrNull(hold.until), placedOn: toIsoDay(hold.placedOn) };
}
