import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';
import { createMatcher, nameKeys } from '#engine/identity/index.ts';
import type { BlockKind, BlockMember, MatchResult } from '#engine/identity/index.ts';
import { createNameComparer } from '#engine/identity/names/compare-names.ts';
import { createNameTeller } from '#engine/identity/clusters/told-apart.ts';
import { nameBook } from '#support/shipped/name-book.ts';

const compareNames = createNameComparer(nameBook);
const areToldApart = createNameTeller(nameBook);

type Row = { first?: string; middle?: string; last?: string; full?: string; born?: number };
type Block = readonly [BlockKind, ...number[]];

function born(year: number | undefined): DayRange | null {
  const day = year === undefined ? null : dayOf(year, 3, 9);
  return day === null ? null : { from: day, to: day };
}

function members(rows: readonly Row[]): BlockMember[] {
  return rows.map(({ first, middle, last, full, born: year }, ordinal) => ({
    ordinal,
    name: nameKeys({
      first: first ?? null,
      middle: middle ?? null,
      last: last ?? null,
      full: full ?? null,
    }),
    birth: born(year),
  }));
}

function match(rows: readonly Row[], blocks: readonly Block[]): MatchResult {
  const all = members(rows);
  const matcher = createMatcher(rows.length, { book: nameBook, today: null });
  for (const [kind, ...ordinals] of blocks) {
    matcher.joinBlock(
      kind,
      ordinals.flatMap((ordinal) => all[ordinal] ?? []),
    );
  }
  return matcher.result();
}

/** Everybody shares one e-mail. */
function underOneEmail(...rows: readonly Row[]): number[] {
  return [...match(rows, [['email', ...rows.keys()]]).personOf];
}

