import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { mustRead } from '#support/lists/read-list.ts';

const read = (text: string): ReturnType<typeof mustRead> => mustRead(text, { name: 'export.json' });

describe('a member that an object names twice', () => {
  it('has a column of its own, and the notes name it', async () => {
    const list = await read(
      `[{"email":"a@example.org","optin":"yes","email":"b@example.org","optin":"no"},{"email":"c@example.org"}]`,
    );
    expect(list.reading.header).toEqual(['email', 'optin', 'email (2)', 'optin (2)']);
    expect(list.cells).toEqual([
      ['a@example.org', 'yes', 'b@example.org', 'no'],
      ['c@example.org', '', '', ''],
    ]);
    const warning = { code: 'json.members_repeated', detail: 'email, optin' };
    expect(list.reading.warnings).toEqual([warning]);
    for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
  });

  it('is kept in lines too, and beside a line that cannot be read', async () => {
    const list = await read(
      `{"name":"Ann","tel":"1"}\nbroken "\n{"name":"Bo","tel":"2","tel":"3"}\n{"name":"Cy"}\n`,
    );
    expect(list.cells[1]).toEqual(['Bo', '2', '3']);
    expect(list.reading.header).toEqual(['name', 'tel', 'tel (2)']);
  });

  it('may be an object, a list, a whole list of people, or written in another way', async () => {
    const nested = await read(
      `[{"name":"Ann","address":{"city":"Oslo"},"address":{"city":"Bergen"},"tags":["a"],"tags":["b"]}]`,
    );
    expect(nested.reading.header).toEqual([
      'name',
      'address.city',
      'address (2).city',
      'tags',
      'tags (2)',
    ]);
    const lists = await read(
      `{"people":[{"name":"Ann","email":"a@example.org"}],"people":[{"name":"Bo","email":"b@example.org"}]}`,
    );
    expect(lists.cells.map(([name]) => name)).toEqual(['Ann', 'Bo']);
    const escaped = await read(
      String.raw`[{"name":"Ann","em\u0061il":"a@x.org","email":"b@x.org"}]`,
    );
    expect(escaped.cells).toEqual([['Ann', 'a@x.org', 'b@x.org']]);
  });

  it('never takes the name of another one', async () => {
    const list = await read(
      `[{"a":"1","a (2)":"2","a":"3","__proto__":"4","__proto__":"5","a":"6","b":{"a":"7"}}]`,
    );
    expect(list.reading.header).toEqual([
      'a',
      'a (2)',
      'a (3)',
      '__proto__',
      '__proto__ (2)',
      'a (4)',
      'b.a',
    ]);
    expect(list.cells).toEqual([['1', '2', '3', '4', '5', '6', '7']]);
  });

  it('is not seen in what only looks like one', async () => {
    const object = { name: 'say "name": or {"name":1}', note: 'back\\', '"note"': '\\":', b: [{}] };
    const list = await read(JSON.stringify([object, object]));
    expect(list.reading.warnings).toEqual([]);
    expect(list.cells[0]).toEqual([object.name, object.note, object['"note"'], '']);
  });

  it('never names somebody in the notes', async () => {
    const list = await read(`[{"name":"Ann","a@example.org":"1","a@example.org":"2"}]`);
    expect(list.reading.warnings).toEqual([{ code: 'json.members_repeated', detail: '…' }]);
  });
});

const word = fc.string({ unit: 'grapheme', maxLength: 6 });

it('loses no member, however they are called, and changes nothing where none is repeated', async () => {
  const members = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(members, { minLength: 1, maxLength: 4 }), async (people) => {
      const objects = people.map((person) =>
        person.map(([name, value]) => `${JSON.stringify(name)} : ${JSON.stringify(`v${value}`)}`),
      );
      const list = await read(`[${objects.map((inner) => `{${inner.join(',')}}`).join(',')}]`);
      const read_ = list.cells.map((cells) => cells.filter((cell) => cell !== '').toSorted());
      expect(read_).toEqual(
        people.map((inner) => inner.map(([, value]) => `v${value}`).toSorted()),
      );
      const isPlain = people.every((inner) => new Set(inner.map(([n]) => n)).size === inner.length);
      expect(list.reading.warnings.length).toBe(isPlain ? 0 : 1);
    }),
    { numRuns: 150 },
  );
});
