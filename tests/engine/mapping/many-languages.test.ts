import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '#domain/column-role.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

function rolesOf(header: readonly string[], ...samples: readonly (readonly string[])[]) {
  const list = { fileName: 'list.csv', sheet: null, vocabulary, profiles: [] };
  return mapColumns({ header, samples, ...list }).columns.map(({ role }) => role);
}

describe('the headers of a list in a language of few lists', () => {
  const lists: readonly (readonly [string, Readonly<Record<string, ColumnRole>>])[] = [
    ['Hindi', { 'ग्राहक का नाम': 'full_name', मोबाइल: 'phone', पता: 'address', आयु: 'age' }],
    [
      'Finnish',
      {
        Sukunimi: 'last_name',
        'Puh.': 'phone',
        Paikkakunta: 'city',
        'Ostot yht. €': 'total_spend',
      },
    ],
    ['Danish', { Kunde: 'full_name', 'Tlf.': 'phone', By: 'city', Bemærkninger: 'notes' }],
    [
      'Bulgarian',
      { 'Име и фамилия': 'full_name', 'Тел.': 'phone', 'Дата на раждане': 'birth_date' },
    ],
    [
      'Croatian',
      { 'Ime i prezime': 'full_name', Mobitel: 'phone', 'Zadnji dolazak': 'last_visit_date' },
    ],
  ];
  test.each(lists)('%s', (_, columns) => {
    expect(rolesOf(Object.keys(columns))).toEqual(Object.values(columns));
  });
});

test('in Hindi a vowel parts the total from a call, and a father from an address', () => {
  const header = ['नाम', 'मोबाइल नंबर', 'कुल राशि', 'पिता का नाम', 'पता'];
  const row = ['Asha Rao', '9800000001', '1,250.00', 'Mohan Rao', '12 MG Road'];
  expect(rolesOf(header, row, row).slice(2)).toEqual(['total_spend', 'guardian_name', 'address']);
});

test('two or three Latin letters are no word of another language than the list', () => {
  const header = ['Owner', 'Dog(s)', 'Phone', 'E-mail', 'Last visit'];
  const rows = ['Biscuit', 'Thor', 'Misty'].map((dog, index) => [
    `Pat Roe${index}`,
    dog,
    `0770090011${index}`,
    `p${index}@example.com`,
    `0${index + 1}/11/2026`,
  ]);
  expect(rolesOf(header, ...rows)[1]).not.toBe('birth_date');
});

test('days with blanks behind their dots are days and no telephones', () => {
  const cells = ['18. 11. 2026', '20. 11. 2026', '10. 6. 2025', '4. 11. 2026'];
  const header = ['Xyzzy', 'E-mail'];
  const [role] = rolesOf(header, ...cells.map((cell, index) => [cell, `a${index}@example.com`]));
  expect(role).toBe('last_activity_date');
  const phones = ['01 02 03 04 05', '06 07 08 09 10', '06 11 12 13 14', '02 03 04 05 06'];
  const [phone] = rolesOf(header, ...phones.map((cell, index) => [cell, `a${index}@example.com`]));
  expect(phone).toBe('phone');
});

test('the person of the row is the owner or tutor of a pet where no other column names anybody', () => {
  const people = ['Ollie Bexon', 'Dev Rathore', 'Shona Ebdon', 'Kwame Addo'];
  const rows = people.map((name, index) => [name, `0770090011${index}`]);
  expect(rolesOf(['Owner', 'Phone'], ...rows)[0]).toBe('full_name');
  expect(rolesOf(['Tutor(a)', 'Telefone'], ...rows)[0]).toBe('full_name');
  const deals = rows.map(([name = '', phone = '']) => ['Acme', name, phone]);
  expect(rolesOf(['Full name', 'Owner', 'Phone'], ...deals)[1]).toBe('ignore');
  const agents = rows.map((row, index) => [index % 2 === 0 ? 'Ann Poe' : 'Bo Roe', row[1] ?? '']);
  expect(rolesOf(['Owner', 'Phone'], ...agents)[0]).toBe('ignore');
});

test.each([
  ['Uutiskirje (kyllä/ei)', ['kyllä', 'ei', 'ei', 'kyllä'], 'consent_email'],
  ['Hírlevél (igen/nem)', ['igen', 'nem', 'nem', 'igen'], 'consent_email'],
  ['Newsletter da/nu', ['da', 'nu', 'da', 'nu'], 'consent_email'],
  ['メルマガ（はい・いいえ）', ['はい', 'いいえ', 'はい', 'はい'], 'consent_email'],
] as const)('the answers that %s offers in any language deny nothing', (header, cells, role) => {
  const rows = cells.map((cell, index) => [cell, `a${index}@example.com`]);
  expect(rolesOf([header, 'E-mail'], ...rows)[0]).toBe(role);
});