describe('who is one person under one contact', () => {
  it('joins one name in two orders, and says why', () => {
    const result = match(
      [{ first: 'Мария', last: 'Иванова' }, { full: 'Иванова Мария' }, { first: 'Пётр' }],
      [['phone', 0, 1]],
    );
    expect([...result.personOf]).toEqual([1, 1, 2]);
    expect(result.people).toBe(2);
    expect([0, 1, 2].map(result.joinedBy)).toEqual([null, 'match.phone', null]);
    expect([...result.householdOf]).toEqual([0, 0, 0]);
  });

  it('makes a mother and her daughter a household, never one person', () => {
    const result = match(
      [{ first: 'Мария', last: 'Иванова' }, { first: 'Анна', last: 'Иванова' }, { first: 'Олег' }],
      [['phone', 0, 1]],
    );
    expect([...result.personOf]).toEqual([1, 2, 3]);
    expect([...result.householdOf]).toEqual([0, 1, 1, 0]);
  });

  it('keeps twins, and a father and son of one name a generation apart, as two', () => {
    expect(underOneEmail({ first: 'Elif', born: 2015 }, { first: 'Emir', born: 2015 })).toEqual([
      1, 2,
    ]);
    const [father, son] = [
      { first: 'Иван', last: 'Иванов', born: 1960 },
      { first: 'Иван', last: 'Иванов', born: 1990 },
    ];
    expect(underOneEmail(father, son)).toEqual([1, 2]);
    expect(underOneEmail(father, son, { first: 'Иван', last: 'Иванов' })).toEqual([1, 2, 3]);
  });

  it('keeps twins apart although damaged copies lie between their names', () => {
    const twins = [
      { first: 'Анна', last: 'Иванова', born: 2015 },
      { first: 'Яна', last: 'Иванова', born: 2015 },
    ];
    const copies = ['Аанна', 'Янна', 'Ана', 'Анан', 'Яана'].map((first) => ({
      first,
      last: 'Иванова',
      born: 2015,
    }));
    for (const order of [[...twins, ...copies], [...copies, ...twins], [...copies].reverse()]) {
      const people = underOneEmail(...order);
      const of = (first: string): number =>
        people[order.findIndex((row) => row.first === first)] ?? 0;
      if (of('Анна') !== 0) expect(of('Анна')).not.toBe(of('Яна'));
    }
  });

  it('joins damaged copies of one name that are far from each other but near to the name', () => {
    const copies = ['Michael', 'Mchael', 'Mike', 'Mihcael', 'Michale'].map((first) => ({
      first,
      last: 'Marshwick',
      born: 1979,
    }));
    expect(underOneEmail(...copies)).toEqual([1, 1, 1, 1, 1]);
  });

  it('takes a birth date that is mistyped by some years for a mistake', () => {
    expect(underOneEmail({ first: 'Ирина', born: 1985 }, { first: 'Ирина', born: 1986 })).toEqual([
      1, 1,
    ]);
  });

  it('gives a nameless record to the only person who has the value', () => {
    expect(underOneEmail({ first: 'Мария' }, {}, { first: 'мария' })).toEqual([1, 1, 1]);
    expect(underOneEmail({ first: 'Мария' }, {}, { first: 'Анна' })).toEqual([1, 2, 3]);
  });

  it('takes several records with nothing but one e-mail for one person', () => {
    expect(underOneEmail({}, {}, {})).toEqual([1, 1, 1]);
    expect(underOneEmail(...Array.from({ length: 500 }, () => ({})))).toEqual(Array(500).fill(1));
  });

  it('never gives a nameless child to a parent', () => {
    expect(underOneEmail({ first: 'Мария' }, { born: 2016 })).toEqual([1, 2]);
    expect(underOneEmail({ first: 'Мария', born: 1985 }, { born: 2016 })).toEqual([1, 2]);
    expect(underOneEmail({ first: 'Мария', born: 1985 }, { born: 1985 })).toEqual([1, 1]);
  });

  it('asks about a bare family name instead of joining it to the family', () => {
    const rows = [{ first: 'Мария', last: 'Иванова' }, { last: 'Иванова' }];
    expect(underOneEmail(...rows)).toEqual([1, 2]);
    expect(match(rows, [['email', 0, 1]]).asked.map(({ a, b }) => [a, b])).toEqual([[0, 1]]);
    const family = [{ full: 'Мария Иванова' }, { full: 'Анна Иванова' }, { last: 'Иванова' }];
    expect(underOneEmail(...family)).toEqual([1, 2, 3]);
  });

  it('gives an initial to nobody where two fit', () => {
    const rows = [{ full: 'Иванова М.' }, { full: 'Мария Иванова' }, { full: 'Марина Иванова' }];
    expect(underOneEmail(...rows)).toEqual([1, 2, 3]);
    expect(underOneEmail(...rows.slice(0, 2))).toEqual([1, 2]);
    expect(match(rows, [['email', 0, 1]]).asked.map(({ a, b }) => [a, b])).toEqual([[0, 1]]);
    expect([...match(rows, [['record_id', 0, 1]]).personOf]).toEqual([1, 1, 2]);
  });

  it('tells two Annas of an office apart, but not a bride from herself', () => {
    expect(
      underOneEmail({ first: 'Anna', last: 'Kern' }, { first: 'Anna', last: 'Vogel' }),
    ).toEqual([1, 1]);
    const office = ['Kern', 'Vogel', 'Brandt'].map((last) => ({ first: 'Anna', last }));
    expect(underOneEmail(...office, { first: 'Anna', last: 'Kern' })).toEqual([1, 2, 3, 1]);
  });

  it('joins one id of one system, unless the names say that ids were counted anew', () => {
    const rows = [{ first: 'М.' }, { first: 'Мария', last: 'Иванова' }, { first: 'Олег' }];
    expect([...match(rows, [['record_id', 0, 1]]).personOf]).toEqual([1, 1, 2]);
    expect([...match(rows, [['record_id', 1, 2]]).personOf]).toEqual([1, 2, 3]);
    expect([...match([{}, {}], [['record_id', 0, 1]]).personOf]).toEqual([1, 1]);
  });

  it('does not carry two given names together over a record that says little', () => {
    const rows = [{ first: 'Мария' }, {}, { first: 'Анна' }];
    const result = match(rows, [
      ['email', 0, 1],
      ['phone', 1, 2],
    ]);
    expect([...result.personOf]).toEqual([1, 1, 2]);
    expect([...result.householdOf]).toEqual([0, 1, 1]);
  });

  it('numbers people in the order of their first records', () => {
    const rows = [{ first: 'Б' }, { first: 'Анна' }, { first: 'Вера' }, { first: 'Анна' }];
    expect([...match(rows, [['email', 3, 1]]).personOf]).toEqual([1, 2, 3, 2]);
  });
});

