import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { mustRead, readProblem } from '#support/lists/read-list.ts';

const read = (value: unknown): ReturnType<typeof mustRead> =>
  mustRead(JSON.stringify(value), { name: 'export.json' });

const subscribers = [1, 2, 3].map((at) => ({ email: `s${at}@example.org`, name: `Sam ${at}` }));

describe('a file in JSON with several lists', () => {
  it('is read with all lists of people, and each row says which list it stood in', async () => {
    const list = await read({ subscribers, unsubscribed: [{ email: 'una@example.org' }] });
    expect(list.reading.header).toEqual(['email', 'name', 'list']);
    expect(list.cells[0]).toEqual(['s1@example.org', 'Sam 1', 'subscribers']);
    expect(list.cells[3]).toEqual(['una@example.org', '', 'unsubscribed']);
    expect(list.reading.warnings).toEqual([]);
    for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
  });

  it('may hold those who refused as bare addresses', async () => {
    const list = await read({ contacts: subscribers, blacklist: ['una@example.org'] });
    expect(list.cells.at(-1)).toEqual(['una@example.org', '', 'blacklist']);
    expect(list.counts).toEqual({ rowsRead: 4, records: 4, empty: 0, setAside: 0 });
  });

  it('says which lists hold no people, and leaves those out', async () => {
    const tags = [{ id: 1, label: 'VIP', colour: 'red' }];
    const list = await read({ data: { contacts: subscribers, tags }, next: null });
    expect(list.reading.header).toEqual(['email', 'name']);
    expect(list.reading.warnings).toEqual([{ code: 'json.lists_left_out', detail: 'tags: 1' }]);
  });

  it('never names a list by what may be somebody', async () => {
    const list = await read({ people: subscribers, 'a@example.org': [{ visit: 1 }] });
    expect(list.reading.warnings).toEqual([{ code: 'json.lists_left_out', detail: '…: 1' }]);
  });

  it('keeps a column of the name that says the list', async () => {
    const list = await read({
      active: [{ email: 'a@example.org', list: 'spring' }],
      deleted: [{ email: 'b@example.org', list: 'autumn' }],
    });
    expect(list.reading.header).toEqual(['email', 'list', 'list_name']);
    expect(list.cells[1]).toEqual(['b@example.org', 'autumn', 'deleted']);
  });

  it('may have names of prototypes', async () => {
    const text = `{"__proto__":[{"email":"a@example.org"}],"constructor":["b@example.org"]}`;
    const list = await mustRead(text, { name: 'export.json' });
    expect(list.cells.map(([email]) => email)).toEqual(['a@example.org', 'b@example.org']);
  });
});

describe('objects by their ids in a wrapper', () => {
  it('are read, and keep the ids', async () => {
    const users = { k1: { email: 'a@example.org' }, k2: { email: 'b@example.org' } };
    const list = await read({ users, settings: { theme: 'dark' } });
    expect(list.cells).toEqual([
      ['k1', 'a@example.org'],
      ['k2', 'b@example.org'],
    ]);
  });

  it('are no list where they are two addresses of one person', async () => {
    const addresses = { home: { street: 'Elm Road' }, work: { street: 'Oak Road' } };
    const text = JSON.stringify({ contact: { email: 'a@example.org', addresses } });
    expect(await readProblem(text, 'export.json')).toBe('source/not-a-list');
  });
});
