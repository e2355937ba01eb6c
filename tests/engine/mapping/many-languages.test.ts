import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '#domain/column-role.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '../read-data.ts';

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
