import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import { listWordsOf } from '#worker/jobs/importing/list-words.ts';
import { resourcesIn } from '#worker/resources.ts';
import { plainOrder } from '#support/plain-order.ts';
import { fileOf, mustRead } from '#support/lists/read-list.ts';
import { mustAudit } from '#support/audit-file.ts';
import { asFound, openDispatcher, RESOURCES } from '#support/open-dispatcher.ts';

type Book = 'xlsx' | 'biff8' | 'ods';

function book(
  rows: readonly (readonly string[])[],
  merges: readonly string[],
  bookType: Book = 'xlsx',
): Buffer {
  const made = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  );
  made['!merges'] = merges.map((range) => utils.decode_range(range));
  return write(
    { SheetNames: ['People'], Sheets: { People: made } },
    { type: 'buffer', bookType, compression: true },
  ) as Buffer;
}

const HEADER = ['Name', 'E-mail', 'E-mail ok', 'SMS ok', 'Phone ok'];
const ROWS = [
  ['Ann Lee', 'ann@x.example', 'no', '', ''],
  ['Bob Ray', 'bob@x.example', 'yes', '', ''],
  ['Cy Low', 'cy@x.example', 'yes', 'no', 'yes'],
];

const PAGE = `<table><tr>${HEADER.map((name) => `<td>${name}</td>`).join('')}</tr>
<tr><td>Ann Lee</td><td>ann@x.example</td><td colspan="3">no</td></tr>
<tr><td>Bob Ray</td><td>bob@x.example</td><td colspan="3">yes</td></tr>
<tr><td>Cy Low</td><td>cy@x.example</td><td>yes</td><td>no</td><td>yes</td></tr></table>`;

function xml2003(): string {
  const cell = (text: string, span = ''): string =>
    `<Cell${span}><Data ss:Type="String">${text}</Data></Cell>`;
  const row = (cells: string): string => `<Row>${cells}</Row>`;
  const across = ' ss:MergeAcross="2"';
  const rows = [
    // What stands behind a merged cell without an index stands behind all of its columns.
    row(`${HEADER.map((name) => cell(name)).join('')}${cell('Town')}`),
    row(cell('Ann Lee') + cell('ann@x.example') + cell('no', across) + cell('Oslo')),
    row(cell('Bob Ray') + cell('bob@x.example') + cell('yes', across) + cell('Rome')),
    row(['Cy Low', 'cy@x.example', 'yes', 'no', 'yes', 'Kyiv'].map((text) => cell(text)).join('')),
  ];
  const spreadsheet = 'urn:schemas-microsoft-com:office:spreadsheet';
  return `<?xml version="1.0"?><Workbook xmlns="${spreadsheet}" xmlns:ss="${spreadsheet}"><Worksheet ss:Name="A"><Table>${rows.join('')}</Table></Worksheet></Workbook>`;
}

describe('a cell merged over several answers', () => {
  it.each([
    ['list.xlsx', book([HEADER, ...ROWS], ['C2:E2', 'C3:E3'])],
    ['list.xls', book([HEADER, ...ROWS], ['C2:E2', 'C3:E3'], 'biff8')],
    ['list.ods', book([HEADER, ...ROWS], ['C2:E2', 'C3:E3'], 'ods')],
    ['page.xls', PAGE],
    ['xml.xls', xml2003()],
  ])('is a no for each of them, and a yes for the first alone: %s', async (name, content) => {
    const { records, sources } = await mustAudit(content, name);
    expect(records.map(({ consent }) => consent)).toEqual([
      { email: 'denied', sms: 'denied', phone: 'denied' },
      { email: 'granted' },
      { email: 'granted', sms: 'denied', phone: 'granted' },
    ]);
    expect(sources[0]?.warnings).toContainEqual({ code: 'cells.merged', detail: '2' });
  });

  it('is a refusal under a title that refuses, and reaches down and to the side', async () => {
    const header = ['Name', 'E-mail', 'No e-mail', 'No SMS', 'Note'];
    const rows = [
      ['Ann Lee', 'ann@x.example', 'yes', '', 'tea'],
      ['Bob Ray', 'bob@x.example', '', '', 'no'],
      ['Cy Low', 'cy@x.example', 'no', '', ''],
    ];
    const { records } = await mustAudit(book([header, ...rows], ['C2:D3', 'C4:E4']), 'list.xlsx');
    const refused = { email: 'withdrawn', sms: 'withdrawn' };
    expect(records.map(({ consent }) => consent)).toMatchObject([refused, refused, {}]);
    expect(records[2]?.consent).not.toMatchObject({ sms: 'withdrawn' });
  });

  it('fills nothing where no answers are asked for', async () => {
    const rows = [
      ['Name', 'E-mail', 'Note', 'Town'],
      ['Ann Lee', 'ann@x.example', 'no', ''],
    ];
    const words = listWordsOf(resourcesIn(RESOURCES));
    const opened = await openRows(fileOf(book(rows, ['C2:D2']), 'a.xlsx'), freeChoice, words);
    if (!opened.ok) throw new Error(opened.problem.code);
    for await (const batch of opened.value.batches()) {
      expect(batch.rows.map(({ cells }) => cells)).toEqual([
        ['Ann Lee', 'ann@x.example', 'no', ''],
      ]);
    }
    await opened.value.close();
  });
});

