import { describe, expect, it } from 'vitest';
import { isCutRow } from '#files/text/cut-row.ts';
import { bytesOf, mustRead } from '#support/lists/read-list.ts';

const HEAD = 'name,email,phone,consent,note\n';
const ANN = 'Ann Berg,ann@b.example,+447700900001,yes,fine\n';
const BOB = 'Bob Ray,bob@b.example,+447700900002,no,never calls back\n';
const SAID = [{ code: 'file.last_row_cut', detail: '3' }];
const MERELY_READ: readonly unknown[] = [];

describe('a text list that breaks off in its last row', () => {
  it('is said to wherever it is cut between the cells of the row', async () => {
    const last = 'Cy Low,cy@b.example,+447700900003,yes,fine';
    const all = HEAD + ANN + BOB + last;
    for (let cut = 1; cut < last.lastIndexOf(','); cut += 1) {
      const text = all.slice(0, HEAD.length + ANN.length + BOB.length + cut);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a failure names its place
      const list = await mustRead(text);
      expect([text, list.reading.warnings]).toEqual([text, SAID]);
      expect(list.counts.records + list.counts.setAside).toBe(3);
      expect(bytesOf(list).toString()).toBe(text);
      expect(list.rows.map((row) => isCutRow(list.reading, row.content))).toEqual([
        ...list.rows.slice(0, 2).map(() => false),
        ...list.rows.slice(2).map(() => true),
      ]);
    }
  });

  it.each(['"do not ca', '"do not call\r\nme again,\n\nnever, I m', '"do not call\nme again\n'])(
    'has the note in quotes that nothing closes as one row set aside: %j',
    async (note) => {
      const list = await mustRead(`${HEAD}${ANN}${BOB}Cy Low,cy@b.example,,no,${note}`);
      expect(list.counts).toEqual({ rowsRead: 3, records: 2, empty: 0, setAside: 1 });
      expect(list.setAside.map(({ row, reason }) => [row, reason])).toEqual([[3, 'row.cut_off']]);
      expect(String(list.setAside[0]?.content)).toBe(`Cy Low,cy@b.example,,no,${note}`);
      expect(list.reading.warnings).toEqual(SAID);
    },
  );

  it.each(['utf-16le', 'latin1'] as const)('is said to in %s too', async (encoding) => {
    const text = `\uFEFF${HEAD}${ANN}${BOB}Cy Low,cy@b.ex`;
    const list = await mustRead(
      Buffer.from(encoding === 'latin1' ? text.slice(1) : text, encoding),
    );
    expect(list.reading.warnings).toEqual(SAID);
  });

  it('is said to in a list of two, as a cleaned copy may be', async () => {
    const list = await mustRead(`${HEAD}${ANN}Cy Low,cy@b.example,,yes`);
    expect(list.reading.warnings).toEqual([{ code: 'file.last_row_cut', detail: '2' }]);
  });

  it('is said to where it ends in the middle of a letter', async () => {
    const whole = Buffer.from(
      `${HEAD}${ANN}Zoë Émile,zoe@b.example,,no,ça va été\n`.repeat(2) + 'Cy,c@b.example,,no,été',
      'utf8',
    );
    const list = await mustRead(whole.subarray(0, -1));
    expect(list.reading.warnings.map(({ code }) => code)).toContain('file.last_row_cut');
    expect((await mustRead(whole)).reading.warnings).toEqual([]);
  });

  it('is said to where the rest of the file is zeros, and these are no letters', async () => {
    const zeros = Buffer.alloc(500);
    const list = await mustRead(Buffer.concat([Buffer.from(`${HEAD}${ANN}${BOB}Cy L`), zeros]));
    expect(list.reading.warnings).toEqual(SAID);
    expect(list.cells.at(-1)).toEqual(['Cy L', '', '', '', '']);
    const between = await mustRead(Buffer.concat([Buffer.from(HEAD + ANN + BOB), zeros]));
    expect(between.reading.warnings).toEqual(SAID);
    expect(between.counts).toEqual({ rowsRead: 3, records: 2, empty: 1, setAside: 0 });
  });
});

const many = (cells: readonly string[], title = 'what'): string =>
  `name,email,${title}\r\n${cells.map((cell, at) => `N${at},n${at}@b.example,${cell}`).join('\r\n')}`;
