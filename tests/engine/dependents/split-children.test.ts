import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areChildren,
  childColumnsOf,
  childrenInRow,
  splitChildren,
  withoutChildren,
} from '#engine/dependents/index.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';

const short = (cell: string): string[] =>
  splitChildren(cell).map(({ name, birth, age }) => [name ?? '?', birth ?? age ?? ''].join('|'));

describe('children in one cell', () => {
  it.each([
    ['Маша 5 лет, Петя 9 лет', ['Маша|5 лет', 'Петя|9 лет']],
    ['Lena (7) und Max (9)', ['Lena|7', 'Max|9']],
    ['Иван, 12.03.2018', ['Иван|12.03.2018']],
    ['Маша, 5 лет, Петя, 9 лет', ['Маша|5 лет', 'Петя|9 лет']],
    ['Маша 5 лет Петя 9 лет', ['Маша|5 лет', 'Петя|9 лет']],
    ['дочь Маша 5, сын Петя 9', ['Маша|5', 'Петя|9']],
    ['14 марта 2015 Коля', ['Коля|14 марта 2015']],
    ['Emma 12/03/2018; Leo 22/03/2020', ['Emma|12/03/2018', 'Leo|22/03/2020']],
    ['Ali 5 yaşında, Ayşe 9 yaşında', ['Ali|5 yaşında', 'Ayşe|9 yaşında']],
    ['محمد 5 سنوات، فاطمة 9 سنوات', ['محمد|5 سنوات', 'فاطمة|9 سنوات']],
    ['bé An 5 tuổi', ['An|5 tuổi']],
    ['Маша 2 г 4 мес, Петя 9 лет', ['Маша|2 г 4 мес', 'Петя|9 лет']],
    ['Софія, 9 р.', ['Софія|9 р.']],
    ['سارة سنتان و٤ أشهر', ['سارة|سنتان و4 أشهر']],
    ['محمد ٧ سنوات', ['محمد|7 سنوات']],
    ['Устим 6 клас', ['Устим|6 клас']],
    ['Lena (7) und Max (18 Mon.)', ['Lena|7', 'Max|18 Mon.']],
    ['Hugo CM2', ['Hugo|CM2']],
    ['5 Jahre', ['?|5 Jahre']],
    ['عمر 10، ليان 6', ['عمر|10', 'ليان|6']], // a name, and the word for an age
    ['ليان عمر 6', ['ليان|6']],
    ['2 (anni 3 e 11)', []], // ages, and no name
    ['Luis y Ana', ['Luis|', 'Ana|']],
    ['сын 5 лет', ['?|5 лет']],
    ['Anna 2017 г.р.', ['Anna|2017']],
    [
      '[{"name":"Lena","age":7},{"firstName":"Tom","lastName":"Berg","dob":"2018-02-01"}]',
      ['Lena|7', 'Tom Berg|2018-02-01'],
    ],
    ['["Lena", "Tom"]', ['Lena|', 'Tom|']],
  ])('%s', (cell, expected) => {
    expect(short(cell)).toEqual(expected);
  });

  it.each([
    'нет',
    'да',
    'yes',
    '2',
    '0',
    '-',
    '2 детей',
    'двое',
    'boy',
    'мальчик',
    'twins',
    'hayır',
    'لا',
    'беременна',
    'a@b.ru',
    '+79001234567',
    '[]',
    '{}',
    '[1,2]',
    '{"a":{"b":1}}',
    '',
    '   ',
    ';;;',
  ])('names nobody: %s', (cell) => {
    expect(splitChildren(cell)).toEqual([]);
  });

  it('does not slow down with the length of a hostile cell, and never throws', () => {
    for (const cell of ['Маша 5 ', 'a.', '1 ', '12.', '[{', '[['.repeat(9), '"', 'ё\u0301']) {
      expect(splitChildren(cell.repeat(60_000)).length).toBeLessThanOrEqual(20);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (cell) => {
        for (const { from, to } of splitChildren(cell)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(cell.length);
          expect(from).toBeLessThan(to);
        }
      }),
    );
  });

  it('takes free text and answers for no names', () => {
    expect(areChildren(['аллергия на орехи', 'любит мультики и танцы'])).toBe(false);
    expect(areChildren(['yes', 'no', '2'])).toBe(false);
    expect(areChildren(['Маша 5 лет', 'нет', 'Петя, Вася'])).toBe(true);
  });
});

