import { describe, expect, it } from 'vitest';
import { detectHeaderRow } from '#files/rows/detect-header.ts';

const DATA = [
  ['Anna Berg', 'anna@example.com', 'N', 'Y'],
  ['Bert Schulz', 'bert@example.com', 'Y', 'N'],
  ['Cleo Mai', 'cleo@example.com', 'Y', 'Y'],
];
const NAMES = ['Name', 'Email', 'Email ok?', 'SMS ok?'];

describe('a row that names groups of columns above the row that names each', () => {
  it('is no header: a yes under one name would count for every column of its group', () => {
    expect(detectHeaderRow([['Contact', '', 'Permissions', ''], NAMES, ...DATA])).toBe(1);
  });

  it('is none below a title and a blank row either', () => {
    const title = ['Export of today', '', '', ''];
    const blank = ['', '', '', ''];
    const groups = ['Contact', '', 'Permissions', ''];
    expect(detectHeaderRow([title, blank, groups, NAMES, ...DATA])).toBe(3);
  });

  it.each([
    ['a header that leaves columns unnamed', [['Name', '', 'City', ''], ...DATA]],
    [
      'words under a header with a gap',
      [
        ['Name', '', 'City', 'Tea'],
        ['Anna', 'Berg', 'Trier', 'yes'],
        ['Bert', 'Schulz', 'Bonn', 'no'],
        ['Cleo', 'Mai', 'Kiel', 'no'],
      ],
    ],
    ['a header that names every column', [NAMES, ...DATA]],
    [
      'a first person without an address under a header with a gap',
      [['Name', 'Email', '', 'SMS ok?'], ['Dora Ott', '', 'Y', 'N'], ...DATA],
    ],
  ])('is not seen in %s', (_what, rows) => {
    expect(detectHeaderRow(rows)).toBe(0);
  });
});
