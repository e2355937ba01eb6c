import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, consentStates } from '#domain/consent.ts';
import { findingKinds } from '#domain/finding.ts';
import type { Day } from '#domain/day.ts';
import { dueBands, peopleSorts } from '#domain/people-filter.ts';
import { nameSounds } from '#engine/identity/index.ts';
import { toParameters } from '#engine/policy/index.ts';
import { evaluateFindings } from '#store/judging/findings.ts';
import { listPeople, readFacets } from '#store/people/people-list.ts';
import type { PersonSummary } from '#store/people/people-list.ts';
import type { PeopleFilter } from '#store/people-memory/index.ts';
import { removeView, saveView, listViews, MOST_VIEWS } from '#store/people/people-views.ts';
import { lookBefore, noteLook } from '#store/judging/looks.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import { noFilter } from '#support/no-filter.ts';
import { makeFolder, makeWorkspace, TODAY } from '#support/store-fixture.ts';
import { readLaw } from '#support/shipped/policies.ts';

const names = [
  'Юлия Орлова',
  'Yulia Orlova',
  'Mohammed Haddad',
  'محمد حداد',
  'Çelik Ayşe',
  'Cemal Ak',
  'Zeynep',
  'Ёлкина Вера',
  'Елена Юрьева',
  'Жанна Ким',
  'Émile Roux',
  'Emil Ernst',
  '',
];
const people = 400;
const everybody: PeopleFilter = { ...noFilter, days: [] };
const asked = { today: TODAY, sounds: nameSounds, language: 'en' } as const;
const { folder, remove } = makeFolder();
let workspace: OpenWorkspace;

beforeAll(() => {
  workspace = makeWorkspace(folder);
  evaluateFindings(workspace.store, toParameters(readLaw('eu-gdpr'), 'DE', TODAY));
  const insert = workspace.store.database.prepare(
    `INSERT INTO person (id, records, same_row_twice, household, reachable, consent_email, consent_sms, consent_phone,
       consent_whatsapp, consent_post, birth_from, birth_to, activity, last_visit, said_no_on, marks, suppressed)
     VALUES (?, ?, 0, 0, 1, ?, ?, 6, 6, 6, ?, ?, ?, ?, ?, ?, 0)`,
  );
  const text = workspace.store.database.prepare(
    'INSERT INTO person_text (id, label, contact, search) VALUES (?, ?, ?, lethe_fold(?))',
  );
  for (let id = 1; id <= people; id += 1) {
    const birth = id % 9 === 0 ? null : TODAY - ((id * 97) % 30_000);
    const activity = id % 7 === 0 ? null : TODAY - ((id * 31) % 4000);
    const saidNo = id % 4 === 0 ? TODAY - 60 + (id % 120) : null;
    const told = [id, 1 + (id % 3), id % 7, (id * 3) % 7, birth, birth];
    insert.run(...told, activity, activity, saidNo, id % 3 === 0 ? id % 8192 : 0);
    const name = names[id % names.length] ?? '';
    const phone =
      id % 2 === 0 ? `+4915120${String(100_000 + id)}` : `+7905${String(1_000_000 + id)}`;
    text.run(id, name, `a${String(id)}@example.org`, `${name} a${String(id)}@example.org ${phone}`);
  }
});
afterAll(() => {
  workspace.close();
  remove();
});

const found = (filter: Partial<PeopleFilter>, more: object = {}): readonly PersonSummary[] => {
  const page = { sort: 'order', descending: false, offset: 0, limit: 200, ...more } as const;
  return listPeople(workspace.store, { ...asked, ...page, filter: { ...everybody, ...filter } })
    .rows;
};
const labels = (filter: Partial<PeopleFilter>): readonly string[] => [
  ...new Set(found(filter).map(({ label }) => label)),
];

/** One person after the other, as the filter is described. */
function passes(person: PersonSummary, filter: PeopleFilter): boolean {
  return (
    (filter.kinds.length === 0 || filter.kinds.some((kind) => person.kinds.includes(kind))) &&
    (filter.ages.length === 0 || filter.ages.includes(person.age)) &&
    (filter.dues.length === 0 || filter.dues.includes(bandOf(person.dueOn))) &&
    (filter.consents.length === 0 ||
      filter.consents.some(({ channel, state }) => person.consent[channel] === state))
  );
}

function bandOf(due: Day | null): PeopleFilter['dues'][number] {
  if (due === null) return 'none';
  if (due < TODAY) return 'overdue';
  if (due <= TODAY + 7) return 'week';
  return due <= TODAY + 30 ? 'month' : 'later';
}

const filters = fc.record({
  kinds: fc.subarray([...findingKinds], { maxLength: 2 }),
  ages: fc.subarray(['minor', 'may_be_minor', 'adult', 'unknown'] as const),
  dues: fc.subarray([...dueBands]),
  consents: fc.array(
    fc.record({ channel: fc.constantFrom(...channels), state: fc.constantFrom(...consentStates) }),
    { maxLength: 2 },
  ),
});

