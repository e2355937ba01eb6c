import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mustRead, readProblem } from '#support/lists/read-list.ts';
import { MAIN, rawBook, rawRow } from '#support/lists/raw-workbook.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const rows = [
  ['name', 'email'],
  ['Ann', 'ann@example.org'],
  ['Bea', 'bea@example.org'],
];
const usual = rawBook({
  sheets: [{ name: 'Clients', data: rows.map((cells, at) => rawRow(at + 1, cells)).join('') }],
});

/** The same parts under other names. */
function renamed(toName: (name: string) => string, target: string): Uint8Array {
  const parts = Object.entries(unzipSync(usual)).map(([name, bytes]) => [toName(name), bytes]);
  const book = Object.fromEntries(parts) as Record<string, Uint8Array>;
  const root = `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="${target}"/></Relationships>`;
  return zipSync({ ...book, [toName('_rels/.rels')]: strToU8(root) });
}

describe('the part that is the workbook', () => {
  it.each([
    [
      'as Excel on the web calls it',
      'xl/workbook22.xml',
      (name: string) => name.replace('workbook.xml', 'workbook22.xml'),
    ],
    [
      'in another folder',
      '/book/main.xml',
      (name: string) => name.replace('xl/', 'book/').replace('workbook.xml', 'main.xml'),
    ],
    ['in capitals', 'XL/WORKBOOK.XML', (name: string) => name.toUpperCase()],
    [
      'with the strokes of Windows',
      'xl\\workbook.xml',
      (name: string) => name.replaceAll('/', '\\'),
    ],
  ])('is found %s', async (_, target, toName) => {
    const list = await mustRead(renamed(toName, target), { name: 'clients.xlsx' });
    expect(list.reading).toMatchObject({ format: 'xlsx', sheet: 'Clients', header: rows[0] });
    expect(list.cells).toStrictEqual(rows.slice(1));
  });

  it('is none where the document is another one, and its parts are no lists', async () => {
    const root = `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="doc/a.xml"/></Relationships>`;
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8(root),
      'doc/a.xml': strToU8(`<document xmlns="${MAIN}"/>`),
      'doc/list.csv': strToU8('name,email\nAnn,ann@example.org\n'),
    });
    expect(await readProblem(bytes, 'clients.xlsx')).toBe('source/unsupported-format');
  });
});
