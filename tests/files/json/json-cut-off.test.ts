import { describe, expect, it } from 'vitest';
import { mustRead, readProblem } from '#support/lists/read-list.ts';

const read = (text: string): ReturnType<typeof mustRead> => mustRead(text, { name: 'export.json' });

const people = [
  { name: 'Ann "A" Berg', emails: [{ value: 'a@example.org' }, { value: 'a2@example.org' }] },
  { name: 'Bo {', emails: [{ value: 'b@example.org' }] },
  { name: 'Cy ]', emails: [{ value: 'c@example.org' }] },
];

describe('a JSON file that breaks off', () => {
  it('is read up to its last whole person, and the rest is set aside', async () => {
    const text = JSON.stringify(people);
    const from = text.indexOf('{"name":"Cy');
    for (let end = from + 1; end < text.length - 1; end += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a failure names its place
      const list = await read(text.slice(0, end));
      expect(list.cells.map(([name]) => name)).toEqual(['Ann "A" Berg', 'Bo {']);
      expect(list.counts).toEqual({ rowsRead: 3, records: 2, empty: 0, setAside: 1 });
      const rest = text.slice(from, end).trimEnd();
      expect(list.setAside).toEqual([{ row: 3, reason: 'row.cut_off', content: rest }]);
      expect(list.reading.warnings).toEqual([{ code: 'file.cut_off', detail: '2' }]);
    }
  });

  it('says so where nothing but its last bracket is missing', async () => {
    const list = await read(JSON.stringify(people).slice(0, -1));
    expect(list.counts).toEqual({ rowsRead: 3, records: 3, empty: 0, setAside: 0 });
    expect(list.reading.warnings).toEqual([{ code: 'file.cut_off', detail: '3' }]);
  });

  it('may hold its people in a wrapper, by their ids, as arrays, or in lines', async () => {
    const wrapped = JSON.stringify({ meta: { page: 1 }, data: { people } }).slice(0, -20);
    expect((await read(wrapped)).counts.records).toBe(2);
    const keyed = { k1: { name: 'Ann', city: 'Oslo' }, k2: { name: 'Bo', city: 'Rome' }, k3: {} };
    expect((await read(JSON.stringify(keyed).slice(0, -3))).counts.records).toBe(2);
    const rows = [['name', 'email'], ['Ann', 'a@example.org'], ['Bo', 'b@example.org'], ['Cy']];
    expect((await read(JSON.stringify(rows).slice(0, -4))).counts.records).toBe(2);
    const lines = await read(`{"name":"Ann"}\n{"name":"Bo"}\n{"name":"C`);
    expect(lines.setAside).toEqual([{ row: 3, reason: 'row.cut_off', content: '{"name":"C' }]);
    expect(lines.reading.warnings).toEqual([{ code: 'file.cut_off', detail: '2' }]);
  });

  it('keeps a whole list of those who refused before the one that is cut', async () => {
    const unsubscribed = [{ email: 'u@example.org', name: 'Una' }];
    const contacts = [1, 2].map((at) => ({ email: `c${at}@example.org`, name: `Con ${at}` }));
    const list = await read(JSON.stringify({ unsubscribed, contacts }).slice(0, -9));
    expect(list.cells).toEqual([
      ['u@example.org', 'Una', 'unsubscribed'],
      ['c1@example.org', 'Con 1', 'contacts'],
    ]);
  });

  it('is refused where nobody in it is whole, and other mistakes are none of these', async () => {
    for (const text of ['{"a":1', '[{"name":"Ann"', '{"contacts":[{"name":"An']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([text, await readProblem(text, 'x.json')]).toEqual([text, 'source/cut-off']);
    }
    for (const text of ['[{"name":}]', '[{"name":"Ann"]]', '{"name":"Ann","email":"a@b.org"} {']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([text, await readProblem(text, 'x.json')]).toEqual([text, 'source/json-broken']);
    }
  });

  it('has no such note where it is whole and a line of it is broken', async () => {
    const list = await read(`{"name":"Ann"}\nnot JSON\n{"name":"Bo"}\n`);
    expect(list.setAside.map(({ reason }) => reason)).toEqual(['row.not_a_person']);
    expect(list.reading.warnings).toEqual([]);
  });
});
