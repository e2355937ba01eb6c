import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffled } from '#engine/anonymisation/index.ts';
import { intrude, joinTwice } from '#support/intruder.ts';
import type { IntruderTable } from '#support/intruder.ts';
import { anonymised, KEPT, lists, RECIPE } from './invented-list.ts';
import type { InventedRow } from './invented-list.ts';

const peopleOf = (list: readonly InventedRow[]): number[] => list.map(({ owner }) => owner);
const originalOf = (list: readonly InventedRow[]): IntruderTable => ({
  rows: list.map(({ cells }) => cells),
  people: peopleOf(list),
});

const crowd: InventedRow[] = Array.from({ length: 40 }, (_, at) => ({
  owner: at + 1,
  cells: [
    `Person ${at}`,
    `p${at}@example.com`,
    `19${60 + (at % 37)}-0${1 + (at % 9)}-1${at % 9}`,
    at % 2 === 0 ? 'f' : 'm',
    ['10115', '10117', '80331'][at % 3] ?? '',
    `2026-0${1 + (at % 8)}-12`,
    at % 4 === 0 ? 'no' : 'yes',
    `${100 + at * 31}`,
    at % 2 === 0 ? 'asthma' : 'none',
  ],
}));

describe('the intruder (H12)', () => {
  it('has teeth: removing names and contacts alone hides nobody', () => {
    const rows = crowd.map(({ cells }) => ['', '', ...cells.slice(2)]);
    const anonymised = { rows, people: peopleOf(crowd) };
    const found = intrude({ original: originalOf(crowd), anonymised, columns: KEPT });
    expect(found.singledOut).toBe(40);
    expect(found.linked).toBe(40);
  });

  it('inverts an unkeyed hash by its dictionary, and no keyed token', () => {
    const phones = crowd.map((_, at) => `+4915120000${at}`);
    const table = (cellOf: (phone: string) => string): IntruderTable => ({
      rows: phones.map((phone) => [cellOf(phone)]),
      people: peopleOf(crowd),
    });
    const plain = table((phone) => createHash('sha256').update(phone).digest('hex'));
    const keyed = table((phone) => createHmac('sha256', 'secret').update(phone).digest('hex'));
    const attack = { original: originalOf(crowd), columns: [0], dictionary: phones };
    expect(intrude({ ...attack, anonymised: plain }).inverted).toBe(40);
    expect(intrude({ ...attack, anonymised: keyed }).inverted).toBe(0);
  });

  it('singles out and links nobody in what is called anonymous (D31)', () => {
    let anonymous = 0;
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 4 }), (list, k) => {
        const { rows, measured } = anonymised(list, { ...RECIPE, k });
        if (measured.outcome !== 'anonymous') return;
        anonymous += 1;
        const found = intrude({
          original: originalOf(list),
          anonymised: { rows, people: peopleOf(list) },
          columns: KEPT,
        });
        expect(found).toMatchObject({ singledOut: 0, linked: 0 });
        expect(measured.after.smallest).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: 60 },
    );
    expect(anonymous).toBeGreaterThan(20);
  });

  it('finds that whatever is not hidden well enough is called pseudonymous (D31)', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { rows, measured } = anonymised(list, { ...RECIPE, search: false });
        const found = intrude({
          original: originalOf(list),
          anonymised: { rows, people: peopleOf(list) },
          columns: KEPT,
        });
        if (found.singledOut > 0) expect(measured.outcome).toBe('pseudonymous');
      }),
      { numRuns: 60 },
    );
  });

  it('infers no confidential value of a class in what is called anonymous (D33)', () => {
    const recipe = { ...RECIPE, k: 3, confidential: ['consent_email' as const] };
    let anonymous = 0;
    fc.assert(
      fc.property(lists, (list) => {
        const { rows, measured } = anonymised(list, recipe);
        if (measured.outcome !== 'anonymous') return;
        anonymous += 1;
        const found = intrude({
          original: originalOf(list),
          anonymised: { rows, people: peopleOf(list) },
          columns: KEPT.filter((column) => column !== 6),
          confidential: 6,
        });
        expect(found).toMatchObject({ inferred: 0, singledOut: 0 });
      }),
      { numRuns: 60 },
    );
    expect(anonymous).toBeGreaterThan(20);
  });

  it('says so where all who are alike share one confidential value (D33)', () => {
    const list = crowd.map(({ owner, cells }) => ({ owner, cells: cells.with(6, 'no') }));
    const recipe = { ...RECIPE, search: false, confidential: ['consent_email' as const] };
    const { measured } = anonymised(list, recipe);
    expect(measured.notes).toContain('one_value');
    expect(measured.outcome).toBe('pseudonymous');
  });

  it('joins two results of the same people no better than by luck (D32)', () => {
    const result = (key: string): IntruderTable => {
      const { rows, measured } = anonymised(crowd, RECIPE, key);
      expect(measured.outcome).toBe('anonymous');
      const hash = (text: string): string => createHmac('sha256', key).update(text).digest('hex');
      const order = shuffled(hash, [...crowd.keys()], String);
      return {
        rows: order.map((at) => rows[at] ?? []),
        people: order.map((at) => crowd[at]?.owner ?? 0),
      };
    };
    // Rows that keep their place by chance: one of forty on average, here averaged over many keys.
    const joins = Array.from({ length: 60 }, (_, at) =>
      joinTwice(result(`a${at}`), result(`b${at}`)),
    );
    const right = joins.reduce((sum, join) => sum + join.right, 0) / joins.length;
    const luck = joins.reduce((sum, join) => sum + join.byLuck, 0) / joins.length;
    expect(right).toBeLessThanOrEqual(luck + 0.01);
  });

  it('finds tokens to be another word in each result, and one word for one person in it (D32)', () => {
    const recipe = { ...RECIPE, roles: { email: { do: 'token' as const } } };
    const one = anonymised(crowd, recipe, 'a').rows.map((cells) => cells[1] ?? '');
    const other = anonymised(crowd, recipe, 'b').rows.map((cells) => cells[1] ?? '');
    expect(new Set(one).size).toBe(crowd.length);
    expect(one.filter((token) => other.includes(token))).toEqual([]);
    expect(anonymised(crowd, recipe).measured).toMatchObject({
      outcome: 'pseudonymous',
      notes: ['linkable'],
    });
  });

  it('free text is dropped by default, and keeping it is never called anonymous (D35)', () => {
    const dropped = anonymised(crowd, RECIPE);
    expect(dropped.rows.every((cells) => cells[8] === '')).toBe(true);
    const kept = anonymised(crowd, { ...RECIPE, roles: { health_notes: { do: 'clean' } } });
    expect(kept.measured).toMatchObject({ outcome: 'pseudonymous', notes: ['free_text'] });
  });

  it('shifted dates keep what lies between them, and are called pseudonymous', () => {
    const recipe = { ...RECIPE, roles: { last_visit_date: { do: 'shift' as const, days: 60 } } };
    const { rows, measured } = anonymised(crowd, recipe);
    expect(rows.every((cells, at) => cells[5] !== crowd[at]?.cells[5])).toBe(true);
    expect(measured.outcome).toBe('pseudonymous');
  });
});
