import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { joinCells } from '#files/text/row-bytes.ts';
import { bytesOf, mustRead, readProblem } from '#support/lists/read-list.ts';

describe('delimiter, quotes and line ends', () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    for (const lineEnd of ['\n', '\r\n', '\r'] as const) {
      for (const encoding of ['utf-8', 'windows-1251', 'utf-16le', 'utf-16be']) {
        it(`reads ${JSON.stringify(delimiter)} with ${JSON.stringify(lineEnd)} in ${encoding}`, async () => {
          const rows = [
            ['Имя', 'Почта', 'Заметка'],
            ['Анна', 'anna@example.org', `сказала "нет"${lineEnd}и ушла${delimiter}`],
            ['Зоя', '', ''],
            ['Вера', 'vera@example.org', 'да'],
          ];
          const dialect = { delimiter, quote: '"' };
          const text = rows.map((cells) => joinCells(cells, dialect) + lineEnd).join('');
          const bytes = iconv.encode(text, encoding, { addBOM: false });
          const list = await mustRead(bytes);
          expect(list.reading.header).toEqual(rows[0]);
          expect(list.cells).toEqual(rows.slice(1));
          expect(list.reading.dialect).toEqual({
            encoding,
            byteOrderMark: false,
            delimiter,
            quote: '"',
            lineEnd,
          });
          expect(list.reading.format).toBe(delimiter === '\t' ? 'tsv' : 'csv');
          expect(bytesOf(list).equals(bytes)).toBe(true);
          for (const row of list.rows) {
            expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
          }
        });
      }
    }
  }

  it('reads a list in which both line ends occur', async () => {
    const list = await mustRead('name,city\r\nAnna,Riga\nZoe,"Oslo"\r\nVera,Bonn');
    expect(list.cells).toEqual([
      ['Anna', 'Riga'],
      ['Zoe', 'Oslo'],
      ['Vera', 'Bonn'],
    ]);
  });

  it('reads a quoted cell before half a line end at the end of the file', async () => {
    const list = await mustRead('name\nAnna\n"Zoe"\r');
    expect(list.cells).toEqual([['Anna'], ['Zoe']]);
    expect((await mustRead('name\nAnna\n""\r')).counts).toMatchObject({ records: 1, empty: 1 });
  });

  it('takes the delimiter that the first line names', async () => {
    const text = 'sep=|\nname|note\nAnna|a,b;c\nZoe|d,e;f\n';
    const list = await mustRead(text);
    expect(list.reading.dialect?.delimiter).toBe('|');
    expect(list.reading.headerRow).toBe(2);
    expect(list.cells).toEqual([
      ['Anna', 'a,b;c'],
      ['Zoe', 'd,e;f'],
    ]);
    expect(bytesOf(list).toString()).toBe(text);
  });

  it('reads one column without inventing a second', async () => {
    const list = await mustRead('email\nanna@example.org\nzoe@example.org\n');
    expect(list.cells).toEqual([['anna@example.org'], ['zoe@example.org']]);
  });

  it('leaves apostrophes in names alone', async () => {
    const list = await mustRead("name,phone\nO'Brien,'007\nD'Arcy,'008\n");
    expect(list.cells[0]).toEqual(["O'Brien", "'007"]);
  });

  it('keeps cells as they stand: zeros, plus signs, spaces, NUL', async () => {
    const list = await mustRead('id,phone,note\n007, +7912 ,a\0b\n008,4.91511E+12,x\n');
    expect(list.cells).toEqual([
      ['007', ' +7912 ', 'a\0b'],
      ['008', '4.91511E+12', 'x'],
    ]);
  });

  it('keeps the mark in the prelude and out of the header', async () => {
    const list = await mustRead('\uFEFFname,email\nAnna,a@example.org\n');
    expect(list.reading.header).toEqual(['name', 'email']);
    expect(list.reading.dialect?.byteOrderMark).toBe(true);
    expect(list.prelude.toString()).toBe('\uFEFFname,email\n');
  });
});

