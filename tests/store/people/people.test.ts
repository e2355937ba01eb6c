import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countOrdinals, readRecordOrder } from '#store/records/record-order.ts';
import { walkSubjects } from '#store/people/match-subjects.ts';
import { evidenceReasons } from '#domain/consent.ts';
import { evaluateFindings, countFindings, listRulesOf } from '#store/judging/findings.ts';
import { listWholeHolds, placeHolds, releaseHold } from '#store/people/holds.ts';
import {
  findPeopleWithKey,
  findSharedKeys,
  markPeopleSuppressed,
  walkBlocks,
} from '#store/people/matching-keys.ts';
import { readOverview } from '#store/judging/overview.ts';
import {
  findPerson,
  listHousehold,
  listPeople,
  listPeopleAfter,
  readFacets,
  resolveSelection,
} from '#store/people/people-list.ts';
import type { PeopleFilter } from '#store/people-memory/index.ts';
import type { PeopleSort } from '#domain/people-filter.ts';
import { nameSounds } from '#engine/identity/index.ts';
import { countPeople, findPersonFacts } from '#store/people/people.ts';
import { listRecordsOfPeople } from '#store/records/records.ts';
import { listSources, removeSource } from '#store/records/sources.ts';
import { openTransaction } from '#store/transaction.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import { noFilter } from '#support/no-filter.ts';
import {
  addList,
  everyChannel,
  groupPeople,
  makeFolder,
  makeRecord,
  makeWorkspace,
  TODAY,
} from '#support/store-fixture.ts';

const everybody: PeopleFilter = noFilter;
const asked = { today: TODAY, sounds: nameSounds, language: 'en' } as const;
const policy = {
  policyId: 'p',
  policyVersion: '1',
  country: 'DE',
  today: TODAY,
  lastAdultBirth: TODAY - 6575,
  majorityYears: 18,
  consentYears: 16,
  retentionTriggers: ['last_visit'],
  retentionFallback: null,
  retentionMonths: 12,
  lastExpiredTrigger: TODAY - 365,
  lastDueSoonTrigger: TODAY - 300,
  rules: [
    {
      id: 'no',
      finding: 'consent_withdrawn',
      deadline: { within: 10, unit: 'calendar_day' },
      proposes: 'purge',
    },
    { id: 'old', finding: 'over_retention', deadline: null, proposes: 'anonymise' },
    { id: 'child', finding: 'minor', deadline: null, proposes: 'purge' },
  ],
} as const;

const child = { from: TODAY - 4000, to: TODAY - 4000 };
const adult = { from: TODAY - 12_000, to: TODAY - 11_990 };

let workspace: OpenWorkspace;
let remove = (): void => undefined;
beforeEach(() => {
  const made = makeFolder();
  ({ remove } = made);
  workspace = makeWorkspace(made.folder);
  addList(workspace.store, [
    makeRecord({
      row: 1,
      name: 'Ёлка Иванова',
      emails: ['elka@example.com'],
      phones: ['+79161234567'],
      canonical: {
        birth: adult,
        triggers: { last_visit: TODAY - 500 },
        consent: everyChannel('granted'),
      },
    }),
    makeRecord({
      row: 2,
      name: 'Bora Çelik',
      phones: ['+905301112233'],
      canonical: { birth: child, marks: ['guardian'] },
    }),
    makeRecord({ row: 3, phones: ['+905301112233'], canonical: { triggers: { created: 0 } } }),
  ]);
  addList(workspace.store, [
    makeRecord({
      row: 1,
      name: 'Elka Ivanova',
      emails: ['elka@example.com'],
      canonical: {
        birth: { from: TODAY - 11_995, to: TODAY - 11_000 },
        consent: { ...everyChannel('never_asked'), email: 'withdrawn' },
        saidNoOn: TODAY - 3,
        triggers: { last_visit: TODAY - 400, created: TODAY - 900 },
        marks: ['iban'],
      },
    }),
  ]);
  groupPeople(workspace.store, [1, 2, 3, 1], { 2: 1, 3: 1 });
  evaluateFindings(workspace.store, policy);
});
afterEach(() => {
  workspace.close();
  remove();
});

