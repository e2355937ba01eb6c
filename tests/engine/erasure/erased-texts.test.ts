import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '#domain/column-role.ts';
import { erasedTexts, isTellingPart } from '#engine/erasure/index.ts';

const textsOf = (cells: readonly (readonly [ColumnRole, string])[]) =>
  erasedTexts({
    columns: cells.map(([role], index) => ({ index, role })),
    cells: cells.map(([, cell]) => cell),
  });
const written = (role: ColumnRole, cell: string): readonly string[] =>
  textsOf([[role, cell]]).written.map(({ value }) => value);
const beside = (cells: readonly (readonly [ColumnRole, string])[]): readonly string[] =>
  textsOf(cells).beside.map(({ words }) => words.join(' '));

describe('what is searched for of a row besides contacts, names and numbers', () => {
  it.each([
    ['notes', 'fell on the stairs in May and wants new glasses'],
    ['notes', 'упала на лестнице в мае и хочет новые очки'],
    ['notes', 'سقطت على الدرج في مايو وتريد نظارة جديدة'],
    ['notes', 'mayısta merdivende düştü ve yeni gözlük istiyor'],
    ['notes', '五月在楼梯上摔倒了想要一副新眼镜'],
    ['health_notes', 'allergic to nickel since the wedding of her sister'],
    ['consent_email', 'only when her brother in Graz has agreed to it'],
    ['ignore', 'recommended by the tall man from the bakery'],
    ['address', '12 Elm Road, Flat 3'],
    ['address', 'Musterstraße 14a, 4020 Linz'],
    ['address', 'ул. Ленина, д. 5, кв. 12'],
    ['record_id', '7f3c1c1e-5f0e-4b0a-9a64-0d0a3f5f8d11'],
    ['record_id', '004512345678'],
  ] as const)('%s "%s" is', (role, cell) => {
    expect(written(role, cell)).toEqual([cell]);
  });

  it.each([
    ['notes', 'please do not contact'],
    ['notes', 'VIP'],
    ['notes', 'не звонить до обеда'],
    ['tags', 'lapsed, summer 2023'],
    ['address', 'Elm Road'],
    ['address', 'Elm Road 12'],
    ['record_id', '1042'],
    ['record_id', '20240315'],
    ['city', 'Frankfurt am Main'],
    ['birth_date', '12.03.1987'],
    ['total_spend', '1 240,00'],
  ] as const)('%s "%s" says too little', (role, cell) => {
    const { written: all, short } = textsOf([[role, cell]]);
    expect(all).toEqual([]);
    expect(short).toHaveLength(1);
  });

  it('is left to others where it is a contact, a name or a number', () => {
    expect(
      textsOf([
        ['full_name', 'Ann Mary Louise of Upper Something'],
        ['email', 'a@b.cd'],
      ]),
    ).toEqual({ written: [], beside: [], short: [] });
  });

  it('is an address in each order in which people write one', () => {
    const found = beside([
      ['address', 'Elm Road 12'],
      ['postcode', '4020'],
      ['city', 'Linz'],
    ]);
    expect(found).toContain('elm road 12 4020');
    expect(found).toContain('4020 linz elm road 12');
    expect(found).toContain('elm road 12 linz');
    expect(found).not.toContain('elm road 12');
  });

  it.each([
    ['C-10423', ['c 10423', 'c10423']],
    ['KND1042', ['knd1042']],
    ['VIP-24', []], // two figures are a year or a size
    ['2024', []],
  ])('beside the rows is the id %s as %j', (id, words) => {
    expect(beside([['record_id', id]])).toEqual(words);
  });

  it('is a long note in pieces, none of which an overwritten part takes along', () => {
    const note = Array.from({ length: 50 }, (_, at) => `wordnumber${at}`).join(' ');
    const pieces = written('notes', note);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join(' ')).toBe(note);
    expect(written('notes', `${note}\r\n"${note}"`).join(' ')).toBe(`${note} ${note}`);
  });

  it('is of a note each part that a sentence could be, of an address what has its house', () => {
    expect(isTellingPart('note', ['please', 'do', 'not', 'contact'])).toBe(false);
    expect(isTellingPart('note', 'fell on the stairs last winter'.split(' '))).toBe(true);
    expect(isTellingPart('address', ['flat', '3', '12', 'elm', 'road'])).toBe(true);
    expect(isTellingPart('address', ['4020', 'linz'])).toBe(false);
  });
});
