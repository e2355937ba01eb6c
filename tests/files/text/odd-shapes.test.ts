import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { replaceCells } from '#files/rows/replace-cells.ts';
import { zipSync } from 'fflate';
import { mustRead, readProblem } from '#support/lists/read-list.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const people = [
  ['name', 'email', 'opt out'],
  ['Anna', 'a@example.org', 'yes'],
  ['Bob', 'b@example.org', 'no'],
];

describe('a list of which a program put every line in quotes', () => {
  it('is read as the list that it was, whatever its cells hold', async () => {
    const cell = fc.stringMatching(/^[A-Za-zА-я0-9 .,"'-]{0,10}$/).map((text) => `x${text}`);
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const lines = [['a', 'b', 'c'], ...table].map((cells) => cells.map(written).join(';'));
        const list = await mustRead(lines.map((line) => `${quoted(line)}\r\n`).join(''), {
          headerRow: 1,
        });
        expect(list.cells).toEqual(table);
        for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
      }),
      { numRuns: 60 },
    );
  });

  it('is written again in the same way where a cell is changed', async () => {
    const lines = people.map((cells) => quoted(cells.join(';')));
    const list = await mustRead(`${lines.join('\n')}\n`);
    const [row] = list.rows;
    const changed = replaceCells(list.reading, row?.content ?? '', [
      'Anna',
      'say "no"; now',
      'yes',
    ]);
    expect(Buffer.from(changed as Uint8Array).toString()).toBe(
      `"Anna;""say """"no""""; now"";yes"\n`,
    );
    expect(cellsOf(list.reading, changed)).toEqual(['Anna', 'say "no"; now', 'yes']);
  });

  it('is told from a list of one column, and from one whose cells are all in quotes', async () => {
    const names = await mustRead('"Name"\n"Berg, Anna"\n"Stone, Bob"\n', { headerRow: 1 });
    expect(names.cells).toEqual([['Berg, Anna'], ['Stone, Bob']]);
    const cells = people.map((row) => row.map(quoted).join(','));
    const list = await mustRead(`${cells.join('\n')}\n`);
    expect(list.cells).toEqual(people.slice(1));
    expect(list.reading.dialect?.wrapped).toBeUndefined();
  });

  it('may be wrapped only where it holds a quote, as spreadsheet programs write it, and is written back so', async () => {
    const list = await mustRead(
      'Name,Email,Notes,News\n"Ann,ann@example.com,""tea, milk"",yes"\nBob,bob@example.com,x,no\n',
    );
    expect(list.cells).toEqual([
      ['Ann', 'ann@example.com', 'tea, milk', 'yes'],
      ['Bob', 'bob@example.com', 'x', 'no'],
    ]);
    const rewritten = list.rows.map(({ content, cells }) =>
      Buffer.from(
        replaceCells(list.reading, content, [...cells.slice(0, 3), 'later']) as Uint8Array,
      ).toString(),
    );
    expect(rewritten).toEqual([
      '"Ann,ann@example.com,""tea, milk"",later"\n',
      'Bob,bob@example.com,x,later\n',
    ]);
  });

  it('is told from a title in quotes above a list', async () => {
    const list = await mustRead(
      '"Clients, autumn"\nName,Email,News\n"Lee, Ann",a@example.com,yes\n',
    );
    expect(list.reading.dialect?.wrapped).toBeUndefined();
    expect(list.cells).toEqual([['Lee, Ann', 'a@example.com', 'yes']]);
  });
});