const namesBy = (sort: PeopleSort, descending = false, filter = everybody): string[] =>
  listPeople(workspace.store, {
    ...asked,
    filter,
    sort,
    descending,
    offset: 0,
    limit: 200,
  }).rows.map(({ label }) => label);

describe('what the records of a person come to', () => {
  it('takes the most restrictive consent, the latest triggers, all marks, and the days that all birth dates allow', () => {
    expect(findPersonFacts(workspace.store, 1)).toStrictEqual({
      records: 2,
      sameRowTwice: false,
      reachable: true,
      consent: { ...everyChannel('granted'), email: 'withdrawn' },
      saidNoOn: TODAY - 3,
      birth: { from: TODAY - 11_995, to: TODAY - 11_990 },
      minorHint: false,
      triggers: { last_visit: TODAY - 400, created: TODAY - 900 },
      marks: new Set(['iban']),
      erasureRequestedOn: null,
      suppressed: false,
      hold: null,
      restrictedOn: null,
    });
    expect(findPersonFacts(workspace.store, 2)).toMatchObject({ minorHint: true, birth: child });
    expect(findPersonFacts(workspace.store, 4)).toBeNull();
  });

  it('keeps every day in doubt where birth dates contradict each other', () => {
    groupPeople(workspace.store, [1, 1, 2, 1]);
    expect(findPersonFacts(workspace.store, 1)?.birth).toStrictEqual({
      from: adult.from,
      to: child.to,
    });
    expect(findPersonFacts(workspace.store, 1)?.sameRowTwice).toBe(true);
  });

  it('gives back each record as it was added, and why it belongs to its person', () => {
    const records = listRecordsOfPeople(workspace.store, [1, 0]);
    expect(records.map(({ source, row, joinedBy }) => [source, row, joinedBy])).toStrictEqual([
      [1, 1, null],
      [2, 1, 'match.email'],
    ]);
    expect(records[1]?.signals).toMatchObject({
      name: { full: 'Elka Ivanova' },
      emails: ['elka@example.com'],
      phones: [],
    });
    expect(records[1]?.canonical).toMatchObject({ marks: ['iban'], saidNoOn: TODAY - 3 });
    expect(records[0]?.content).toBe('Ёлка Иванова;elka@example.com;+79161234567\n');
  });
});