describe('the header', () => {
  it('is found below titles and blank lines, counted in lines', async () => {
    const text =
      'Клиенты салона на 01.02.2024;;;\n"Выгрузка\nза год";;;\n\nИмя;Телефон;Почта;Дата\nАнна;8912;a@b.ru;01.02.1990\n';
    const list = await mustRead(text);
    expect(list.reading.headerRow).toBe(5);
    expect(list.reading.header).toEqual(['Имя', 'Телефон', 'Почта', 'Дата']);
    expect(list.counts).toEqual({ rowsRead: 1, records: 1, empty: 0, setAside: 0 });
    expect(bytesOf(list).toString()).toBe(text);
  });

  it('is missing where the first row is a person', async () => {
    const list = await mustRead(
      'Anna,anna@example.org,1990-01-02\nZoe,zoe@example.org,1991-01-02\n',
    );
    expect(list.reading.headerRow).toBeNull();
    expect(list.reading.header).toEqual(['#1', '#2', '#3']);
    expect(list.counts.records).toBe(2);
    expect(list.reading.warnings.map(({ code }) => code)).toContain('header.missing');
  });

  it('is missing where its values come again below', async () => {
    const list = await mustRead('Анна;Да;Москва\nЗоя;Нет;Тула\nВера;Да;Омск\n', {});
    expect(list.reading.headerRow).toBeNull();
    expect(list.counts.records).toBe(3);
  });

  it('is found where one name of a column is a value too, above addresses and days', async () => {
    const rows = [
      'نوف,a@example.com,2026-11-12',
      'فهد,b@example.com,2026-09-01',
      'هيا,c@example.com,2025-03-28',
    ];
    const text = `الاسم,المدينة,البريد,التاريخ\n${rows.map((row) => row.replace(',', ',المدينة,')).join('\n')}\n`;
    expect((await mustRead(text)).reading.headerRow).toBe(1);
    const person =
      'Roe,Bonn,none,none\nPoe,Bonn,a@example.com,2024-01-02\nLoe,Ulm,b@example.com,2024-01-03\nMoe,Ulm,c@example.com,2024-01-04\n';
    expect((await mustRead(person)).reading.headerRow).toBeNull();
  });

  it('is where the user says', async () => {
    const text = 'a,b\nname,email\nAnna,x\n';
    expect((await mustRead(text, { headerRow: 2 })).reading.header).toEqual(['name', 'email']);
    expect((await mustRead(text, { headerRow: 0 })).counts.records).toBe(3);
  });

  it('keeps awkward names as data', async () => {
    const list = await mustRead(
      '__proto__,constructor,,email,email,toString\n1,2,3,4,5,6\n7,8,9,10,11,12\n',
    );
    expect(list.reading.header).toEqual([
      '__proto__',
      'constructor',
      '',
      'email',
      'email',
      'toString',
    ]);
    expect(list.cells[0]).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(list.reading.warnings).toContainEqual({ code: 'header.duplicate', detail: 'email' });
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe('rows that are no records', () => {
  it('are set aside with their number and reason', async () => {
    const text =
      'name,email,note\nAnna,a@b.org,x\nZoe,z@b.org,one,two\nVera,v@b.org,\nshort,row\nname,email,note\nTotal: 3,,\n,,\nLena,l@b.org,y,,\n';
    const list = await mustRead(text);
    expect(list.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'row.too_many_cells'],
      [4, 'row.too_few_cells'],
      [5, 'row.repeated_header'],
      [6, 'row.totals'],
    ]);
    expect(list.rows.map(({ row }) => row)).toEqual([1, 3, 8]);
    expect(list.cells[2]).toEqual(['Lena', 'l@b.org', 'y']);
    expect(list.counts).toEqual({ rowsRead: 8, records: 3, empty: 1, setAside: 4 });
    expect(bytesOf(list).toString()).toBe(text);
  });

  it('does not lose people where the writer drops trailing empty cells', async () => {
    const list = await mustRead(
      'name,email,note\nAnna,a@b.org,x\nZoe,z@b.org\nVera\nLena,l@b.org,y\n',
    );
    expect(list.counts.setAside).toBe(0);
    expect(list.cells[2]).toEqual(['Vera', '', '']);
  });

  it('sets both halves of a torn row aside', async () => {
    const full = Array.from({ length: 12 }, (_, i) => `p${i},p${i}@b.org,x,yes\n`).join('');
    const list = await mustRead(
      `name,email,note,consent\n${full}Anna,a@b.org,call after\nfive,no\n`,
    );
    expect(list.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [13, 'row.too_few_cells'],
      [14, 'row.too_few_cells'],
    ]);
  });

  it('sets both halves aside wherever in the list the row is torn', async () => {
    const people = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, i) => `p${from + i},p${i}@b.org,x,yes\n`).join('');
    for (const before of [197, 198, 199, 200, 201, 399, 400]) {
      const torn = `Anna,a@b.org,call after\nfive,no\n`;
      const list = await mustRead(
        `name,email,note,consent\n${people(0, before)}${torn}${people(before, 450)}`,
      );
      expect(list.setAside.map(({ row }) => row)).toEqual([before + 1, before + 2]);
      expect(list.rows).toHaveLength(450);
    }
  });

  it('does not take a person called Total for a sum', async () => {
    const list = await mustRead('name,email\nTotal,t@b.org\nAnna,a@b.org\n');
    expect(list.counts.setAside).toBe(0);
  });

  it('gives up only the line in which a quote opens and never closes', async () => {
    const text = 'name,email\nAnna,"a@b.org\nZoe,z@b.org\n"Vera",v@b.org\nLena,l@b.org\n';
    const list = await mustRead(text);
    expect(list.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'row.unclosed_quote'],
    ]);
    expect(list.cells.map(([name]) => name)).toEqual(['Zoe', 'Vera', 'Lena']);
    expect(bytesOf(list).toString()).toBe(text);
  });

  it('reads quotes inside a quoted cell leniently', async () => {
    const list = await mustRead('name,note\nAnna,"the "best" client"\nZoe,x\n');
    expect(list.cells[0]).toEqual(['Anna', 'the "best" client']);
  });

  it('keeps a row with one damaged letter and says so, sets an unreadable one aside', async () => {
    const utf8 = Buffer.from('имя;почта\n' + 'Анна;a@b.ru\n'.repeat(30));
    const cut = Buffer.concat([Buffer.from('Зо'), Buffer.from([0xd1]), Buffer.from(';z@b.ru\n')]);
    const junk = Buffer.concat([Buffer.from('ff81fe8d8190ff', 'hex'), Buffer.from(';k@b.ru\n')]);
    const list = await mustRead(Buffer.concat([utf8, cut, junk]));
    expect(list.counts.records).toBe(31);
    expect(list.setAside.map(({ reason }) => reason)).toEqual(['row.invalid_bytes']);
    expect(list.reading.warnings).toContainEqual({ code: 'encoding.invalid_bytes', detail: '1' });
    expect(bytesOf(list).equals(Buffer.concat([utf8, cut, junk]))).toBe(true);
  });

  it('sets a cell above a megabyte aside', async () => {
    const list = await mustRead(`name,note\nAnna,${'x'.repeat(1_100_000)}\nZoe,y\n`);
    expect(list.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'row.cell_too_large'],
    ]);
    expect(list.cells).toEqual([['Zoe', 'y']]);
  });

  it('skips a record beyond every measure and goes on after it', async () => {
    const list = await mustRead(`name,note\nAnna,x\nBig,${'x'.repeat(18_000_000)}\nZoe,y\n`);
    expect(list.setAside.map(({ reason }) => reason)).toEqual(['row.cell_too_large']);
    expect(list.cells).toEqual([
      ['Anna', 'x'],
      ['Zoe', 'y'],
    ]);
  });
});