const written = (cell: string): string => (/[;"\s,]/.test(cell) ? quoted(cell) : cell);

describe('a text list', () => {
  it('has its header below the delimiters of a whole sheet', async () => {
    const list = await mustRead(`${people.map((cells) => `${cells.join(';')};;;;;`).join('\n')}\n`);
    expect(list.reading.header.slice(0, 3)).toEqual(people[0]);
    expect(list.cells.map((cells) => cells.slice(0, 3))).toEqual(people.slice(1));
  });

  it('may be in single quotes, with double ones in its cells', async () => {
    const list = await mustRead(
      "'name','email','note'\n'O''Brien, Pat','p@example.org','said: \"stop\"'\n'Ann','a@example.org',''\n",
    );
    expect(list.cells[0]).toEqual(["O'Brien, Pat", 'p@example.org', 'said: "stop"']);
  });

  it('ends at the mark with which DOS ended files, which is nobody', async () => {
    const list = await mustRead('name,email\r\nAnna,a@example.org\r\n\u001A');
    expect(list.cells).toEqual([['Anna', 'a@example.org']]);
    expect(list.setAside).toMatchObject([{ row: 2, reason: 'row.footer' }]);
  });

  it('with columns of fixed width is refused, since each line would be one cell', async () => {
    const line = (cells: readonly string[]): string =>
      cells.map((cell) => cell.padEnd(20)).join('');
    const text = people.map(line).join('\n');
    expect(await readProblem(text)).toBe('source/unsupported-format');
    expect(
      await readProblem(
        people
          .map(line)
          .map((one) => one.trimEnd())
          .join('\n'),
      ),
    ).toBe('source/unsupported-format');
  });

  const columns = [
    'Anna Berg\nBob Stone\nCarl Long\n',
    'a  b  c\nlong note here\nx\n',
    'a@b.org\nb@b.org\nc@b.org\n',
  ];
  for (const text of columns) {
    it(`of one column is no list of fixed width: ${JSON.stringify(text)}`, async () => {
      expect((await mustRead(text, { headerRow: 0 })).counts.records).toBe(3);
    });
  }

  const dumps: readonly (readonly [string, string])[] = [
    ['LDIF', 'version: 1\n\ndn: cn=Anna,dc=example\ncn: Anna\nmail: a@example.org\n'],
    ['LDIF in base64', 'dn:: Y249QW5uYQ==\nmail: a@example.org\n'],
    ['statements of a database', "-- made by hand\nINSERT INTO `c` VALUES ('Anna','a@b.org',1);\n"],
    ['SocialCalc', 'socialcalc:version:1.5\nMIME-Version: 1.0\n'],
  ];
  for (const [name, text] of dumps) {
    it(`is not taken from ${name}, where every line would be a person`, async () => {
      expect(await readProblem(text)).toMatch(/^source\/(?:unsupported-format|not-a-list)$/);
    });
  }
});

describe('a list in JSON', () => {
  const expected = people.slice(1);
  const rows = JSON.stringify(people.slice(1));
  const shapes: readonly (readonly [string, string])[] = [
    ['arrays below their names', JSON.stringify(people)],
    ['arrays beside their names', `{"columns":${JSON.stringify(people[0])},"data":${rows}}`],
    [
      'arrays beside columns that name themselves',
      `{"cols":[{"name":"name"},{"name":"email"},{"name":"opt out"}],"rows":${rows},"count":2}`,
    ],
    [
      'objects one after the other',
      people
        .slice(1)
        .map(([name, email, out]) => JSON.stringify({ name, email, 'opt out': out }, null, 2))
        .join('\n'),
    ],
  ];
  for (const [name, text] of shapes) {
    it(`is read from ${name}`, async () => {
      const list = await mustRead(text, { name: 'list.json' });
      expect(list.reading.format).toBe('json');
      expect(list.reading.header).toEqual(people[0]);
      expect(list.cells).toEqual(expected);
      for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
    });
  }

  it('is read from objects by their ids, and keeps the ids', async () => {
    const text =
      '{"1001":{"name":"Anna","email":"a@b.org"},"1002":{"name":"Bob","email":"c@b.org"}}';
    const list = await mustRead(text, { name: 'list.json' });
    expect(list.reading.header).toEqual(['key', 'name', 'email']);
    expect(list.cells.map(([key]) => key)).toEqual(['1001', '1002']);
  });

  const refused: readonly (readonly [string, string])[] = [
    ['rows longer than their names', '[["name"],["Anna","a@example.org"]]'],
    ['numbers', '[[1,2],[3,4]]'],
    ['a card in JSON', '["vcard",[["fn",{},"text","Anna"]]]'],
    ['one object and rubbish', '{"name":"Anna","email":"a@example.org"} and {'],
    ['settings', '{"theme":{"dark":true},"sizes":{"wide":3}}'],
    ['arrays without end', '['.repeat(5000)],
    ['braces without end', '{"a":'.repeat(5000)],
  ];
  for (const [name, text] of refused) {
    it(`is no list: ${name}`, async () => {
      expect(await readProblem(text, 'list.json')).toMatch(
        /^source\/(?:not-a-list|cut-off|json-broken)$/,
      );
    });
  }
});

it('an archive without members has no rows', async () => {
  expect(await readProblem(zipSync({}), 'none.zip')).toBe('source/empty');
});

it('a web page saved as a mail is told by its content, whatever it is called', async () => {
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n';
  for (const before of ['', 'From: "Saved by a browser"\r\nSubject: List\r\n']) {
    expect(await readProblem(before + head, 'list.xls')).toBe('source/unsupported-format');
  }
  expect(await readProblem('From,Subject\nAnna,MIME-Version: 1.0\n')).toBe('read 1 rows');
});