describe('merged cells of a sheet that is read in pieces', () => {
  it('are read for the rows and the answers that they cover', async () => {
    const noise = (at: number): string => createHash('sha512').update(String(at)).digest('base64');
    const many = Array.from({ length: 6000 }, (_, at) => [
      `Person ${at}`,
      `p${at}@x.example`,
      at === 10 || at === 5990 ? 'no' : at > 10 && at < 13 ? '' : 'yes',
      '',
      noise(at),
    ]);
    const header = ['Name', 'E-mail', 'E-mail ok', 'SMS ok', 'Note'];
    const content = book([header, ...many], ['C12:C14', 'C5992:D5992']);
    expect(content.length).toBeGreaterThan(300 * 1024); // else it would be held
    const words = listWordsOf(resourcesIn(RESOURCES));
    const opened = await openRows(fileOf(content, 'large.xlsx'), freeChoice, words);
    if (!opened.ok) throw new Error(opened.problem.code);
    const answers: string[][] = [];
    for await (const { rows } of opened.value.batches()) {
      answers.push(...rows.map(({ cells }) => cells.slice(2, 4)));
    }
    const outcome = opened.value.finish();
    await opened.value.close();
    expect(opened.value.isCheapToReopen).toBe(true);
    expect(answers).toHaveLength(6000);
    expect(answers.slice(9, 14)).toEqual([
      ['yes', ''],
      ['no', ''],
      ['no', ''],
      ['no', ''],
      ['yes', ''],
    ]);
    expect(answers.slice(5989, 5992)).toEqual([
      ['yes', ''],
      ['no', 'no'],
      ['yes', ''],
    ]);
    const warnings = outcome.ok ? outcome.value.reading.warnings : [];
    expect(warnings).toContainEqual({ code: 'cells.merged', detail: '3' });
  });
});

describe('somebody under a merged cell', () => {
  it('is erased alone: the others keep what the cell said of them, and nothing of the person is left', async () => {
    const rows = [
      ['Name', 'E-mail', 'Town', 'May we write?'],
      ['Ann Hjkl', 'ann.hjkl@x.example', 'Trier', 'no'],
      ['Bob Qwrt', 'bob.qwrt@x.example', '', ''],
      ['Cy Zxvn', 'cy.zxvn@x.example', '', ''],
    ];
    const lethe = openDispatcher();
    try {
      await lethe.createWorkspace('GB');
      const file = path.join(lethe.folder, 'merged.xlsx');
      writeFileSync(file, book(rows, ['C2:C4', 'D2:D4']));
      await lethe.get('source/import', { files: [asFound(file)], country: 'GB' });
      const page = { after: 0, limit: 100, records: true };
      const before = await lethe.get('document/people', page);
      expect(before.records.map(({ consent }) => consent.email)).toEqual([
        'denied',
        'denied',
        'denied',
      ]);
      const { people } = before;
      const done = await lethe.get('disposition/run', {
        selection: { kinds: [], people: [people[0]!.id], except: [] },
        do: 'purge',
        confirmedPeople: 1,
        output: { path: path.join(lethe.folder, 'out') },
        ...plainOrder,
        cleanedCopies: true,
        by: 'Olga Owner',
      });
      expect(done.state).toBe('searched');
      const { records } = await lethe.get('document/people', page);
      expect(records.map(({ row, consent }) => [row, consent.email])).toEqual([
        [2, 'denied'],
        [3, 'denied'],
      ]);
      const output = done.outputs.find(({ name }) => name.includes('cleaned'));
      const copy = readFileSync(lethe.outputs.get(output?.id ?? '') ?? '');
      const list = await mustRead(copy, { name: 'copy.xlsx' });
      expect(list.cells).toEqual([
        ['Bob Qwrt', 'bob.qwrt@x.example', 'Trier', 'no'],
        ['Cy Zxvn', 'cy.zxvn@x.example', 'Trier', 'no'],
      ]);
    } finally {
      await lethe.close();
    }
  });

  it('has no yes of somebody else in a copy, which has no merged cells', async () => {
    const rows = [
      ['Name', 'E-mail', 'May we write?'],
      ['Ann Hjkl', 'ann.hjkl@x.example', 'yes'],
      ['Bob Qwrt', 'bob.qwrt@x.example', ''],
      ['Cy Zxvn', 'cy.zxvn@x.example', 'no'],
    ];
    const lethe = openDispatcher();
    try {
      await lethe.createWorkspace('GB');
      const file = path.join(lethe.folder, 'merged.xlsx');
      writeFileSync(file, book(rows, ['C2:C3']));
      await lethe.get('source/import', { files: [asFound(file)], country: 'GB' });
      const { outputs } = await lethe.get('copies/write', { output: { path: lethe.folder } });
      const copy = readFileSync(lethe.outputs.get(outputs[0]?.id ?? '') ?? '');
      const again = await mustAudit(copy, 'copy.xlsx');
      expect(again.records.map(({ consent }) => consent.email)).toEqual([
        'granted',
        undefined,
        'denied',
      ]);
    } finally {
      await lethe.close();
    }
  });
});
