import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import type { ExportProfileData } from '#engine/mapping/index.ts';
import { profileFiles, profiles, vocabulary } from '#support/shipped/vocabulary.ts';

type Table = { readonly header: readonly string[]; readonly samples: readonly string[][] };

function recognise({ header, samples }: Table): string | null {
  return mapColumns({ header, samples, fileName: 'x.csv', sheet: null, vocabulary, profiles })
    .profile;
}

const ROWS = 12;
const FOREIGN = [
  'Favourite colour',
  'Kundenkarte',
  'Цвет папки',
  'رقم الخزانة',
  'Segment 7',
  'XYZ',
];

/** An export of this format, with its own words in turn, its columns in this order and others among them. */
function exportOf(
  file: ExportProfileData,
  order: readonly number[],
  foreign: readonly string[],
): Table {
  const names = [...file.headers, ...foreign];
  const header = order.map((at) => names[at % names.length] ?? '');
  const samples = Array.from({ length: ROWS }, (_, row) =>
    header.map((name) => {
      const words = Object.keys(file.values[name] ?? {});
      return words.length === 0 ? `cell ${row}` : (words[row % words.length] ?? '');
    }),
  );
  return { header, samples };
}

describe.each(profileFiles.map((file) => [file.id, file] as const))('%s', (id, file) => {
  it('is recognised whatever the order of its columns, with two others among them', () => {
    const size = file.headers.length + 2;
    const orders = fc.shuffledSubarray([...Array(size).keys()], { minLength: size });
    const foreign = fc.shuffledSubarray(FOREIGN, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(orders, foreign, (order, others) => {
        expect(recognise(exportOf(file, order, others))).toBe(id);
      }),
      { numRuns: 12 },
    );
  });
});

/** What anybody calls the columns of a list. */
const everyday: readonly (readonly [string, readonly string[]])[] = [
  ['id', ['1', '2', '3']],
  ['Name', ['Ann Berg', 'Bo Dahl']],
  ['first_name', ['Ann', 'Bo']],
  ['Last Name', ['Berg', 'Dahl']],
  ['Email', ['a@example.org', 'b@example.org']],
  ['email_address', ['a@example.org', 'b@example.org']],
  ['Phone', ['+44 20 7946 0001']],
  ['Status', ['active', 'new', 'inactive', 'pending']],
  ['state', ['active', 'cancelled', 'inactive']],
  ['Created At', ['2024-01-02', '2024-03-14']],
  ['Date added', ['2024-01-02', '2024-03-14']],
  ['tags', ['vip', 'gym']],
  ['Notes', ['likes tea', '']],
  ['City', ['Oslo', 'Rome']],
  ['Company', ['Berg Ltd', '']],
  ['Birthday', ['1980-02-01', '']],
  ['Last visit', ['2024-05-06', '']],
  ['Gender', ['f', 'm']],
];

const russian = (
  'ID,Имя,Фамилия,Отчество,ФИО,Телефон,Email,Дата рождения,Пол,Город,Адрес,Комментарий,Статус,Дата создания,' +
  'Последний визит,Источник,Компания,Должность,Скидка,Баланс,Рассылка,Примечание'
).split(',');

describe('a list with everyday titles', () => {
  it('in Russian is no export of a system', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(russian, { minLength: 5, maxLength: 16 }), (header) => {
        expect(recognise({ header, samples: [] })).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('is no export of a system', () => {
    const columns = fc.shuffledSubarray([...everyday], {
      minLength: 6,
      maxLength: everyday.length,
    });
    fc.assert(
      fc.property(columns, (chosen) => {
        const header = chosen.map(([name]) => name);
        const samples = Array.from({ length: ROWS }, (_, row) =>
          chosen.map(([, cells]) => cells[row % cells.length] ?? ''),
        );
        expect(recognise({ header, samples })).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('is none either where it has just the columns of one, and words of its own below them', () => {
    const header = ['Name', 'Email', 'Phone', 'Status', 'Date added'];
    const row = (status: string): string[] => ['Ann', 'a@example.org', '1', status, '2024-01-02'];
    expect(recognise({ header, samples: ['VIP', 'regular', 'VIP', 'active'].map(row) })).toBeNull();
    expect(recognise({ header, samples: ['Active', 'Invalid', 'Unsubscribed'].map(row) })).toBe(
      'sendpulse',
    );
  });
});
