import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { replaceCells } from '#files/rows/replace-cells.ts';
import { bytesOf, mustRead } from '#support/lists/read-list.ts';

const names = ['Name', 'E-mail', 'Opt out'];
const people = [
  ['Lee, Anna', 'anna@example.org', 'yes'],
  ['Stone; "Bob"', 'bob@example.org', 'no'],
  ['Vale', 'gus@example.org', 'no'],
];
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('a list with a space behind each delimiter', () => {
  for (const delimiter of [',', ';', '|']) {
    it(`is read without the quotes around its cells: ${delimiter}`, async () => {
      const text = [names, ...people].map((cells) => cells.map(quoted).join(`${delimiter} `));
      const list = await mustRead(`${text.join('\r\n')}\r\n`);
      expect(list.reading.header).toEqual(names);
      expect(list.cells).toEqual(people);
      expect(bytesOf(list).toString()).toBe(`${text.join('\r\n')}\r\n`);
    });
  }

  it('reads as written, whatever its cells hold, and keeps what was not changed', async () => {
    const cell = fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replaceAll('\0', ''));
    const table = fc.array(fc.tuple(cell, cell), { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const filled = rows.map(([a, b], at) => [`p${at}@example.org`, `a${a}`, `b${b}`]);
        const lines = filled.map((cells) => cells.map(quoted).join(', '));
        const list = await mustRead(`"mail", "a", "b"\n${lines.join('\n')}\n`, { headerRow: 1 });
        expect(list.cells).toEqual(filled);
        const row = list.rows[1];
        const [mail = '', a = ''] = row?.cells ?? [];
        const changed = replaceCells(list.reading, row?.content ?? '', [mail, a, '']);
        expect(cellsOf(list.reading, changed)).toEqual([mail, a, '']);
        expect(Buffer.from(changed).toString()).toBe(`${quoted(mail)}, ${quoted(a)}, \n`);
      }),
      { numRuns: 40 },
    );
  });

  it('is divided by the delimiter alone where only some cells have the space', async () => {
    const list = await mustRead('name,town\nAnna, Oslo\nBob,Bergen\nCid, "Moss"\nDan,Bodø\n');
    expect(list.cells.map(([name]) => name)).toEqual(['Anna', 'Bob', 'Cid', 'Dan']);
  });
});

describe('a list whose cells are formulas that give a text', () => {
  const text = 'Name,"=""Phone""",Opt out\n="Anna","=""0770,090""",="yes"\nBob,="0771",=1+1\n';

  it('is read as these texts, and no other formula is (A24)', async () => {
    const list = await mustRead(text);
    expect(list.reading.header).toEqual(['Name', 'Phone', 'Opt out']);
    expect(list.cells).toEqual([
      ['Anna', '0770,090', 'yes'],
      ['Bob', '0771', '=1+1'],
    ]);
    expect(bytesOf(list).toString()).toBe(text);
  });

  it('keeps the others as they stood where one cell is changed', async () => {
    const list = await mustRead(text);
    const changed = replaceCells(list.reading, list.rows[0]?.content ?? '', ['Anna', '', 'yes']);
    expect(cellsOf(list.reading, changed)).toEqual(['Anna', '', 'yes']);
    expect(Buffer.from(changed).toString()).toMatch(/^"?="?"Anna"+,,/);
  });
});

describe('a delimiter that few lists have', () => {
  for (const delimiter of ['::', '،', '؛', '，', '；']) {
    it(`divides a list where every row has as many: ${delimiter}`, async () => {
      const plain = [names, ['Anna', 'a@example.org', 'yes'], ['Bob', 'b@example.org', 'no']];
      const list = await mustRead(plain.map((cells) => `${cells.join(delimiter)}\n`).join(''));
      expect([list.reading.header, ...list.cells]).toEqual(plain);
    });
  }
});

describe('a short list below lines that are longer than it', () => {
  it('is found below titles with other delimiters in them', async () => {
    const list = await mustRead(
      'Clients, all branches\nSalon Bella, Oslo\nMay\nName;E-mail;Opt out\nAnna;a@example.org;yes\n',
    );
    expect(list.reading.headerRow).toBe(4);
    expect(list.cells).toEqual([['Anna', 'a@example.org', 'yes']]);
  });

  it('is found between a title and the lines of a report', async () => {
    const list = await mustRead(
      'Müşteri Listesi\n\nSıra;Ad Soyad;E-posta\n1;Ayşe Öz;a@example.org\n2;Ali Öz;b@example.org\nToplam kayıt sayısı: 2\nSayfa 1/1\n',
    );
    expect(list.cells.map(([, name]) => name)).toEqual(['Ayşe Öz', 'Ali Öz']);
    expect(list.setAside.map(({ reason }) => reason)).toEqual(['row.totals', 'row.footer']);
  });

  it('is found below remarks', async () => {
    const list = await mustRead(
      '# exported by a program\n# do not edit\nName,E-mail\nAnna,a@example.org\nBob,b@example.org\n',
    );
    expect(list.reading.header).toEqual(['Name', 'E-mail']);
    expect(list.counts.records).toBe(2);
  });

  it('may number its rows with #', async () => {
    const list = await mustRead('#,Name,E-mail\n#1,Anna,a@example.org\n#2,Bob,b@example.org\n');
    expect(list.cells.map(([number]) => number)).toEqual(['#1', '#2']);
  });
});