describe('the table of people', () => {
  it('sorts by order, name, due day, age and activity, both ways', () => {
    expect(namesBy('order')).toStrictEqual(['Ёлка Иванова', 'Bora Çelik', '']);
    expect(namesBy('name')).toStrictEqual(['Bora Çelik', 'Ёлка Иванова', '']);
    expect(namesBy('due')).toStrictEqual(['Ёлка Иванова', 'Bora Çelik', '']);
    expect(namesBy('age')).toStrictEqual(['Bora Çelik', 'Ёлка Иванова', '']);
    expect(namesBy('activity')).toStrictEqual(['', 'Ёлка Иванова', 'Bora Çelik']);
  });

  it.each([
    ['ИВАНОВА', 1],
    ['елка', 1],
    ['ivanova ёлка', 1],
    ['çELİK', 1],
    ['celik', 1],
    ['0111', 2],
    ['%', 0],
    ['_', 0],
    ['" OR 1=1 --', 0],
    ['   ', 3],
    ['\u0000', 0],
  ])('finds %j in names, e-mails and phones', (search, hits) => {
    expect(namesBy('order', false, { ...everybody, search })).toHaveLength(hits);
  });

  it('shows the verdict, and filters by it', () => {
    expect(findPerson(workspace.store, 1)).toMatchObject({
      contact: 'elka@example.com',
      age: 'adult',
      kinds: ['consent_withdrawn', 'over_retention'],
      dueOn: TODAY - 35,
      proposed: 'purge',
      retention: { status: 'expired', trigger: 'last_visit' },
    });
    expect(namesBy('order', false, { ...everybody, kinds: ['minor'] })).toStrictEqual([
      'Bora Çelik',
    ]);
    expect(namesBy('order', false, { ...everybody, sources: [2] })).toStrictEqual(['Ёлка Иванова']);
    expect(
      namesBy('order', false, { ...everybody, ages: ['unknown'], retentions: ['unknown'] }),
    ).toStrictEqual(['']);
    expect(listPeopleAfter(workspace.store, 1, 1).map(({ person }) => person)).toStrictEqual([2]);
    expect(() =>
      listPeople(workspace.store, {
        ...asked,
        filter: everybody,
        sort: 'order',
        descending: false,
        offset: 0,
        limit: 201,
      }),
    ).toThrow('200');
  });

  it('counts each facet under all the other choices', () => {
    expect(
      readFacets(workspace.store, { ...asked, filter: { ...everybody, ages: ['minor'] } }),
    ).toMatchObject({
      total: 1,
      kinds: { minor: 1 },
      ages: { minor: 1, adult: 1, unknown: 1 },
      retentions: { unknown: 1 },
      sources: [{ source: 1, people: 1 }],
    });
    expect(readFacets(workspace.store, { ...asked, filter: everybody }).sources).toStrictEqual([
      { source: 1, people: 3 },
      { source: 2, people: 1 },
    ]);
  });

  it('resolves a selection, its exceptions and its holds', () => {
    placeHolds(workspace.store, [2], { reason: 'court', until: null, placedOn: TODAY });
    evaluateFindings(workspace.store, policy);
    expect(
      resolveSelection(workspace.store, {
        kinds: ['consent_withdrawn', 'minor'],
        people: ['p3'],
        except: ['p1'],
      }),
    ).toStrictEqual({ people: [2, 3], held: [2] });
    expect(
      resolveSelection(workspace.store, { kinds: [], people: ['p99'], except: [] }).people,
    ).toStrictEqual([]);
    expect(countFindings(workspace.store)).toStrictEqual({
      consent_withdrawn: 1,
      minor: 1,
      over_retention: 1,
    });
    expect(listRulesOf(workspace.store, [1, 2])).toStrictEqual(['p/child', 'p/no', 'p/old']);
  });

  it('knows households', () => {
    expect(listHousehold(workspace.store, 2)).toStrictEqual([{ person: 3, label: '' }]);
    expect(listHousehold(workspace.store, 1)).toStrictEqual([]);
    expect(countPeople(workspace.store)).toStrictEqual({ records: 4, people: 3, households: 1 });
  });

  it('sums up for the overview', () => {
    const overview = readOverview(workspace.store, TODAY, { consentYears: 16, majorityYears: 18 });
    expect(overview).toMatchObject({
      agesUnknown: 1,
      lastActivityUnknown: 1,
      openQuestions: 0,
      suppressedRows: 0,
    });
    expect(overview.duePeople).toStrictEqual([
      { kind: 'consent_withdrawn', overdue: 0, within30Days: 1, later: 0, firstDueOn: TODAY + 7 },
      { kind: 'over_retention', overdue: 1, within30Days: 0, later: 0, firstDueOn: TODAY - 35 },
    ]);
    expect(overview.ages.filter(({ people }) => people > 0)).toStrictEqual([
      { from: 10, to: 15, people: 1 },
      { from: 30, to: 34, people: 1 },
    ]);
    expect(overview.consent.email).toStrictEqual({ withdrawn: 1, unknown: 2 });
  });

  it('shows the band below the age of consent also where nobody is so young', () => {
    const { ages } = readOverview(workspace.store, TODAY, { consentYears: 8, majorityYears: 18 });
    expect(ages[0]).toStrictEqual({ from: 5, to: 7, people: 0 });
  });
});

