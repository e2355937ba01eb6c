import { describe, expect, it } from 'vitest';
import { inspectFile } from '#files/inspect-file.ts';
import { freeChoice } from '#files/reading.ts';
import { streamStrings } from '#files/workbook/xlsx/streamed-strings.ts';
import { fileOf, mustRead, readProblem } from '#support/lists/read-list.ts';
import { rawBook } from '#support/lists/raw-workbook.ts';

const TEXTS = 9000;
const PADDING = 'invented '.repeat(6); // more texts than are read at once

const textAt = (index: number): string => (index === 7 ? '' : `text ${index} ${PADDING}`);

/** Two columns of references; not packed, so that a byte of a text is where one can change it. */
function bookOf(references: (row: number) => number, rows = TEXTS): Uint8Array {
  const strings = Array.from({ length: TEXTS }, (_, index) => `<si><t>${textAt(index)}</t></si>`);
  const data = Array.from({ length: rows }, (_, at) => {
    const row = at + 1;
    return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="s"><v>${references(row)}</v></c></row>`;
  });
  const before = `<dimension ref="A1:B${rows}"/>`;
  const sheets = [{ name: 'Clients', before, data: data.join('') }];
  return rawBook({ sheets, strings: strings.join(''), level: 0 });
}

function damageText(book: Uint8Array, index: number): Uint8Array {
  const at = Buffer.from(book.buffer).indexOf(`text ${index} inv`);
  expect(at).toBeGreaterThan(0);
  book[at] = 84; // T
  return book;
}

describe('shared texts', () => {
  it.each([
    ['in the order of their use', (row: number): number => row % TEXTS],
    ['in the other order', (row: number): number => TEXTS - row],
    ['all over the table', (row: number): number => (row * 7919) % TEXTS],
  ])('are those that the cells refer to, %s', async (_, references) => {
    const { rows, counts } = await mustRead(bookOf(references), { name: 'a.xlsx', headerRow: 0 });
    expect(counts).toMatchObject({ rowsRead: TEXTS, records: TEXTS });
    expect(rows.map(({ cells }) => cells)).toStrictEqual(
      rows.map(({ row }) => [String(row), textAt(references(row))]),
    );
  });

  it('that are not there are counted, wherever the table ends (A13)', async () => {
    const book = bookOf((row) => (row % 2 === 0 ? TEXTS + row : row), 4000);
    const { rows, reading } = await mustRead(book, { name: 'a.xlsx', headerRow: 0 });
    expect(reading.warnings).toContainEqual({ code: 'cells.unreadable', detail: '2000' });
    expect(rows.slice(0, 3).map(({ cells }) => cells[1])).toStrictEqual([textAt(1), '', textAt(3)]);
  });

  it('that no cell refers to are read to the end all the same: the file may be damaged there (B15)', async () => {
    const book = damageText(
      bookOf((row) => row % 50),
      TEXTS - 5,
    );
    expect(await readProblem(book, 'a.xlsx')).toBe('source/unreadable');
    const looked = await inspectFile(fileOf(book, 'a.xlsx'), freeChoice); // no further than it needs
    expect(looked).toMatchObject({ ok: true, value: { format: 'xlsx' } });
  });

  it('are taken from the file no further than they are needed', async () => {
    let taken = 0;
    async function* chunks(): AsyncGenerator<Buffer> {
      yield Buffer.from('<sst>');
      for (let index = 0; index < 100; index += 1) {
        taken += 1;
        yield await Promise.resolve(Buffer.from(`<si><t>${index}</t></si>`));
      }
      yield Buffer.from('</sst>');
    }
    const strings = streamStrings(chunks());
    await Promise.all([strings.readTo(3), strings.readTo(9)]);
    expect(taken).toBe(10);
    expect([strings.textAt(9), strings.textAt(10)]).toStrictEqual(['9', undefined]);
    await strings.readAll();
    expect([strings.textAt(99), strings.textAt(100)]).toStrictEqual(['99', null]);
  });

  it('are let go of with the file', async () => {
    let ended = false;
    async function* chunks(): AsyncGenerator<Buffer> {
      try {
        for (;;) yield await Promise.resolve(Buffer.from('<si><t>a</t></si>'));
      } finally {
        ended = true;
      }
    }
    const strings = streamStrings(chunks());
    await strings.readTo(1);
    await strings.release();
    expect(ended).toBe(true);
    await strings.readTo(1000);
    expect(strings.textAt(1000)).toBe(null);
  });
});
