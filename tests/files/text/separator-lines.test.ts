import { describe, expect, it } from 'vitest';
import { mustRead } from '#support/lists/read-list.ts';

const PEOPLE = [
  ['Name', 'Phone', 'Note'],
  ['Anna', '+371 20000001', 'calls, writes'],
  ['Bob', '+371 20000002', ''],
];
const listBy = (delimiter: string): string =>
  PEOPLE.map((cells) =>
    cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter),
  ).join('\r\n');

describe('a first line that names the delimiter', () => {
  it.each([',', ';', '\t', '|'])('is obeyed where the rows follow it: %j', async (delimiter) => {
    const list = await mustRead(`sep=${delimiter}\r\n${listBy(delimiter)}\r\n`);
    expect(list.cells).toEqual(PEOPLE.slice(1));
  });

  it.each([
    [',', ';'],
    [';', ','],
    [',', '\t'],
    ['|', ';'],
  ])('is not where it says %j and every row has %j', async (stated, delimiter) => {
    const list = await mustRead(`sep=${stated}\r\n${listBy(delimiter)}\r\n`);
    expect(list.cells).toEqual(PEOPLE.slice(1));
    expect(list.prelude.toString()).toBe(
      `sep=${stated}\r\nName${delimiter}Phone${delimiter}Note\r\n`,
    );
  });

  it('is obeyed where the rows prove nothing against it', async () => {
    const list = await mustRead('sep=|\nname|note\nAnna|a,b;c\nZoe|d,e;f\n');
    expect(list.cells).toEqual([
      ['Anna', 'a,b;c'],
      ['Zoe', 'd,e;f'],
    ]);
    const column = await mustRead('sep=,\nName\nBerg; Anna\nStone\n', { headerRow: 2 });
    expect(column.cells).toEqual([['Berg; Anna'], ['Stone']]);
    expect((await mustRead('sep=,\n', { headerRow: 0 })).cells).toEqual([]);
  });
});