test('a form that was signed is asked about and never a consent without its day', () => {
  const days = ['14/05/2024', '02/06/2024', '30/06/2024'].map((day) => [day]);
  expect(rolesOf(['Date form signed'], ...days)).toEqual(['consent_date']);
  const flags = ['yes', 'no', 'yes'].map((flag) => [flag]);
  expect(rolesOf(['Form signed'], ...flags)[0]).not.toMatch(/^consent/);
});

test('how somebody came to know of the business is no source of a consent', () => {
  expect(rolesOf(['Откуда узнали', 'How did you hear about us', 'Source'])).toEqual([
    'ignore',
    'ignore',
    'consent_source',
  ]);
});

describe('a language of which only the headers are known', () => {
  const lists: readonly (readonly [string, Readonly<Record<string, ColumnRole>>])[] = [
    [
      'Latvian',
      { 'Vārds, uzvārds': 'full_name', Tālrunis: 'phone', 'Pēdējā nodarbība': 'last_visit_date' },
    ],
    [
      'Estonian',
      {
        'Omaniku nimi': 'full_name',
        'Looma nimi': 'ignore',
        'E-post': 'email',
        'Viimane visiit': 'last_visit_date',
      },
    ],
    [
      'Georgian',
      {
        სახელი: 'first_name',
        გვარი: 'last_name',
        ტელეფონი: 'phone',
        'ბოლო ვიზიტი': 'last_visit_date',
      },
    ],
    [
      'Armenian',
      { 'Անուն Ազգանուն': 'full_name', Հեռախոս: 'phone', 'Ծննդյան ամսաթիվ': 'birth_date' },
    ],
    [
      'Uzbek',
      { 'F.I.Sh.': 'full_name', 'Ota-onasi': 'guardian_name', "Tug'ilgan sana": 'birth_date' },
    ],
    ['Bengali', { নাম: 'full_name', মোবাইল: 'phone', 'অভিভাবকের নাম': 'guardian_name' }],
    [
      'Swahili',
      { 'Jina kamili': 'full_name', Simu: 'phone', 'Ununuzi wa mwisho': 'last_purchase_date' },
    ],
    [
      'Serbian',
      { 'Ime i prezime': 'full_name', Mobilni: 'phone', 'Poslednji dolazak': 'last_visit_date' },
    ],
  ];
  test.each(lists)('%s', (_, columns) => {
    expect(rolesOf(Object.keys(columns))).toEqual(Object.values(columns));
  });
});

test('a pet has a name and a birthday that are not its owner’s', () => {
  const header = ['Client', 'Pet name', 'Pet DOB', 'Mobile', 'Telegram'];
  const owners = ['Ann Roe', 'Bo Poe', 'Cy Loe'];
  const rows = ['Rex', 'Tom', 'Bella'].map((pet, index) => [
    owners[index] ?? '',
    pet,
    `0${index + 1}/03/2020`,
    `0770090011${index}`,
    `@ann_roe${index}`,
  ]);
  expect(rolesOf(header, ...rows)).toEqual(['full_name', 'ignore', 'ignore', 'phone', 'ignore']);
});

test('a patient is no number, a next visit no count, and a reminder by SMS no street', () => {
  const header = ['Utente', 'Prox. consulta', 'Resp. (menores)', 'Telem.'];
  const people = ['Ana Sousa', 'Rui Dias', 'Eva Luz', 'Inês Pires'];
  const rows = people.map((name, index) => [
    name,
    '',
    index === 1 ? 'Ivo Dias' : '',
    `91000011${index}`,
  ]);
  expect(rolesOf(header, ...rows)).toEqual(['full_name', 'ignore', 'guardian_name', 'phone']);
  const flags = ['SI', 'NO', 'NO', 'SI'].map((flag, index) => [people[index] ?? '', flag]);
  expect(rolesOf(['Paziente', 'Richiamo via SMS'], ...flags)).toEqual(['full_name', 'consent_sms']);
});

test('a column headed by those who answer customers is read as their notes, and a customer as a name', () => {
  const notes = ['ring inte mer, vill slippa reklam', 'svarade: ta bort mig från listan', '', ''];
  const mails = ['anna@example.com', 'bo@example.org', 'cia@example.net', 'dan@example.com'];
  for (const name of ['Kundtjänst', 'Kundenservice', 'Müşteri hizmetleri', 'خدمة العملاء']) {
    const header = ['E-post', name];
    expect(rolesOf(header, ...mails.map((mail, row) => [mail, notes[row] ?? '']))[1]).toBe('notes');
    expect(rolesOf(['Kund', name], ['Anna Ek', 'ring inte mer'])[0]).toBe('full_name');
  }
});