describe('children in a row', () => {
  it('go together by the number in the header', () => {
    const layout = layoutOf(
      ['Kind', 'child_name'],
      ['Kind Geburtsdatum', 'child_birth_date'],
      ['Kind 2 Geburtsdatum', 'child_birth_date'],
      ['Kind 2 Vorname', 'child_name'],
      ['Kind 2 Nachname', 'child_name'],
    );
    const found = childrenInRow(layout, ['Lena', '1.2.2018', '3.4.2019', 'Max', 'Berg']);
    expect(found.map(({ name, birth }) => [name, birth?.text])).toEqual([
      ['Lena', '1.2.2018'],
      ['Max Berg', '3.4.2019'],
    ]);
  });

  it('take days and ages from a list beside the names where there are as many', () => {
    const layout = layoutOf(['Дети', 'child_name'], ['Возраст детей', 'child_age']);
    const found = childrenInRow(layout, ['Маша, Петя', '5, 9']);
    expect(found.map(({ name, age }) => [name, age?.text])).toEqual([
      ['Маша', '5'],
      ['Петя', '9'],
    ]);
    const [one, two] = childrenInRow(layout, ['Маша, Петя', '5, 9, 12']);
    expect([one?.age, two?.age]).toEqual([null, null]);
  });

  it('are one where a family name stands first and there is one day of birth', () => {
    const layout = layoutOf(['Child', 'child_name'], ['Child DOB', 'child_birth_date']);
    expect(childrenInRow(layout, ['Smith, John', '2018-02-01'])).toMatchObject([
      { name: 'Smith, John', birth: { text: '2018-02-01' } },
    ]);
  });

  it('are there without a name where a day of birth or an age is', () => {
    const layout = layoutOf(['Child age', 'child_age']);
    expect(childrenInRow(layout, ['7'])).toHaveLength(1);
    expect(childrenInRow(layout, ['5; 9'])).toHaveLength(2);
    for (const none of ['0', '-', 'нет', '']) expect(childrenInRow(layout, [none])).toEqual([]);
  });

  it('leave nothing but the others behind, whoever goes', () => {
    const names = ['Маша', 'Петя', 'Анна-Мария', 'Léa', 'Ömer', 'محمد', 'An'];
    const child = fc.tuple(
      fc.constantFrom(...names),
      fc.constantFrom('', ' 5 лет', ' (7)', ' 12.03.2018', ', 9', ': 3'),
    );
    const cell = fc
      .tuple(
        fc.uniqueArray(child, { minLength: 1, maxLength: 4, selector: ([name]) => name }),
        fc.constantFrom('; ', ', ', ' и ', '\n', ' / '),
      )
      .map(([children, between]) => children.map((parts) => parts.join('')).join(between));
    const layout = layoutOf(['Дети', 'child_name'], ['Ребёнок 2', 'child_name']);
    fc.assert(
      fc.property(cell, cell, fc.nat(), (one, two, seed) => {
        const cells = [one, two, 'other'];
        const before = childrenInRow(layout, cells);
        const gone = new Set(before.flatMap((_, at) => ((seed >> at) & 1 ? [at] : [])));
        const after = withoutChildren(before, gone, cells);
        expect(after[2]).toBe('other');
        const left = before.filter((_, at) => !gone.has(at)).map(({ name }) => name);
        expect(childrenInRow(layout, after).map(({ name }) => name)).toEqual(left);
        for (const at of gone) {
          const name = before[at]?.name ?? '';
          if (!left.includes(name)) expect(after.join('\n')).not.toContain(name);
        }
      }),
    );
  });
});

function layoutOf(...columns: readonly [string, ColumnRole][]): ReturnType<typeof childColumnsOf> {
  return childColumnsOf(
    columns.map(([name, role], index): MappedColumn => ({
      index,
      name,
      role,
      channel: null,
      polarity: null,
      confidence: 1,
      needsAnswer: false,
    })),
  );
}