describe('matching', () => {
  it('streams the records that share a value, by their place in the import', () => {
    const blocks = [
      ...walkBlocks(workspace.store, 'email'),
      ...walkBlocks(workspace.store, 'phone'),
    ];
    expect(blocks).toStrictEqual([
      [0, 3],
      [1, 2],
    ]);
    const subjects = [
      ...walkSubjects(workspace.store, readRecordOrder(workspace.store), new Int32Array(0)),
    ];
    expect(subjects.slice(1, 3).map(({ name, birth }) => [name.full, birth])).toStrictEqual([
      ['Bora Çelik', child],
      [null, null],
    ]);
    expect(countOrdinals(workspace.store)).toBe(4);
    expect([...walkBlocks(workspace.store, 'record_id')]).toStrictEqual([]);
  });

  it('tells who else has a value, and marks who came back', () => {
    const phone = { kind: 'phone', value: '+905301112233' } as const;
    expect(findPeopleWithKey(workspace.store, phone)).toStrictEqual([2, 3]);
    expect(findSharedKeys(workspace.store, [phone], new Set([2]))).toStrictEqual([phone]);
    expect(findSharedKeys(workspace.store, [phone], new Set([2, 3]))).toStrictEqual([]);
    markPeopleSuppressed(workspace.store, new Set(findPeopleWithKey(workspace.store, phone)));
    expect(findPersonFacts(workspace.store, 3)?.suppressed).toBe(true);
  });

  it('keeps its indexes through a large import, and through one that is cut short', () => {
    const indexes = (): unknown =>
      workspace.store.database
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name")
        .all();
    const before = indexes();
    for (const end of ['rollback', 'commit'] as const) {
      const transaction = openTransaction(workspace.store);
      addList(workspace.store, [
        makeRecord({ row: 1, name: 'Elka Ivanova', emails: ['elka@example.com'] }),
      ]);
      expect([...walkBlocks(workspace.store, 'email')][0]).toHaveLength(3);
      addList(workspace.store, [
        makeRecord({ row: 1, name: 'Elka Ivanova', emails: ['elka@example.com'] }),
      ]);
      groupPeople(workspace.store);
      transaction[end]();
      expect(indexes()).toStrictEqual(before);
      expect(countPeople(workspace.store).records).toBe(end === 'commit' ? 6 : 4);
    }
  });
});

describe('holds', () => {
  it('follow their person when records are matched anew, and when a source goes', () => {
    placeHolds(workspace.store, [1], { reason: 'tax', until: TODAY + 9, placedOn: TODAY });
    placeHolds(workspace.store, [3], { reason: 'court', until: null, placedOn: TODAY });
    expect(removeSource(workspace.store, 1).records).toBe(3);
    expect(listSources(workspace.store)).toHaveLength(1);
    groupPeople(workspace.store);
    expect(listWholeHolds(workspace.store, 4)).toStrictEqual([
      { reason: 'tax', until: TODAY + 9, placedOn: TODAY },
    ]);
    expect(countPeople(workspace.store)).toStrictEqual({ records: 1, people: 1, households: 0 });
    expect([releaseHold(workspace.store, 4), releaseHold(workspace.store, 4)]).toStrictEqual([
      true,
      false,
    ]);
  });

  it('stand beside each other where two people turn out to be one, the longer one first', () => {
    placeHolds(workspace.store, [2], { reason: 'court', until: null, placedOn: TODAY });
    placeHolds(workspace.store, [3], { reason: 'tax', until: TODAY + 9, placedOn: TODAY });
    groupPeople(workspace.store, [1, 2, 2, 1]);
    expect(listWholeHolds(workspace.store, 2).map(({ reason }) => reason)).toEqual([
      'court',
      'tax',
    ]);
    groupPeople(workspace.store, [1, 2, 3, 1]);
    expect(listWholeHolds(workspace.store, 3).map(({ reason }) => reason)).toEqual(['tax']);
  });
});

it('keeps the reasons in an order that stored numbers rely on', () => {
  expect(evidenceReasons.slice(-22)).toStrictEqual([
    'match.email',
    'match.phone',
    'match.duplicate_row',
    'match.alike',
    'match.decided',
    'child.column',
    'birth.after_created',
    'consent.column_name',
    'consent.kept_refusal',
    'note.alike',
    'consent.heading',
    'hold.note',
    'consent.tacit',
    'list.heading',
    'consent.merged',
    'consent.cut_off',
    'contact.returned',
    'contact.throw_away',
    'note.wrong_contact',
    'consent.ditto',
    'consent.row_below',
    'consent.versions',
  ]);
});