describe('people in memory', () => {
  it('let through exactly whom the filter describes, and count what each choice would leave', () => {
    const all = [...found({}), ...found({}, { offset: 200 })];
    fc.assert(
      fc.property(filters, (part) => {
        const filter = { ...everybody, ...part };
        const expected = all.filter((person) => passes(person, filter));
        const page = {
          ...asked,
          filter,
          sort: 'order',
          descending: false,
          limit: 200,
          offset: 0,
        } as const;
        const answer = listPeople(workspace.store, page);
        expect(answer.total).toBe(expected.length);
        expect(answer.rows.map(({ person }) => person)).toStrictEqual(
          expected.slice(0, 200).map(({ person }) => person),
        );
        const counts = readFacets(workspace.store, { ...asked, filter });
        for (const age of ['minor', 'adult'] as const) {
          const one = { ...filter, ages: [age] };
          expect(counts.ages[age] ?? 0).toBe(all.filter((person) => passes(person, one)).length);
        }
        for (const due of dueBands) {
          const one = { ...filter, dues: [due] };
          expect(counts.dues[due] ?? 0).toBe(all.filter((person) => passes(person, one)).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are sorted by every column, both ways, and nobody is lost or shown twice', () => {
    for (const sort of peopleSorts) {
      const whole = [0, 200].flatMap((offset) =>
        found({}, { sort, offset }).map(({ person }) => person),
      );
      expect(new Set(whole).size, sort).toBe(people);
      const back = [0, 200].flatMap((offset) =>
        found({}, { sort, offset, descending: true }).map(({ person }) => person),
      );
      expect(back, sort).toStrictEqual(whole.toReversed());
    }
  });

  it('stand in the alphabet of the language: ё after е, ç after c in Turkish, no name last', () => {
    const order = (language: string) => [
      ...new Set(
        [0, 200].flatMap((offset) =>
          found({}, { sort: 'name', offset, language }).map(({ label }) => label),
        ),
      ),
    ];
    const turkish = order('tr');
    expect(turkish.indexOf('Cemal Ak')).toBeLessThan(turkish.indexOf('Çelik Ayşe'));
    expect(order('en').indexOf('Çelik Ayşe')).toBeLessThan(order('en').indexOf('Cemal Ak'));
    const russian = order('ru');
    expect(russian.indexOf('Елена Юрьева')).toBeLessThan(russian.indexOf('Жанна Ким'));
    expect(russian.indexOf('Ёлкина Вера')).toBeLessThan(russian.indexOf('Жанна Ким'));
    expect(order('ar').at(-1)).toBe('');
  });

  it.each([
    ['Юлия', ['Юлия Орлова', 'Yulia Orlova']],
    ['yulia', ['Юлия Орлова', 'Yulia Orlova']],
    ['محمد', ['Mohammed Haddad', 'محمد حداد']],
    ['Mohammed haddad', ['Mohammed Haddad', 'محمد حداد']],
    ['ELENA', ['Елена Юрьева']],
    ['emile', ['Émile Roux']],
  ])('are found by %s in whichever script the name stands', (search, expected) => {
    expect(new Set(labels({ search }))).toStrictEqual(new Set(expected));
  });

  it('are found by a phone as it is typed at home, and by their number', () => {
    expect(found({ search: '0151 20-100 002' }).map(({ person }) => person)).toStrictEqual([2]);
    expect(found({ search: '+49 (151) 20100002' }).map(({ person }) => person)).toStrictEqual([2]);
    expect(found({ search: 'p17' }).map(({ person }) => person)).toContain(17);
    expect(found({ search: 'no such person' })).toStrictEqual([]);
    expect(found({ search: '\u0000\n%_"' })).toStrictEqual([]);
  });

  it('know the country of a phone, and days that are not known', () => {
    const { countries } = readFacets(workspace.store, { ...asked, filter: everybody });
    expect(new Set(countries)).toStrictEqual(
      new Set([
        { country: 'DE', people: people / 2 },
        { country: 'RU', people: people / 2 },
      ]),
    );
    const unknown = found({ days: [{ of: 'birth', from: null, to: null }] });
    expect(unknown.every(({ birth }) => birth === null)).toBe(true);
    expect(unknown).toHaveLength(Math.floor(people / 9));
  });

  it('are read anew after a change', () => {
    const before = readFacets(workspace.store, { ...asked, filter: everybody }).total;
    workspace.store.database.exec(
      'DELETE FROM person WHERE id = 400; DELETE FROM person_text WHERE id = 400',
    );
    expect(readFacets(workspace.store, { ...asked, filter: everybody }).total).toBe(before - 1);
  });
});

describe('what a user keeps', () => {
  it('a view of the same name is replaced, and there is an end to them', () => {
    const { store } = workspace;
    expect(saveView(store, { name: 'minors', content: '{"a":1}' })).toBe(true);
    expect(saveView(store, { name: 'minors', content: '{"a":2}' })).toBe(true);
    expect(listViews(store).map(({ content }) => content)).toStrictEqual(['{"a":2}']);
    for (let one = 1; one < MOST_VIEWS; one += 1)
      saveView(store, { name: String(one), content: '{}' });
    expect(saveView(store, { name: 'one more', content: '{}' })).toBe(false);
    for (const { id } of listViews(store)) removeView(store, id);
    expect(listViews(store)).toStrictEqual([]);
  });

  it('a look is compared with that of an earlier day, never with one of the same day', () => {
    const look = { people: 1, findings: {}, overdue: 0 };
    noteLook(workspace.store, { ...look, on: 10 });
    expect(lookBefore(workspace.store, 10)).toBeNull();
    noteLook(workspace.store, { ...look, on: 12 });
    noteLook(workspace.store, { ...look, on: 12, people: 2 });
    expect(lookBefore(workspace.store, 12)?.on).toBe(10);
    expect(lookBefore(workspace.store, 13)?.people).toBe(2);
  });
});
