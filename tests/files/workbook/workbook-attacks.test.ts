import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import { fileOf, mustRead, readProblem } from '#support/lists/read-list.ts';
import { rawBook, rawRow } from '#support/lists/raw-workbook.ts';

const HEADER = rawRow(1, ['name', 'email']);
const ANNA = rawRow(2, ['Anna', 'anna@list.example']);
const bookOf = (data: string, more: Parameters<typeof rawBook>[0]['parts'] = {}): Uint8Array =>
  rawBook({ sheets: [{ name: 'S', data }], parts: more });

/** The refusal with its reason. */
async function refusal(bytes: Uint8Array, name = 'clients.xlsx'): Promise<string> {
  const opened = await openRows(fileOf(bytes, name), freeChoice);
  if (!opened.ok) return `${opened.problem.code} ${opened.problem.params['reason'] ?? ''}`.trim();
  let last: string | null = null;
  for await (const batch of opened.value.batches()) last = String(batch.rows.length);
  const outcome = opened.value.finish();
  await opened.value.close();
  if (outcome.ok) return `read ${last ?? 'nothing'}`;
  return `${outcome.problem.code} ${outcome.problem.params['reason'] ?? ''}`.trim();
}

describe('a workbook that attacks', () => {
  it('by its size is refused while it is inflated (A01)', async () => {
    const spaces = ' '.repeat(40 * 1024 * 1024);
    expect(await refusal(bookOf(`${HEADER}${ANNA}${spaces}`))).toBe('source/too-large');
    const strings = rawBook({
      sheets: [{ name: 'S', data: HEADER + ANNA }],
      strings: '<si><t>a</t></si>'.repeat(3_000_000),
    });
    expect(await refusal(strings)).toBe('source/too-large');
  });

  it('by a size that it does not declare is refused all the same (A02)', async () => {
    const bytes = Buffer.from(bookOf(`${HEADER}${ANNA}${' '.repeat(40 * 1024 * 1024)}`));
    // The size that a part says it has once inflated, in both of its headers.
    for (
      let at = bytes.indexOf('PK\u0001\u0002');
      at !== -1;
      at = bytes.indexOf('PK\u0001\u0002', at + 4)
    ) {
      bytes.writeUInt32LE(100, at + 24);
    }
    expect(await refusal(bytes)).toBe('source/too-large');
  });

  it('by one token without an end is refused (A01, A14)', async () => {
    const noise = Buffer.alloc(18 * 1024 * 1024);
    for (let at = 0; at < noise.length; at += 1) noise[at] = 97 + ((at * at + (at >> 7)) % 26);
    const data = `${HEADER}<row r="2"><c r="A2" t="str"><v>${noise.toString('latin1')}`;
    expect(await refusal(bookOf(data))).toBe('source/too-large');
  });

  it('by overlapping parts, or by thousands of them, is refused (A03)', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2100 }, (_, at) => [`x/${at}`, strToU8('x')]),
    );
    const zip = zipSync({ ...many, 'xl/workbook.xml': strToU8('<workbook/>') });
    expect(await refusal(zip)).toBe('source/archive-refused entries');
    const bytes = Buffer.from(bookOf(HEADER + ANNA));
    const central = bytes.lastIndexOf('PK\u0001\u0002');
    const first = bytes.indexOf('PK\u0001\u0002');
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), central + 42);
    expect(await refusal(bytes)).toMatch(/^source\/archive-refused (?:names|overlap)$/);
  });

  it('by two parts of one name is refused (A04)', async () => {
    const twin = { 'XL/Worksheets/Sheet1.xml': '<worksheet/>' };
    expect(await refusal(bookOf(HEADER + ANNA, twin))).toBe('source/archive-refused duplicate');
  });

  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
  const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>';
  for (const part of [
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/comments1.xml',
    'docProps/core.xml',
  ]) {
    it(`by entities in ${part} is refused (A07, A08)`, async () => {
      for (const doctype of [bomb, outside, bomb.toLowerCase()]) {
        const xml = `<?xml version="1.0"?>${doctype}<x>&b;&f;</x>`;
        expect(await refusal(bookOf(HEADER + ANNA, { [part]: xml }))).toBe(
          'source/archive-refused doctype',
        );
      }
    });
  }

  it('by a document type in UTF-16 is refused (A07)', async () => {
    const base = bookOf(HEADER + ANNA);
    expect(await refusal(base)).toBe('read 1');
    const xml = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${bomb}<x/>`, 'utf16le');
    const files = zipSync({
      'xl/workbook.xml': xml,
      'xl/worksheets/sheet1.xml': strToU8('<worksheet/>'),
    });
    expect(await refusal(files)).toBe('source/archive-refused doctype');
  });

  it('by entities that nobody declared gets them as they stand, expanded nowhere (A07)', async () => {
    const data = `${HEADER}<row r="2"><c r="A2" t="str"><v>A&b;&lt;&#65;&#x42;&amp;lt;</v></c></row>`;
    expect((await mustRead(bookOf(data))).cells).toEqual([['A&b;<AB&lt;', '']]);
  });

  it('by millions of numeric references takes time in proportion (A09)', async () => {
    const timeOf = async (count: number): Promise<number> => {
      const data = `${HEADER}<row r="2"><c r="A2" t="str"><v>${'&#65;'.repeat(count)}</v></c></row>`;
      const file = fileOf(bookOf(data), 'a.xlsx');
      let best = Infinity;
      for (let run = 0; run < 3; run += 1) {
        const started = performance.now();
        const opened = await openRows(file, freeChoice);
        best = Math.min(best, performance.now() - started);
        if (opened.ok) await opened.value.close();
      }
      return best;
    };
    await timeOf(10_000);
    // In proportion it is 10; with a step for each pair of references it would be 100.
    expect((await timeOf(200_000)) / Math.max(2, await timeOf(20_000))).toBeLessThan(40);
  });

  it('by cells that an OpenDocument sheet only says to repeat is refused (A10)', async () => {
    const ods = (rows: string): Uint8Array =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'META-INF/manifest.xml': strToU8('<manifest/>'),
        'content.xml': strToU8(
          `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      });
    const cell = (text: string, more = ''): string =>
      `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
    const row = (cells: string, more = ''): string =>
      `<table:table-row${more}>${cells}</table:table-row>`;
    const whole = row(cell('name') + cell('city')) + row(cell('Anna') + cell('Riga'));
    const empty = row('<table:table-cell/>', ' table:number-rows-repeated="1048570"');
    expect(await refusal(ods(whole + empty), 'a.ods')).toBe('read 1');
    const wide = cell('x', ' table:number-columns-repeated="16000"');
    const deep = row(wide, ' table:number-rows-repeated="1000000"');
    expect(await refusal(ods(whole + deep), 'a.ods')).toBe('source/too-large');
  });

  it('by rows beyond the last that the format has is refused (A12)', async () => {
    expect(await refusal(bookOf(HEADER + rawRow(1_048_577, ['Anna', 'a@b.example'])))).toBe(
      'source/too-large',
    );
  });

  it('by cells far to the right of the list costs no room for what is between (A11)', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => {
      const row = at + 2;
      return `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="XFD${row}"><v>2</v></c></row>`;
    });
    const list = await mustRead(bookOf(HEADER + rows.join('')));
    expect(list.counts).toEqual({ rowsRead: 2000, records: 0, empty: 0, setAside: 2000 });
    expect(list.setAside[0]).toMatchObject({ row: 1, reason: 'row.too_many_cells' });
    expect(String(list.setAside[0]?.content).length).toBeLessThan(20_000);
  });

  for (const index of ['-1', '12345', 'NaN', '1e3', '', '99999999999999999999', '0x1', ' 0']) {
    it(`by a shared text with the number "${index}" is read, and the cell is reported (A13)`, async () => {
      const data = `${HEADER}<row r="2"><c r="A2" t="s"><v>${index}</v></c><c r="B2" s="77"><v>5</v></c></row>`;
      const list = await mustRead(
        rawBook({ sheets: [{ name: 'S', data }], strings: '<si><t>Anna</t></si>' }),
      );
      expect(list.cells).toEqual([['', '5']]);
      expect(list.reading.warnings).toContainEqual({ code: 'cells.unreadable', detail: '1' });
    });
  }

  it('by a cell that stands there twice never lets the last one win (A04, A13)', async () => {
    const twice = '<c r="A2" t="str"><v>Anna</v></c><c r="A2" t="str"><v>Zoe</v></c>';
    const list = await mustRead(bookOf(`${HEADER}<row r="2">${twice}</row>`));
    expect(list.reading.warnings).toContainEqual({ code: 'cells.unreadable', detail: '1' });
    expect(list.cells[0]?.[0]).toBe('Anna');
  });

  it('by row numbers out of order loses no row (A13)', async () => {
    const data = HEADER + rawRow(5, ['Anna', 'a@b.example']) + rawRow(3, ['Zoe', 'z@b.example']);
    const list = await mustRead(bookOf(data + rawRow(5, ['Mia', 'm@b.example'])));
    expect(list.cells.map(([name]) => name)).toEqual(['Anna', 'Zoe', 'Mia']);
    expect(list.reading.warnings).toContainEqual({ code: 'rows.disordered', detail: '2' });
    const { rowsRead, records, empty, setAside } = list.counts;
    expect(records + empty + setAside).toBe(rowsRead);
  });

  it('by a comment on a cell called __proto__ changes no prototype (A18)', async () => {
    const comments =
      '<comments><authors><author>__proto__</author></authors><commentList><comment ref="__proto__"><text><t>x</t></text></comment></commentList></comments>';
    await mustRead(bookOf(HEADER + ANNA, { 'xl/comments1.xml': comments, 'xl/__proto__': 'x' }));
    expect(Reflect.ownKeys(Object.prototype)).toEqual(
      Reflect.ownKeys(Object.getPrototypeOf({}) as object),
    );
    expect(({} as Record<string, unknown>)['ref']).toBeUndefined();
  });

  it('by formulas, links and exchange is read by its stored values alone (A26)', async () => {
    const cells =
      '<c r="A2" t="str"><f>HYPERLINK("http://t.example/"&amp;B2,"Anna")</f><v>Anna</v></c><c r="B2" t="str"><f>cmd|\'/c calc\'!A1</f><v>anna@list.example</v></c>';
    const list = await mustRead(bookOf(`${HEADER}<row r="2">${cells}</row>`));
    expect(list.cells).toEqual([['Anna', 'anna@list.example']]);
    expect(JSON.stringify(list.rows)).not.toMatch(/HYPERLINK|calc|http/);
  });

  it('by its file name is named as it is called (A36)', async () => {
    for (const name of [
      "=cmd|'calc'!A1.xlsx",
      'список клиентов 😀.xlsx',
      'a'.repeat(200) + '.xlsx',
      'dot. .xlsx',
    ]) {
      const list = await mustRead(bookOf(HEADER + ANNA), { name });
      expect(list.reading.file).toBe(name);
    }
  });
});

