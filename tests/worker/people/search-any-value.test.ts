import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFilter } from '#support/no-filter.ts';
import { plainOrder } from '#support/plain-order.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;

const CSV = [
  'Имя;Телефон;E-mail;Город;Улица;Карта;Услуга;Дата визита;Метка;Заметка',
  'Анна Кречетова;8 912 345-67-89;anna.k@example.org;Тверь;ул. Лесная, 14;4000 1234 5678 9010;маникюр;12.03.2024;VIP;"аллергия на ""гель"", звонить\nпосле обеда"',
  'Олег Дымов;+375 29 700-45-67;;Минск;;7700-1122;стрижка;03.12.2023;;«Ромашка» привела',
  'Пётр Зимин;;;Казань;пр. Победы;;окрашивание;05.01.2022;архив;',
  '',
].join('\n');
const JSON_LIST = JSON.stringify([
  { name: 'Ayşe Yıldız', phone: '0532 111 22 33', address: { city: 'İzmir' }, tags: ['gelin'] },
  { name: 'محمد الحربي', phone: '٠٥٠١٢٣٤٥٦٧', address: { city: 'جدة' }, tags: ['عروس'] },
]);

beforeAll(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('RU');
  const csv = writeList(lethe.folder, 'клиенты.csv', CSV);
  const json = writeList(lethe.folder, 'clients.json', JSON_LIST);
  await lethe.get('source/import', { files: [asFound(csv)], country: 'RU' });
  await lethe.get('source/import', { files: [asFound(json)], country: 'SA' });
});
afterAll(() => lethe.close());

async function found(search: string): Promise<readonly string[]> {
  const asked = { filter: { ...noFilter, search }, sort: 'order', language: 'ru' } as const;
  const list = () =>
    lethe.get('people/list', { ...asked, descending: false, offset: 0, limit: 50 });
  let page = await list();
  while (page.looked === 'reading') page = await list();
  const { total } = await lethe.get('people/facets', { filter: asked.filter });
  expect(total).toBe(page.total);
  return page.rows.map(({ name }) => name.split(' ')[0] ?? '');
}

describe('a search for any value of any column', () => {
  it.each([
    ['a town', 'тверь', ['Анна']],
    ['the beginning of a town', 'каз', ['Пётр']],
    ['a street with its number', 'лесная 14', ['Анна']],
    ['a service', 'Окрашивание', ['Пётр']],
    ['a tag', 'vip', ['Анна']],
    ['words of a note in quotes', 'аллергия "гель"', ['Анна']],
    ['a word after a line end', 'после обеда', ['Анна']],
    ['a word between signs of another alphabet', 'ромашка', ['Олег']],
    ['a card in its groups', '4000 1234 5678 9010', ['Анна']],
    ['a card without them', '4000123456789010', ['Анна']],
    ['the last digits of a card', '9010', ['Анна']],
    ['a number with a dash', '7700-1122', ['Олег']],
    ['a date as it stands', '12.03.2024', ['Анна']],
    ['a date as other lists write it', '2024-03-12', ['Анна']],
    ['a nested value of a JSON list', 'izmir', ['Ayşe']],
    ['the same with its dots', 'İZMİR', ['Ayşe']],
    ['a town in Arabic, in another spelling', 'جده', ['محمد']],
    ['a tag in Arabic', 'عروس', ['محمد']],
    ['a name and a town', 'олег минск', ['Олег']],
    ['a name in another script and a service', 'anna маникюр', ['Анна']],
    ['a value of one and a name of another', 'пётр маникюр', []],
    ['the name of a field of JSON', 'address', []],
    ['one letter, of names alone', 'ж', []],
    ['the inside of a word', 'верь', []],
  ])('finds %s: %s', async (_, search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  it.each([
    '8 912 345 67 89',
    '8(912)345-67-89',
    '+7 912 345-67-89',
    '7 912 345 67 89',
    '912 345 67 89',
    '89123456789',
    '8 912 345',
    '٨ ٩١٢ ٣٤٥ ٦٧ ٨٩',
    '\u202A+7\u00A0912\u00A0345\u201167\u201189\u202C',
    '00 7 912 345 67 89',
    'анна 8 912 345 67 89',
    '810 7 912 345 67 89',
  ])('finds a phone however it is typed: %s', async (search) => {
    expect(await found(search)).toEqual(['Анна']);
  });

  it('finds a phone of Belarus behind 80, of Turkey behind 0, of Arabia in its own digits', async () => {
    expect(await found('8 029 700 45 67')).toEqual(['Олег']);
    expect(await found('0 (532) 111-22-33')).toEqual(['Ayşe']);
    expect(await found('٠٥٠ ١٢٣ ٤٥٦٧')).toEqual(['محمد']);
    expect(await found('050 123 4567')).toEqual(['محمد']);
  });

  it('finds nobody by what was erased (A10)', async () => {
    expect(await found('архив')).toEqual(['Пётр']);
    const { people } = await lethe.get('people/numbers', {
      filter: { ...noFilter, search: 'архив' },
      most: 9,
    });
    await lethe.get('disposition/run', {
      selection: { kinds: [], people: [...people], except: [] },
      do: 'purge',
      confirmedPeople: 1,
      output: { path: path.join(lethe.folder, 'out') },
      ...plainOrder,
      by: '',
    });
    expect(await found('архив')).toEqual([]);
    expect(await found('тверь')).toEqual(['Анна']);
  });
});
