import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { replaceCells } from '#files/rows/replace-cells.ts';
import { mustRead, readProblem } from '#support/lists/read-list.ts';

const people = Array.from({ length: 12 }, (_, at) => ['Anna', `p${at}@example.org`, 'no']);
const padded = (cell: string, width: number): string => cell.padEnd(width, '\0');

describe('a list whose program fills its cells up with NULs', () => {
  it('is read without them, and says so (B04)', async () => {
    const rows = people.map((cells) => cells.map((cell) => padded(cell, 24)).join(';'));
    const list = await mustRead(`name;email;newsletter\r\n${rows.join('\r\n')}\r\n`);
    expect(list.cells).toEqual(people);
    expect(list.reading.warnings).toContainEqual({ code: 'cells.nul', detail: '12' });
  });

  it('reads as written, whatever the table and wherever they stand', async () => {
    const cell = fc.stringMatching(/^[A-Za-zА-я0-9@. ]{1,12}$/).map((text) => `x${text.trim()}`);
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 12, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(table, fc.nat(5), async (rows, where) => {
        const text = rows.map((cells) =>
          cells.map((one) => `${one.slice(0, where)}\0\0${one.slice(where)}`).join(';'),
        );
        const list = await mustRead(`a;b;c\n${text.join('\n')}\n`, { headerRow: 1 });
        expect(list.cells).toEqual(rows);
        for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its other cells byte for byte where one is changed', async () => {
    const rows = people.map((cells) => cells.map((cell) => padded(cell, 20)).join(';'));
    const list = await mustRead(`name;email;newsletter\n${rows.join('\n')}\n`);
    const content = list.rows[0]?.content ?? '';
    const changed = replaceCells(list.reading, content, ['Anna', '', 'no']);
    expect(Buffer.from(changed as Uint8Array).toString()).toBe(
      `${padded('Anna', 20)};;${padded('no', 20)}\n`,
    );
  });

  it('may be a plain list of e-mails', async () => {
    const list = await mustRead(people.map(([, email]) => `${email}\0\0\n`).join(''));
    expect(list.cells.map(([email]) => email)).toEqual(people.map(([, email]) => email));
  });
});

describe('a file that is no list', () => {
  const noise = Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * 7919 + (at >> 3)) % 256));
  const files: readonly (readonly [string, Buffer])[] = [
    ['bytes of a program', noise],
    ['records of numbers between NULs', Buffer.from(`\0\0\0\u0001\u0002;\0\0\u0003\n`.repeat(300))],
    ['letters in a sea of NULs', Buffer.from(`${'\0'.repeat(60)}ab;c`.repeat(200))],
    ['nothing but NULs', Buffer.alloc(5000)],
    [
      'a table of dBase',
      Buffer.from(`\u0003~\u0001\u0001${'\0'.repeat(28)}NAME${'\0'.repeat(28)}\rAnna  Bob   `),
    ],
  ];
  for (const [name, bytes] of files) {
    it(`is refused: ${name}`, async () => {
      expect(await readProblem(bytes)).toMatch(/^source\/(?:not-a-list|unsupported-format|empty)$/);
    });
  }
});
