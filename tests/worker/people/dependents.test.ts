import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#contract/call.ts';
import type { PersonId } from '#domain/person.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const PARENTS = [
  '"ФИО";Телефон;E-mail;Дата визита;"Ребёнок 1";Дата рождения ребёнка 1;Ребёнок 2;Дата рождения ребёнка 2;Рассылка;Заметка',
  '"Иванова Анна";+79001234567;anna@mail.ru;01.10.2026;"Иванова Мария";25.12.2018;Иванов Пётр;25.12.2005;да;"чай"',
  'Петрова Ольга;+79001234568;olga@mail.ru;02.10.2026;нет;;;;нет;дочь Аня любит чай',
  'Сидорова Вера;+79001234569;vera@mail.ru;30.09.2026;"Константин Сидоров 5 лет, Фёкла Сидорова 9 лет";;;;да;',
  '',
].join('\r\n');
const OWN_CARDS = [
  'ФИО;Дата рождения;E-mail',
  'Иванова Мария;25.12.2018;anna@mail.ru',
  'Иванова Анна;12.05.1985;anna@mail.ru',
  '',
].join('\n');

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('RU');
});

afterEach(async () => {
  await lethe.close();
});

async function read(...lists: readonly (readonly [string, string])[]): Promise<void> {
  const files = lists.map(([name, text]) => asFound(writeList(lethe.folder, name, text)));
  await lethe.get('source/import', { files, country: 'RU' });
}

type Page = Output<'document/people'>;

async function page(): Promise<Page> {
  return lethe.get('document/people', { after: 0, limit: 100, records: true });
}

/** The person of a row, or of a child in it. */
async function personAt(source: number, row: number, dependent?: number): Promise<PersonId> {
  const { records } = await page();
  const record = records.find(
    (one) => one.source === source && one.row === row && one.dependent === dependent,
  );
  return record?.person as PersonId;
}

function order(person: PersonId, change: Partial<Input<'disposition/run'>> = {}) {
  return {
    selection: { kinds: [], people: [person], except: [] },
    do: 'purge' as const,
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, `out ${person}`) },
    ...plainOrder,
    cleanedCopies: true,
    ...change,
  };
}

function written(done: Output<'disposition/run'>, name: string): string {
  const found = done.outputs.find((output) => output.name.includes(name));
  return readFileSync(lethe.outputs.get(found?.id ?? '') ?? '', 'utf8');
}

describe('children whom a row names', () => {
  it('are people of their own, of the household of the parent, with an age and no consent', async () => {
    await read(['parents.csv', PARENTS]);
    const { people, records } = await page();
    expect(people.map(({ age }) => age.status)).toEqual([
      'unknown',
      'minor',
      'adult',
      'unknown',
      'unknown',
      'may_be_minor',
      'may_be_minor',
    ]);
    expect(records.map(({ row, dependent }) => [row, dependent ?? 0])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 0],
      [3, 0],
      [3, 1],
      [3, 2],
    ]);
    const [parent, child] = people;
    expect(child?.household).toBe(parent?.household);
    expect(child?.household).not.toBeNull();
    expect(parent?.consent.email).toBe('granted');
    expect(child?.consent.email).toBe('unknown');
    expect(child?.retention).toMatchObject({ trigger: 'last_visit', since: '2026-10-01' });
    expect(people[3]?.household).toBeNull(); // "нет", and a note about a daughter of whom it says no age
  });

  it('are no rows: what was read is records, empty and set aside, as always', async () => {
    await read(['parents.csv', PARENTS]);
    const head = await lethe.get('document/head', {});
    expect(head.totals).toMatchObject({ records: 3, people: 7 });
    expect(head.sources[0]).toMatchObject({ rowsRead: 3, records: 3, empty: 0, setAside: [] });
  });

  it('show their guardian and only their own cells, and the parent shows them', async () => {
    await read(['parents.csv', PARENTS]);
    const [parent, child] = [await personAt(0, 3), await personAt(0, 3, 1)];
    const card = await lethe.get('person/read', { person: child });
    expect(card.guardians).toEqual([{ id: parent, name: 'Сидорова Вера' }]);
    expect(JSON.stringify(card.records)).toContain('Константин');
    expect(JSON.stringify(card.records)).not.toMatch(/Фёкла|vera@|Вера/);
    const parents = await lethe.get('person/read', { person: parent });
    expect(parents.dependents.map(({ name }) => name)).toEqual([
      'Константин Сидоров',
      'Фёкла Сидорова',
    ]);
  });

  it('are one person with a card of their own under the contact of the parent, and with nobody else', async () => {
    await read(['parents.csv', PARENTS], ['own.csv', OWN_CARDS]);
    const child = await personAt(0, 1, 1);
    expect(await personAt(1, 1)).toBe(child);
    expect(await personAt(1, 2)).toBe(await personAt(0, 1));
    expect(new Set([child, await personAt(0, 1), await personAt(0, 1, 2)]).size).toBe(3);
  });

  it('stay two where the day of birth is another, whatever is shared', async () => {
    await read(
      ['parents.csv', PARENTS],
      ['own.csv', OWN_CARDS.replace('25.12.2018', '26.12.2018')],
    );
    expect(await personAt(1, 1)).not.toBe(await personAt(0, 1, 1));
  });

  it('are one over two lists of the parent', async () => {
    const again = PARENTS.replace('чай', 'кофе');
    await read(['parents.csv', PARENTS], ['parents 2.csv', again]);
    expect(await personAt(1, 1, 1)).toBe(await personAt(0, 1, 1));
    expect(await personAt(1, 1, 2)).toBe(await personAt(0, 1, 2));
    expect(await personAt(1, 3, 1)).not.toBe(await personAt(0, 3, 1)); // ages prove nobody the same
  });
});