const CUT: readonly (readonly [string, readonly string[]])[] = [
  ['a word of the column', ['granted', 'withdrawn', 'granted', 'withdrawn', 'withd']],
  ['a word in other letters', ['согласен', 'отказался', 'согласен', 'отказ', 'отказ', 'отказалс']],
  ['an address without its end', ['a@b.example', 'b@b.example', 'c@exam']],
  ['an address without its sign', ['a@b.example', 'b@b.example', 'cy']],
  ['an address with one letter behind its last stop', ['a@b.example', 'b@b.example', 'c@b.e']],
  ['a day', ['01/02/2020', '12/12/2021', '30/11/2022', '01/01/2020', '05/05/2025', '12/0']],
  [
    'a phone',
    ['07700900101', '07700900102', '07700900103', '07700900104', '07700900105', '077009'],
  ],
];
const WHOLE: readonly (readonly [string, readonly string[]])[] = [
  ['a word that the column has too', ['no', 'not asked', 'no', 'not asked', 'no']],
  ['a word that begins like no other', ['granted', 'withdrawn', 'granted', 'withdrawn', 'pending']],
  ['a note', ['likes tea', 'likes tea and milk', 'comes on Mondays', 'likes']],
  ['numbers of any length', ['120', '45', '1300', '7', '55', '12']],
  [
    'phones of any form',
    ['07700 900101', '+447700900102', '07700900103', '020 79460991', '1', '07'],
  ],
  ['an address', ['a@b.example', 'b@b.example', 'c@b.ex']],
  ['nothing', ['01/02/2020', '12/12/2021', '30/11/2022', '01/01/2020', '05/05/2025', '']],
  ['names', ['Ann', 'Anna', 'Annabel', 'An']],
];

describe('a text list that breaks off in the last cell of its last row', () => {
  it.each(
    CUT.flatMap(([name, cells]) => [[name, '', cells] as const, [name, '\uFEFF', cells] as const]),
  )(
    'is said to where the column proves it: %s, behind the mark "%s"',
    async (_name, mark, cells) => {
      const list = await mustRead(mark + many(cells));
      expect(list.reading.warnings).toEqual([
        { code: 'file.last_row_cut', detail: String(cells.length) },
      ]);
      expect(list.counts.records).toBe(cells.length);
      expect(list.rows.map((row) => isCutRow(list.reading, row.content)).indexOf(true)).toBe(
        cells.length - 1,
      );
      expect((await mustRead(`${mark}${many(cells)}\r\n`)).reading.warnings).toEqual(MERELY_READ);
    },
  );

  it('is said to in two bytes a letter too, and far below the rows that are looked at', async () => {
    const cells = [
      ...Array.from({ length: 20_000 }, (_, at) => (at % 3 ? 'да' : 'отказался')),
      'отк',
    ];
    const list = await mustRead(Buffer.from(`\uFEFF${many(cells)}`, 'utf16le'));
    expect(list.reading.warnings).toEqual([{ code: 'file.last_row_cut', detail: '20001' }]);
  });

  it.each(WHOLE)('is not said to where anything may stand: %s', async (_name, cells) => {
    expect((await mustRead(many(cells))).reading.warnings).toEqual(MERELY_READ);
  });
});

describe('a text list is not said to break off', () => {
  it.each([
    ['without a line end behind a whole row', HEAD + ANN + BOB.trimEnd()],
    ['with a line end behind a short row', `${HEAD}${ANN}${BOB}Cy Low,cy@b.example\n`],
    [
      'whose rows leave empty cells out',
      `${HEAD}Ann,a@b.example\nBob,b@b.example,1\nCy,c@b.example`,
    ],
    ['of one column', 'email\nann@b.example\nbob@b.example\ncy@b.exam'],
    ['with a total as its last line', `${HEAD}${ANN}${BOB}Total: 2`],
    ['that ends like a file of DOS', `${HEAD}${ANN}${BOB}\u001A`],
  ])('%s', async (_name, text) => {
    expect((await mustRead(text)).reading.warnings).toEqual(MERELY_READ);
  });

  it('where a quote was forgotten further up: the rows below stay people', async () => {
    const list = await mustRead(`${HEAD}Ann,a@b.example,,no,"5 inches\n${ANN}${BOB}`);
    expect(list.setAside.map(({ reason }) => reason)).toEqual(['row.unclosed_quote']);
    expect(list.counts.records).toBe(2);
    expect(list.reading.warnings).toEqual(MERELY_READ);
    const short = await mustRead(`${HEAD}Ann,a@b.example,,no,"5 inches\nBob,bob@b.example`);
    expect(short.counts).toEqual({ rowsRead: 2, records: 1, empty: 0, setAside: 1 });
  });
});

describe('other files that break off', () => {
  it('are said to: cards', async () => {
    const card = (name: string): string => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEND:VCARD\n`;
    const list = await mustRead(`${card('Ann')}${card('Bob').slice(0, -12)}`, { name: 'a.vcf' });
    expect(list.setAside.map(({ row, reason }) => [row, reason])).toEqual([[2, 'row.cut_off']]);
    expect(list.reading.warnings).toEqual([{ code: 'file.cut_off', detail: '1' }]);
    expect((await mustRead(card('Ann'), { name: 'a.vcf' })).reading.warnings).toEqual([]);
  });

  it('are said to: pages under the name of a workbook', async () => {
    const page =
      '<table><tr><td>name</td><td>email</td></tr><tr><td>Ann</td><td>a@b.example</td></tr></table>';
    const codes = async (text: string): Promise<string[]> =>
      (await mustRead(text, { name: 'a.xls' })).reading.warnings.map(({ code }) => code);
    expect(await codes(page)).toEqual(['file.disguised']);
    expect(await codes(page.slice(0, -16))).toEqual(['file.disguised', 'file.cut_off']);
  });
});
