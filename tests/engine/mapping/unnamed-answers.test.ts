import { describe, expect, test } from 'vitest';
import type { MappedColumn } from '#domain/source.ts';
import { createConsentReader } from '#engine/consent/index.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

const mails = ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'];

function beside(name: string, cells: readonly string[]): MappedColumn | undefined {
  const samples = cells.map((cell, row) => [mails[row] ?? '', cell]);
  const header = [name === '' ? '' : 'E-mail', name];
  const input = { header, samples, fileName: 'list.csv', sheet: null, vocabulary, profiles: [] };
  return mapColumns(input).columns[1];
}

function stateOf(cell: string, column: MappedColumn): string | undefined {
  const context = { readDay: () => null, samples: [], profileWords: null, columns: [column] };
  return createConsentReader(column, vocabulary.consent, context)?.(cell)[0]?.state;
}

const answers = [
  ['yes', 'no'],
  ['да', 'нет', 'да', 'нет'],
  ['evet', 'hayır'],
  ['نعم', 'لا', 'نعم'],
  ['x', '', '', ''],
  ['1', '0', '0'],
  ['yes', 'opted out', 'unsubscribed'],
];

describe('answers under no question', () => {
  test.each(answers)('%s may be those of a consent, and the user is asked', (...cells) => {
    for (const name of ['', 'Column 5']) {
      expect(beside(name, cells)).toMatchObject({ role: 'consent_general', needsAnswer: true });
      expect(beside(name, cells)?.confidence).toBeLessThan(0.5);
    }
  });

  test.each(answers)('%s stay what they are under another name', (...cells) => {
    for (const name of ['Paid', 'Parking', 'Member']) {
      expect(beside(name, cells)?.role, name).not.toBe('consent_general');
    }
  });

  test('numbers, names and towns are no answers', () => {
    const others = [
      ['1', '2', '0', '5'],
      ['Anna', 'Bob', 'Carl', 'Dora'],
      ['Trier', 'Bonn', 'Trier'],
    ];
    for (const cells of others) expect(beside('', cells)?.role).not.toBe('consent_general');
  });

  test('a plain yes or no is in doubt, and words of refusal refuse', () => {
    const column = beside('', ['yes', 'no', 'yes']);
    if (column === undefined) throw new Error('no column');
    for (const cell of ['yes', 'no', 'да', 'нет', 'x'])
      expect(stateOf(cell, column)).toBe('unclear');
    for (const cell of ['unsubscribed', 'opted out', 'отписан']) {
      expect(['withdrawn', 'denied']).toContain(stateOf(cell, column));
    }
  });
});