describe('the matcher as a whole', () => {
  const row = fc.record({
    first: fc.constantFrom('', '', 'Мария', 'М.', 'Марина', 'Анна', 'Анна Мария', 'Maria', 'محمد'),
    middle: fc.constantFrom('', '', 'Петровна', 'Ивановна'),
    last: fc.constantFrom('', 'Иванова', 'Петрова', 'Мария'),
    full: fc.constantFrom('', 'Иванова Мария', 'Иванова М.', 'Мария', 'Анна Иванова'),
    born: fc.option(fc.constantFrom(1960, 1985, 1986, 2015), { nil: undefined }),
  });
  const block = fc.tuple(
    fc.constantFrom<BlockKind>('record_id', 'email', 'phone'),
    fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 6 }),
  );
  const cases = fc.tuple(
    fc.array(row, { minLength: 12, maxLength: 12 }),
    fc.array(block, { maxLength: 12 }),
  );
  const run = (
    rows: readonly Row[],
    blocks: readonly (readonly [BlockKind, number[]])[],
  ): MatchResult =>
    match(
      rows,
      blocks.map(([kind, ordinals]) => [kind, ...ordinals] as const),
    );

  it('never holds two names that disagree, nor two generations, in one person', () => {
    fc.assert(
      fc.property(cases, ([rows, blocks]) => {
        const { personOf } = run(rows as Row[], blocks);
        const all = members(rows as Row[]);
        for (const one of all) {
          for (const other of all) {
            if (personOf[one.ordinal] !== personOf[other.ordinal]) continue;
            const differ = compareNames(one.name, other.name) === 'name.differs';
            expect(differ && areToldApart(one.name, other.name)).toBe(false);
            const gap = Math.abs((one.birth?.from ?? 0) - (other.birth?.from ?? 0));
            if (one.birth !== null && other.birth !== null) expect(gap).toBeLessThan(12 * 366);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('joins nobody without a shared value, and gives the same answer again', () => {
    fc.assert(
      fc.property(cases, ([rows, blocks]) => {
        const [result, again] = [run(rows as Row[], blocks), run(rows as Row[], blocks)];
        expect(result.personOf).toEqual(again.personOf);
        const group = rows.map((_, at) => at);
        for (const [, ordinals] of blocks) {
          const merged = new Set(ordinals.map((at) => group[at]));
          const low = Math.min(...ordinals.map((at) => group[at] ?? at));
          for (const at of group.keys()) if (merged.has(group[at])) group[at] = low;
        }
        const firsts = rows.map((_, at) => [...result.personOf].indexOf(result.personOf[at] ?? 0));
        for (const [at, first] of firsts.entries()) {
          expect(group[at]).toBe(group[first]);
          expect(result.joinedBy(at) === null).toBe(first === at);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('puts exactly those of different persons who share an e-mail or phone into a household', () => {
    fc.assert(
      fc.property(cases, ([rows, blocks]) => {
        const { personOf, householdOf } = run(rows as Row[], blocks);
        for (const [kind, ordinals] of blocks) {
          if (kind === 'record_id') continue;
          const people = [...new Set(ordinals.map((at) => personOf[at] ?? 0))];
          const homes = new Set(people.map((person) => householdOf[person]));
          expect(people.length === 1 || (homes.size === 1 && !homes.has(0))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the records, also where thousands share one contact', () => {
    const time = (count: number): number => {
      const all = members(
        Array.from({ length: count }, (_, at) => ({ first: `Имя${letters(at)}` })),
      );
      const started = performance.now();
      const matcher = createMatcher(count, { book: nameBook, today: null });
      matcher.joinBlock('email', all);
      for (let at = 0; at + 40 < count; at += 40)
        matcher.joinBlock('phone', all.slice(at, at + 40));
      matcher.result();
      return performance.now() - started;
    };
    time(2000);
    expect(time(16_000) / Math.max(time(2000), 5)).toBeLessThan(40);
  });
});

function letters(number: number): string {
  return [...String(number)].map((digit) => 'абвгдежзик'[Number(digit)]).join('');
}