describe('a workbook that is not whole (B15)', () => {
  it('is refused wherever it is cut off', async () => {
    const whole = Buffer.from(bookOf(HEADER + ANNA));
    for (let cut = 1; cut <= 20; cut += 1) {
      const part = whole.subarray(0, Math.floor((whole.length * cut) / 21));
      expect(await readProblem(part, 'clients.xlsx')).toMatch(
        /^source\/(?:unreadable|archive-refused|empty|not-a-list)$/,
      );
    }
  });

  it('is refused where a part does not match its checksum', async () => {
    const bytes = Buffer.from(bookOf(HEADER + ANNA));
    const at = bytes.indexOf('xl/worksheets/sheet1.xml', bytes.indexOf('PK\u0001\u0002'));
    bytes.writeUInt32LE(7, at - 46 + 16);
    expect(await refusal(bytes)).toBe('source/unreadable checksum');
  });

  it('is refused where its sheet breaks off within a row, or is not there', async () => {
    const cut = '<row r="2"><c r="A2"><v>1</v>';
    const broken = { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${HEADER}${cut}` };
    expect(await refusal(bookOf(HEADER, broken))).toBe('source/unreadable damaged');
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/gone.xml"/></Relationships>';
    expect(await refusal(bookOf(HEADER, { 'xl/_rels/workbook.xml.rels': rels }))).toBe(
      'source/unreadable damaged',
    );
  });
});

describe('the spreadsheet library', () => {
  it('is one without the known prototype pollution, wherever it is installed (A18)', () => {
    const lock = readFileSync(path.resolve('package-lock.json'), 'utf8');
    const packages = (
      JSON.parse(lock) as { packages: Record<string, { name?: string; version?: string }> }
    ).packages;
    const found = Object.entries(packages).filter(([key, { name }]) =>
      /(?:^|\/)xlsx$/.test(name ?? key),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const [, { version = '0' }] of found) {
      const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
      expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(20_002);
    }
  });

  it('leaves the prototype alone in a fresh process (A18)', () => {
    const script =
      "const before = Reflect.ownKeys(Object.prototype).length; await import('xlsx'); console.log(Reflect.ownKeys(Object.prototype).length - before)";
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(out.toString().trim()).toBe('0');
  });
});