describe('files without rows', () => {
  it('are refused where nothing at all is in them', async () => {
    expect(await readProblem('')).toBe('source/empty');
    expect(await readProblem('\n\n \n')).toBe('source/empty');
  });

  it('are read as no rows where they have a header', async () => {
    const list = await mustRead('name,email\n');
    expect(list.counts.rowsRead).toBe(0);
    expect(list.reading.header).toEqual(['name', 'email']);
  });

  it('are refused above the number of columns that we keep', async () => {
    expect(await readProblem(`${'a,'.repeat(10_001)}b\n`)).toBe('source/too-large');
  });
});

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', '"', ',', ';', '\n', '\r', ' ', "'", '\t', '|', 'é'),
  }),
  fc.constantFrom('Анна', 'нет', 'سارة', 'İzin', '=1+1', '', ' ', '""', '\r\n', 'x\r'),
);

describe('whatever the list', () => {
  it('comes out as it was written, in every dialect', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        async (table, delimiter, lineEnd, encoding) => {
          const rows = table.map((cells, index) => [`key ${index}`, ...cells, 'end']);
          const header = ['column a', 'column b', 'column c', 'column d', 'column e', 'column f'];
          const dialect = { delimiter, quote: '"' };
          const text = [header, ...rows].map((row) => joinCells(row, dialect) + lineEnd).join('');
          const bytes = iconv.encode(`\uFEFF${text}`, encoding, { addBOM: false });
          const list = await mustRead(bytes, { delimiter, headerRow: 1 });
          // With one record the line end inside its cells can outnumber the list's own.
          if (list.reading.dialect?.lineEnd !== lineEnd) return;
          expect(list.cells).toEqual(rows);
          expect(bytesOf(list).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a,"b" ', ['a', 'b', '']],
    ['"a" \n\n"b" ', ['a', '', '', 'b', '', '']],
    ['"" \na', ['a', '', '']],
    ['""\ra\n', ['"\ra', '', '']],
    ['x\n""\ra\n', ['x', '', '', '"\ra', '', '']],
    [' "a" ,"b"  \n', [' "a" ', 'b', '']],
  ])(
    'reads the end of a row after its last quote alike alone and among others: %j',
    async (rows, cells) => {
      const content = Buffer.from(`name,email,note\n${rows}`);
      const list = await mustRead(content, { delimiter: ',', headerRow: 1 });
      expect(list.rows.flatMap((row) => row.cells)).toEqual(cells);
      expect(list.rows.flatMap((row) => cellsOf(list.reading, row.content))).toEqual(cells);
    },
  );

  it('gives back every byte and counts every row, even of nonsense', async () => {
    const bytes = fc.array(
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc.constantFrom(...[...'ab,,;"\n\n\r\t 1'].map((c) => c.charCodeAt(0))),
        },
        { weight: 1, arbitrary: fc.integer({ min: 9, max: 255 }) },
      ),
      { minLength: 1, maxLength: 400 },
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (values) => {
        const content = Buffer.concat([Buffer.from('name,email,note\n'), Buffer.from(values)]);
        const list = await mustRead(content, { delimiter: ',', headerRow: 1 }).catch(
          (error: Error) => error,
        );
        if (list instanceof Error) {
          expect(list.message).toMatch(
            /source\/(?:not-a-list|empty|unsupported-format)|input\/invalid/,
          );
          return;
        }
        const { rowsRead, records, empty, setAside } = list.counts;
        expect(records + empty + setAside).toBe(rowsRead);
        expect(list.rows.length).toBe(records);
        expect(bytesOf(list).equals(content)).toBe(true);
        for (const row of list.rows) {
          expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on where the chunks of the file end', async () => {
    const lines = Array.from(
      { length: 30_000 },
      (_, i) => `${i};"Анна ""${i}""\nиз Риги";почта${i}@b.ru;${'ё'.repeat(i % 17)}`,
    );
    const content = Buffer.from(`id;имя;почта;заметка\r\n${lines.join('\r\n')}\r\n`);
    const list = await mustRead(content);
    expect(content.length).toBeGreaterThan(2 * 512 * 1024);
    expect(list.counts).toEqual({ rowsRead: 30_000, records: 30_000, empty: 0, setAside: 0 });
    expect(list.cells[29_999]?.[1]).toBe('Анна "29999"\nиз Риги');
    expect(bytesOf(list).equals(content)).toBe(true);
  });
});
