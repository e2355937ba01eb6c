import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { replaceCells } from '#files/rows/replace-cells.ts';
import { mustRead } from '#support/lists/read-list.ts';

const HEADER = 'name;phone;note';

async function cellsIn(...rows: readonly string[]): Promise<readonly (readonly string[])[]> {
  return (await mustRead([HEADER, ...rows, 'Zoe;9;end'].join('\n'))).cells.slice(0, -1);
}

describe('a cell that goes on behind its quotes', () => {
  it.each([
    ['"Bella" Berg;1;a', ['"Bella" Berg', '1', 'a']],
    ['"x"y;1;a', ['"x"y', '1', 'a']],
    ['Anna;1;"nein"!', ['Anna', '1', '"nein"!']],
    ['"x"y;"1";"a; b"', ['"x"y', '1', 'a; b']],
    ['"x"y;"";"say ""no"""', ['"x"y', '', 'say "no"']],
    ['"«Ромашка» "Белая"" и K;1;a', ['"«Ромашка» "Белая"" и K', '1', 'a']],
    ['"Berg"er "Max" Karl;1;"x" y', ['"Berg"er "Max" Karl', '1', '"x" y']],
    ['"آن" محمد;1;لا', ['"آن" محمد', '1', 'لا']],
  ])('is read as it stands: %s', async (row, cells) => {
    expect(await cellsIn(row)).toEqual([cells]);
  });

  it.each([
    ['"Anna "Bella" Berg";1;a', ['Anna "Bella" Berg', '1', 'a']],
    ['"Anna ""Bella"" Berg";1;a', ['Anna "Bella" Berg', '1', 'a']],
    ['"Anna; Berg";1;"a\nb"', ['Anna; Berg', '1', 'a\nb']],
    ['Anna;1;5" screen', ['Anna', '1', '5" screen']],
    ['"say "";"" twice";1;a', ['say ";" twice', '1', 'a']],
  ])('is told from one that ends with its quote: %j', async (row, cells) => {
    expect(await cellsIn(row)).toEqual([cells]);
  });

  it('takes no row below with it, and one whose quote never closes is set aside as before', async () => {
    const list = await mustRead(
      [HEADER, '"x"y;1;a', 'Bob;2;"open', 'Cy;3;c', '"p"q;4;"d\ne"', 'Di;5;f'].join('\n'),
    );
    expect(list.cells.map(([name]) => name)).toEqual(['"x"y', 'Cy', '"p"q', 'Di']);
    expect(list.cells[2]).toEqual(['"p"q', '4', 'd\ne']);
    expect(list.setAside.map(({ reason }) => reason)).toEqual(['row.unclosed_quote']);
  });

  it('keeps its bytes, reads the same again, and is quoted properly where it is changed', async () => {
    const text = `${HEADER}\r\n"x"y;1;"a"\r\n"Bella" B;2;b\r\n`;
    const list = await mustRead(text);
    const contents = list.rows.map(({ content }) => Buffer.from(content as Uint8Array).toString());
    expect(list.prelude.toString() + contents.join('')).toBe(text);
    for (const { cells, content } of list.rows)
      expect(cellsOf(list.reading, content)).toEqual(cells);
    const changed = (cells: readonly string[]): string => {
      const content = replaceCells(list.reading, list.rows[0]?.content ?? '', cells);
      expect(cellsOf(list.reading, content)).toEqual(cells);
      return Buffer.from(content as Uint8Array).toString();
    };
    expect(changed(['"x"y', '1', 'new'])).toBe('"x"y;1;new\r\n');
    expect(changed(['"x"z', '1', 'a'])).toBe('"""x""z";1;"a"\r\n');
  });

  it('is read in any place of any row, whatever stands in the others', async () => {
    const plain = fc.stringMatching(/^[a-zа-я0-9 ]{0,6}$/).map((cell) => `p${cell}`);
    const bare = fc.tuple(plain, plain).map(([inside, behind]) => `"${inside}"${behind}`);
    const proper = fc.stringMatching(/^[a-z;"\n ]{0,8}$/);
    const cell = fc.oneof(
      plain.map((value) => ({ value, text: value })),
      bare.map((value) => ({ value, text: value })),
      proper.map((value) => ({ value, text: `"${value.replaceAll('"', '""')}"` })),
    );
    const table = fc.array(fc.tuple(plain, cell, cell, plain), { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const lines = rows.map(([first, one, two, last]) =>
          [first, one.text, two.text, last].join(';'),
        );
        const list = await mustRead(['a;b;c;d', ...lines, ''].join('\n'), {
          headerRow: 1,
          delimiter: ';',
        });
        expect(list.cells).toEqual(
          rows.map(([first, one, two, last]) => [first, one.value, two.value, last]),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('costs no more than its letters', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `"x"y${at};${'"'.repeat((at % 7) * 2)}z;`,
    );
    const list = await mustRead([HEADER, ...rows].join('\n'));
    expect(list.counts.rowsRead).toBe(20_000);
  });
});
