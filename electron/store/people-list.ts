export { resolveSelection } from './people-selection.ts';
import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { addMonths } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { ConsentByChannel } from '#domain/consent.ts';
import type { Disposition } from '#domain/disposition.ts';
import type { AgeStatus, FindingKind, RetentionStatus } from '#domain/finding.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { RetentionTrigger } from '#domain/signal.ts';
import {
  ageCode,
  ageOfCode,
  dispositionOfCode,
  kindsMask,
  kindsOfMask,
  marksMask,
  retentionCode,
  retentionOfCode,
  triggerOfCode,
} from './codes.ts';
import { allRows, oneNumber, oneRow } from './database.ts';
import type { Cell, ReadableStore } from './database.ts';
import { readEvaluation } from './evaluation.ts';
import { toBirth, toConsent } from './record-row.ts';
import type { RecordRow } from './record-row.ts';

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
};

/** `sources` are ids of sources, not positions. Empty lists let everybody through. */
export type PeopleFilter = {
  readonly kinds: readonly FindingKind[];
  readonly sources: readonly number[];
  readonly ages: readonly AgeStatus[];
  readonly retentions: readonly RetentionStatus[];
  readonly search: string;
};

export const peopleSorts = ['order', 'name', 'due', 'age', 'activity'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

export type PeoplePage = {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number; // at most 200
};

export type PeopleFacets = {
  readonly total: number;
  readonly kinds: Partial<Record<FindingKind, number>>;
  readonly ages: Partial<Record<AgeStatus, number>>;
  readonly retentions: Partial<Record<RetentionStatus, number>>;
  readonly sources: readonly { readonly source: number; readonly people: number }[];
};

type PersonRow = Omit<RecordRow, 'source' | 'row'> & {
  readonly label: string;
  readonly contact: string;
  readonly records: number;
  readonly household: number;
  readonly held: number;
  readonly age_status: number;
  readonly retention_status: number;
  readonly retention_trigger: number | null;
  readonly retention_since: number | null;
  readonly kinds: number;
  readonly due_on: number | null;
  readonly proposed: number;
};

type Condition = { readonly sql: string; readonly cells: readonly Cell[] };

const MOST_ROWS = 200;
const MINOR_HINTS = marksMask(['minor_hint', 'guardian']);

/** Each order stands in an index, so that a page of a million people is read and not sorted. */
const orderColumns: Readonly<Record<PeopleSort, string>> = {
  order: 'person.id',
  name: `iif(label = '', char(1114111), substr(search, 1, 40))`,
  due: 'ifnull(due_on, 9999999)',
  age: 'ifnull(birth_from, 9999999)',
  activity: 'ifnull(activity, 9999999)',
};

/** People and their words; the first table is the one that is walked. */
const PEOPLE = 'person CROSS JOIN person_text ON person_text.id = person.id';
const BY_NAME = 'person_text CROSS JOIN person ON person.id = person_text.id';

/** Where nothing is searched for, people are counted without their words. */
function tablesOf({ search }: PeopleFilter): string {
  return search === '' ? 'person' : PEOPLE;
}

export function listPeople(
  store: ReadableStore,
  page: PeoplePage,
): { readonly total: number; readonly rows: readonly PersonSummary[] } {
  assert(page.limit >= 1 && page.limit <= MOST_ROWS, 'a page of at most 200 people');
  const { sql, cells } = conditionOf(page.filter);
  const way = page.descending ? 'DESC' : 'ASC';
  const order = orderColumns[page.sort];
  const rows = allRows<PersonRow>(
    store,
    `SELECT person.*, label, contact FROM ${page.sort === 'name' ? BY_NAME : PEOPLE}
     WHERE ${sql} ORDER BY ${order} ${way}, person.id ${way} LIMIT ? OFFSET ?`,
    ...cells,
    page.limit,
    page.offset,
  );
  return {
    total: oneNumber(store, `SELECT count(*) FROM ${tablesOf(page.filter)} WHERE ${sql}`, ...cells),
    rows: toSummaries(store, rows),
  };
}

/** How many people each further choice would leave: each facet counts under all the other choices. */
export function readFacets(store: ReadableStore, filter: PeopleFilter): PeopleFacets {
  const counted = (column: string, without: Partial<PeopleFilter>): CountRow[] => {
    const { sql, cells } = conditionOf({ ...filter, ...without });
    return allRows<CountRow>(
      store,
      `SELECT ${column} AS code, count(*) AS people FROM ${tablesOf(filter)} WHERE ${sql}
       GROUP BY ${column}`,
      ...cells,
    );
  };
  const all = conditionOf(filter);
  return {
    total: oneNumber(
      store,
      `SELECT count(*) FROM ${tablesOf(filter)} WHERE ${all.sql}`,
      ...all.cells,
    ),
    kinds: countKinds(counted('kinds', { kinds: [] })),
    ages: Object.fromEntries(
      counted('age_status', { ages: [] }).map(({ code, people }) => [ageOfCode(code), people]),
    ),
    retentions: Object.fromEntries(
      counted('retention_status', { retentions: [] }).map(({ code, people }) => [
        retentionOfCode(code),
        people,
      ]),
    ),
    sources: countSources(store, filter),
  };
}

type CountRow = { readonly code: number; readonly people: number };

/** People by their set of kinds, as people by kind. */
function countKinds(rows: readonly CountRow[]): Partial<Record<FindingKind, number>> {
  const counts = new Map<FindingKind, number>();
  for (const { code, people } of rows) {
    for (const kind of kindsOfMask(code)) counts.set(kind, (counts.get(kind) ?? 0) + people);
  }
  return Object.fromEntries(counts);
}

function countSources(store: ReadableStore, filter: PeopleFilter): PeopleFacets['sources'] {
  const { sql, cells } = conditionOf({ ...filter, sources: [] });
  const chosen = `SELECT person.id FROM ${tablesOf(filter)} WHERE ${sql}`;
  const among = sql === ALL ? '' : `AND person IN (${chosen})`;
  return allRows(
    store,
    `SELECT source, count(DISTINCT person) AS people FROM record WHERE person > 0 ${among}
     GROUP BY source ORDER BY source`,
    ...cells,
  );
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

const ALL = '1';

function conditionOf(filter: PeopleFilter): Condition {
  const parts: Condition[] = [];
  if (filter.kinds.length > 0) parts.push({ sql: `kinds & ${kindsMask(filter.kinds)}`, cells: [] });
  if (filter.ages.length > 0) parts.push(oneOf('age_status', filter.ages.map(ageCode)));
  if (filter.retentions.length > 0) {
    parts.push(oneOf('retention_status', filter.retentions.map(retentionCode)));
  }
  if (filter.sources.length > 0) {
    parts.push({
      sql: `EXISTS (SELECT 1 FROM record r WHERE r.person = person.id
        AND r.source IN (SELECT value FROM json_each(?)))`,
      cells: [JSON.stringify(filter.sources)],
    });
  }
  for (const word of foldText(filter.search).split(' ')) {
    if (word !== '') parts.push({ sql: 'instr(search, ?)', cells: [word] });
  }
  return {
    sql: parts.length === 0 ? ALL : parts.map(({ sql }) => `(${sql})`).join(' AND '),
    cells: parts.flatMap(({ cells }) => cells),
  };
}

/** Codes are numbers of our own, so they stand in the statement. */
function oneOf(column: string, codes: readonly number[]): Condition {
  return { sql: `${column} IN (${codes.join(', ')})`, cells: [] };
}

function toSummaries(store: ReadableStore, rows: readonly PersonRow[]): PersonSummary[] {
  const months = readEvaluation(store)?.retentionMonths ?? null;
  return rows.map((row) => toSummary(row, months));
}

function toSummary(row: PersonRow, retentionMonths: number | null): PersonSummary {
  const { retention_trigger: trigger, retention_since: since } = row;
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
    age: ageOfCode(row.age_status),
    retention: {
      status: retentionOfCode(row.retention_status),
      trigger: trigger === null ? null : triggerOfCode(trigger),
      since,
      expiresOn: isKnown ? addMonths(since, retentionMonths) : null,
    },
    kinds: kindsOfMask(row.kinds),
    dueOn: row.due_on,
    proposed: dispositionOfCode(row.proposed),
    held: row.held === 1,
  };
}
