import { describe, expect, it } from 'vitest';
import {
  childColumnsOf,
  childrenInRow,
  withoutChildClause,
  withoutChildren,
} from '#engine/dependents/index.ts';
import type { MappedColumn } from '#domain/source.ts';

const nameColumn: MappedColumn = {
  index: 0,
  name: 'Name',
  role: 'full_name',
  channel: null,
  polarity: null,
  confidence: 1,
  needsAnswer: false,
};
const layout = childColumnsOf([nameColumn]);
const short = (cell: string): string[] =>
  childrenInRow(layout, [cell]).map(({ name, birth, age }) =>
    [name ?? '?', birth?.text ?? age?.text ?? ''].join('|'),
  );

describe('children whom the name of another adds', () => {
  it.each([
    ['Гущина Марина + дочь Соня 9 лет', ['Соня|9 лет'], 'Гущина Марина'],
    ['Hatice Sönmez (kızı Elif 15 yaşında geliyor)', ['Elif|15 yaşında'], 'Hatice Sönmez'],
    [
      "Fam. Hoek (Sjoerd, Ytsje en kinderen Jelle '14, Minke '17)",
      ['Jelle|2014', 'Minke|2017'],
      'Fam. Hoek (Sjoerd, Ytsje)',
    ],
    ['پروانه و دخترش نیکا', ['نیکا|'], 'پروانه'],
    ['پروانه و دخترش نیکا (کلاس چهارم)', ['نیکا|'], 'پروانه'],
    ['هاني فوزي وابنته سلمى 7 سنوات', ['سلمى|7 سنوات'], 'هاني فوزي'],
    ['Anna Weber mit Sohn Max, 6 Jahre', ['Max|6 Jahre'], 'Anna Weber'],
    ['Julie Roux et sa fille Zoé', ['Zoé|'], 'Julie Roux'],
    [
      'Ewa Nowak + córka Hania 5 lat + syn Staś 3 lata',
      ['Hania|5 lat', 'Staś|3 lata'],
      'Ewa Nowak',
    ],
    ['Marta Ruiz (hija 8 años)', ['?|8 años'], 'Marta Ruiz'],
    [
      'Declan & Maura Tiernan + Oisín (11) & Caoimhe (14)',
      ['Oisín|11', 'Caoimhe|14'],
      'Declan & Maura Tiernan',
    ],
    ['Sra. Montes (mamá de Emilio, 7 años)', ['Emilio|7 años'], 'Sra. Montes'],
    ['Jo Hart, mum of Alfie (6)', ['Alfie|6'], 'Jo Hart'],
  ])('%s', (cell, children, own) => {
    expect(short(cell)).toEqual(children);
    expect(withoutChildClause(cell).trim()).toBe(own);
  });

  it.each([
    'Smith & Son Plumbing',
    'Anna + Peter (2 tables)',
    'Anna + Peter (34)',
    'Kuba + mama van Anna',
    'Olga (mother of Petya)',
    'Meyer & Partner (2)',
    'Berg & Söhne GmbH',
    'Müller & Sohn',
    'Ali oğlu Mehmet',
    'Məmmədova Leyla Vaqif qızı',
    'Bé My (con chị Hằng)',
    'Катя (дочь Марины)',
    'Anna and her daughter in law',
    'Sanne en Roos (tweeling, op naam van moeder)',
    'Peter + son Mark 25 years',
    'Anderson, Lars',
    'Sonia (kids club)',
    '+ дочь Соня 9 лет',
    '(',
    ' (child '.repeat(300),
  ])('%s is a name and no more', (cell) => {
    expect(short(cell)).toEqual([]);
    expect(withoutChildClause(cell)).toBe(cell);
  });

  it('leave with the words about them, and the name of the other stays', () => {
    const cell = "Fam. Hoek (Sjoerd en kinderen Jelle '14, Minke '17)";
    const both = childrenInRow(layout, [cell]);
    expect(withoutChildren(both, new Set([0, 1]), [cell])).toEqual(['Fam. Hoek (Sjoerd)']);
    const [left = ''] = withoutChildren(both, new Set([0]), [cell]);
    expect(left).not.toContain('Jelle');
    expect(short(left)).toEqual(['Minke|2017']);
  });

  it('are looked for only where no column is about children', () => {
    const child: MappedColumn = { ...nameColumn, index: 1, name: 'Kind', role: 'child_name' };
    const cells = ['Anna + daughter Zoe, 9', 'Zoe'];
    expect(childrenInRow(childColumnsOf([nameColumn, child]), cells)).toHaveLength(1);
  });
});
