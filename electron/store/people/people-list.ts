export { resolveSelection } from './people-selection.ts';
export { readAhead } from '../people-memory/index.ts';
export type { Asked, Looked, SearchMeans } from '../people-memory/index.ts';
import { assert } from '#base/assert.ts';
import { addMonths } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { ConsentByChannel } from '#domain/consent.ts';
import type { Disposition } from '#domain/disposition.ts';
import type { AgeStatus, FindingKind, RetentionStatus } from '#domain/finding.ts';
import type { Language } from '#domain/language.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { PeopleSort } from '#domain/people-filter.ts';
import type { RetentionTrigger } from '#domain/signal.ts';
import {
  ageOfCode,
  dispositionOfCode,
  kindsOfMask,
  marksMask,
  retentionOfCode,
  triggerOfCode,
} from '../codes.ts';
import { allRows, oneNumber, oneRow } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { readEvaluation } from '../judging/evaluation.ts';
import { unjudged } from '../judging/judge.ts';
import type { CodedVerdict } from '../judging/judge.ts';
import { countPeopleBy, findPeople, isInMemory } from '../people-memory/index.ts';
import type { Asked, Looked } from '../people-memory/index.ts';
import { factsOfPeople } from '../judging/person-facts.ts';
import { toBirth, toConsent } from '../records/record-row.ts';
import type { RecordRow } from '../records/record-row.ts';
import { currentJudge } from '../judging/verdicts.ts';

/** One person as the table shows them; days are whole numbers here. */
export type PersonSummary = {
  readonly person: number;
  readonly label: string;
  readonly contact: string;
  readonly records: number;
  readonly household: number; // 0: none
  readonly consent: ConsentByChannel;
  readonly birth: DayRange | null;
  readonly minorHint: boolean;
  readonly age: AgeStatus;
  readonly retention: {
    readonly status: RetentionStatus;
    readonly trigger: RetentionTrigger | null;
    readonly since: Day | null;
    readonly expiresOn: Day | null;
  };
  readonly kinds: readonly FindingKind[];
  readonly dueOn: Day | null;
  readonly proposed: Disposition;
  readonly held: boolean;
  readonly activity: Day | null;
};

export type PeoplePage = Asked & {
  readonly sort: PeopleSort;
  readonly language: Language; // whose alphabet names are sorted by
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number; // at most 200
};

type PersonRow = Omit<RecordRow, 'source' | 'row'> & {
  readonly label: string;
  readonly contact: string;
  readonly records: number;
  readonly household: number;
  readonly activity: number | null;
};

const MOST_ROWS = 200;
const MINOR_HINTS = marksMask(['minor_hint', 'guardian']);

const PEOPLE = 'person CROSS JOIN person_text ON person_text.id = person.id';

export function listPeople(
  store: ReadableStore,
  page: PeoplePage,
): { readonly total: number; readonly rows: readonly PersonSummary[]; readonly looked: Looked } {
  assert(page.limit >= 1 && page.limit <= MOST_ROWS, 'a page of at most 200 people');
  const { total, ids, looked } = isPlain(page)
    ? firstInOrder(store, page)
    : findPeople(store, page, page);
  const rows = allRows<PersonRow>(
    store,
    `SELECT person.*, label, contact FROM json_each(?) CROSS JOIN person ON person.id = value
     CROSS JOIN person_text ON person_text.id = person.id ORDER BY key`,
    JSON.stringify(ids),
  );
  return { total, rows: toSummaries(store, rows), looked };
}

/** Nobody is left out, and the order is that of the table: no reason to read everybody first. */
function isPlain({ filter, sort, descending }: PeoplePage): boolean {
  const choices = Object.values(filter).reduce((sum, choice) => sum + choice.length, 0);
  return choices === 0 && sort === 'order' && !descending;
}

function firstInOrder(store: ReadableStore, page: PeoplePage): ReturnType<typeof findPeople> {
  if (isInMemory(store)) return findPeople(store, page, page);
  const rows = allRows<{ id: number }>(
    store,
    'SELECT id FROM person ORDER BY id LIMIT ? OFFSET ?',
    page.limit,
    page.offset,
  );
  return {
    total: oneNumber(store, 'SELECT count(*) FROM person'),
    ids: rows.map(({ id }) => id),
    looked: 'everywhere',
  };
}

/** How many people each further choice would leave: each facet counts under all the other choices. */
export function readFacets(store: ReadableStore, asked: Asked): ReturnType<typeof countPeopleBy> {
  return countPeopleBy(store, asked);
}

/** Everybody whom the filter lets through, in the order of their numbers; at most so many. */
export function listNumbers(
  store: ReadableStore,
  asked: Asked,
  most: number,
): { readonly total: number; readonly ids: readonly number[] } {
  const page = {
    sort: 'order',
    language: 'en',
    descending: false,
    offset: 0,
    limit: most,
  } as const;
  return findPeople(store, asked, page);
}

export function findPerson(store: ReadableStore, person: number): PersonSummary | null {
  const row = oneRow<PersonRow>(
    store,
    `SELECT person.*, label, contact FROM ${PEOPLE} WHERE person.id = ?`,
    person,
  );
  return row === null ? null : (toSummaries(store, [row])[0] ?? null);
}

/** People in their order, for documents; `after` 0 starts. */
export function listPeopleAfter(
  store: ReadableStore,
  after: number,
  limit: number,
): readonly PersonSummary[] {
  const rows = allRows<PersonRow>(
    store,
    `SELECT person.*, label, contact FROM ${PEOPLE} WHERE person.id > ? ORDER BY person.id LIMIT ?`,
    after,
    limit,
  );
  return toSummaries(store, rows);
}

/** The other people who share a contact with this one. */
export function listHousehold(
  store: ReadableStore,
  person: number,
): readonly { readonly person: number; readonly label: string }[] {
  return allRows(
    store,
    `SELECT o.id AS person, t.label FROM person p JOIN person o ON o.household = p.household
     JOIN person_text t ON t.id = o.id
     WHERE p.id = ? AND p.household > 0 AND o.id <> p.id ORDER BY o.id`,
    person,
  );
}

function toSummaries(store: ReadableStore, rows: readonly PersonRow[]): PersonSummary[] {
  const months = readEvaluation(store)?.retentionMonths ?? null;
  const judge = currentJudge(store);
  const ids = rows.map(({ id }) => id);
  const verdicts = new Map(factsOfPeople(store, ids).map((facts) => [facts[0], judge(facts)]));
  return rows.map((row) => toSummary(row, verdicts.get(row.id) ?? unjudged, months));
}

function toSummary(
  row: PersonRow,
  verdict: CodedVerdict,
  retentionMonths: number | null,
): PersonSummary {
  const { trigger, since } = verdict;
  const isKnown = since !== null && retentionMonths !== null;
  return {
    person: row.id,
    label: row.label,
    contact: row.contact,
    records: row.records,
    household: row.household,
    consent: toConsent(row),
    birth: toBirth(row),
    minorHint: (row.marks & MINOR_HINTS) !== 0,
    age: ageOfCode(verdict.age),
    retention: {
      status: retentionOfCode(verdict.retention),
      trigger: trigger === null ? null : triggerOfCode(trigger),
      since,
      expiresOn: isKnown ? addMonths(since, retentionMonths) : null,
    },
    kinds: kindsOfMask(verdict.kinds),
    dueOn: verdict.dueOn,
    proposed: dispositionOfCode(verdict.proposed),
    held: verdict.held,
    activity: row.activity,
  };
}