describe('an erasure', () => {
  it('of a child empties its cells in the row of the parent, and not a byte more', async () => {
    await read(['parents.csv', PARENTS]);
    const done = await lethe.get('disposition/run', order(await personAt(0, 1, 2)));
    expect(done).toMatchObject({ people: 1, records: 0, state: 'searched' });
    expect(written(done, 'parents.cleaned')).toBe(PARENTS.replace('Иванов Пётр;25.12.2005', ';'));
    const receipt = JSON.parse(written(done, '.json')) as { searched: { values?: number }[] };
    expect(receipt.searched.length).toBeGreaterThan(0);
    expect(await personAt(0, 1, 1)).toBeDefined();
    expect(await personAt(0, 1, 2)).toBeUndefined();
    expect((await lethe.get('document/head', {})).totals).toMatchObject({ records: 3, people: 6 });
  });

  it.each(['purge', 'anonymise'] as const)(
    'by %s of a child in a cell of two leaves the other one',
    async (disposition) => {
      await read(['parents.csv', PARENTS]);
      const first = order(await personAt(0, 3, 1), { do: disposition });
      const done = await lethe.get('disposition/run', first);
      expect(written(done, 'parents.cleaned')).toContain(';Фёкла Сидорова 9 лет;;;;да;');
      expect(written(done, 'parents.cleaned')).not.toContain('Константин');
      const second = order(await personAt(0, 3, 2), { do: disposition });
      const last = await lethe.get('disposition/run', second);
      expect(written(last, 'parents.cleaned')).toContain('30.09.2026;;;;;да;');
      expect(await personAt(0, 3)).toBeDefined();
    },
  );

  it('of the parent takes the children along, and the preview says so', async () => {
    await read(['parents.csv', PARENTS]);
    const parent = await personAt(0, 1);
    const selection = { kinds: [], people: [parent], except: [] };
    const preview = await lethe.get('disposition/preview', { selection, do: 'purge' });
    expect(preview).toMatchObject({ people: 3, records: 1, dependents: 2 });
    const done = await lethe.get('disposition/run', order(parent, { confirmedPeople: 3 }));
    expect(written(done, 'parents.cleaned')).not.toMatch(/Иванов/);
    expect((await lethe.get('document/head', {})).totals).toMatchObject({ records: 2, people: 4 });
  });

  it('of a child whom a remark names takes what the remark says of it, and no more', async () => {
    await read([
      'parents.csv',
      PARENTS.replace('дочь Аня любит чай', 'тон 6/1, дочь Аня 7 лет, платит картой'),
    ]);
    const child = await personAt(0, 2, 1);
    const card = await lethe.get('person/read', { person: child });
    expect(card.guardians).toEqual([{ id: await personAt(0, 2), name: 'Петрова Ольга' }]);
    expect(JSON.stringify(card.records)).not.toMatch(/olga|картой/);
    const done = await lethe.get('disposition/run', order(child));
    expect(written(done, 'parents.cleaned')).toContain(';нет;тон 6/1, , платит картой');
    expect(await personAt(0, 2)).toBeDefined();
    expect(await personAt(0, 2, 1)).toBeUndefined();
  });

  it('of the parent leaves a child its own card in another list', async () => {
    await read(['parents.csv', PARENTS], ['own.csv', OWN_CARDS]);
    const parent = await personAt(0, 1);
    const done = await lethe.get('disposition/run', order(parent, { confirmedPeople: 2 }));
    expect(written(done, 'own.cleaned')).toContain('Иванова Мария');
    const { people } = await page();
    expect(people.find(({ records }) => records[0]?.source === 1)).toMatchObject({
      records: [{ source: 1, row: 1 }],
      age: { status: 'minor' },
    });
  });

  it('of the parent by anonymising leaves nothing of the children', async () => {
    await read(['parents.csv', PARENTS]);
    const parent = await personAt(0, 3);
    const run = order(parent, { do: 'anonymise', confirmedPeople: 3 });
    const done = await lethe.get('disposition/run', run);
    expect(written(done, 'parents.cleaned')).not.toMatch(/Сидоров|Константин/);
    expect(await personAt(0, 3, 1)).toBeUndefined();
  });

  it('stops at a hold on any of the people of the row', async () => {
    await read(['parents.csv', PARENTS]);
    const [parent, child] = [await personAt(0, 1), await personAt(0, 1, 1)];
    const keep = order(child, { do: 'keep', reason: 'court', cleanedCopies: false, output: null });
    await lethe.get('disposition/run', keep);
    const selection = { kinds: [], people: [parent], except: [] };
    const held = await lethe.get('disposition/preview', { selection, do: 'purge' });
    expect(held).toMatchObject({ people: 0, held: 1 });
    const other = { kinds: [], people: [await personAt(0, 1, 2)], except: [] };
    const sibling = await lethe.get('disposition/preview', { selection: other, do: 'purge' });
    expect(sibling).toMatchObject({ people: 1, held: 0 });
  });
});

describe('a child who was erased', () => {
  it('stays out when the list of the parent comes again, and the parent and the siblings come in', async () => {
    await read(['parents.csv', PARENTS]);
    for (const dependent of [1, 2]) {
      await lethe.get('disposition/run', order(await personAt(0, 3, dependent)));
    }
    await lethe.get('disposition/run', order(await personAt(0, 1, 1)));
    await read(['parents again.csv', PARENTS]);
    const { records } = await page();
    const again = records.filter(({ source }) => source === 1);
    expect(again.map(({ row, dependent }) => [row, dependent])).toEqual([
      [1, undefined],
      [1, 2],
      [2, undefined],
      [3, undefined],
    ]);
    const { sources } = await lethe.get('document/head', {});
    expect(sources[1]?.warnings).toContainEqual({ code: 'children.suppressed', detail: '3' });
    expect(sources[1]).toMatchObject({ rowsRead: 3, records: 3, setAside: [] });
    const card = await lethe.get('person/read', { person: await personAt(1, 1) });
    expect(JSON.stringify(card)).not.toMatch(/Мария|Константин|Фёкла/);
  });

  it('comes back with its cells when the batch is undone, and stays out where the row changed since', async () => {
    await read(['parents.csv', PARENTS]);
    const keep = { undoDays: 30 as const };
    const undo = { by: null, language: 'en' as const };
    const first = await lethe.get('disposition/run', order(await personAt(0, 3, 1), keep));
    await lethe.get('batch/undo', { ...undo, batch: first.batch });
    const back = await lethe.get('person/read', { person: await personAt(0, 3, 1) });
    expect(JSON.stringify(back.records)).toContain('Константин Сидоров 5 лет');
    const output = { path: path.join(lethe.folder, 'out again') };
    const later = order(await personAt(0, 3, 1), { ...keep, output });
    const again = await lethe.get('disposition/run', later);
    await lethe.get('disposition/run', order(await personAt(0, 3, 2)));
    await lethe.get('batch/undo', { ...undo, batch: again.batch });
    expect(await personAt(0, 3, 1)).toBeUndefined();
    const parent = await lethe.get('person/read', { person: await personAt(0, 3) });
    expect(JSON.stringify(parent)).not.toMatch(/Константин|Фёкла/);
  });
});

it('counts records that nobody could be known by on the suppression list (B20)', async () => {
  const list = 'Имя;Дата рождения;E-mail\nАнна;;\nАнна Иванова;12.05.1985;\nВера;;v@mail.ru\n';
  const files = [asFound(writeList(lethe.folder, 'loose.csv', list))];
  const imported = await lethe.get('source/import', { files, country: 'RU' });
  expect(imported.sources[0]).toMatchObject({ records: 3, unidentified: 1 });
  const { sources } = await lethe.get('document/head', {});
  expect(sources[0]?.warnings).toContainEqual({ code: 'rows.unidentified', detail: '1' });
});

describe('children in a JSON list', () => {
  it('are read from nested objects and cut out of them', async () => {
    const list = [
      {
        name: 'Anna Berg',
        email: 'anna@b.de',
        kids: [
          { name: 'Lena Berg', age: 7 },
          { name: 'Max Bergmann', age: 9 },
        ],
      },
      { name: 'Tom Roth', email: 'tom@b.de', kids: [] },
    ];
    await read(['people.json', JSON.stringify(list)]);
    const child = await personAt(0, 1, 2);
    expect((await lethe.get('person/read', { person: child })).row.name).toBe('Max Bergmann');
    const done = await lethe.get('disposition/run', order(child));
    expect(JSON.parse(written(done, 'people.cleaned'))).toEqual([
      {
        ...list[0],
        kids: [
          { name: 'Lena Berg', age: 7 },
          { name: '', age: '' },
        ],
      },
      list[1],
    ]);
  });
});
