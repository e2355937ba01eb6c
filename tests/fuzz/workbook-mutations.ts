import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write } from 'xlsx';
import type { BookType } from 'xlsx';
import { mutate, zipMutations } from './mutations.ts';
import type { Draw } from './mutations.ts';

const table = [
  ['Clients of the salon'],
  [],
  ['id', 'name', 'birth', 'phone', 'spend', 'vip'],
  ['007', 'Анна', 33_726, 79_123_456_789, 10.5, true],
  ['008', 'Zoë & "Co" <x>', '', 966_501_234_567, '', false],
  ['009', 'سارة\nline', 40_000, '+44 7700 900123', -1, true],
];

function seedOf(bookType: BookType, bookSST = false): Buffer {
  const sheet = utils.aoa_to_sheet(table);
  Object.assign(sheet['C4'] as object, { z: 'dd.mm.yyyy' });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Clients');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['hidden', 'mail'],
      ['x', 'a@b.example'],
    ]),
    'H',
  );
  book.Workbook = {
    Sheets: [
      { name: 'Clients', Hidden: 0 },
      { name: 'H', Hidden: 2 },
    ],
  };
  return write(book, { type: 'buffer', bookType, bookSST }) as Buffer;
}

export const xlsxSeeds: readonly Buffer[] = [seedOf('xlsx'), seedOf('xlsx', true), seedOf('xlsm')];
export const otherSeeds: readonly Buffer[] = [seedOf('biff8'), seedOf('biff5'), seedOf('xlsb')];
export const odsSeeds: readonly Buffer[] = [seedOf('ods')];
export const markupSeeds: readonly Buffer[] = [seedOf('html'), seedOf('xlml')];

const tokens = [
  ['<row>', '<row r="1">', '<row r="9999999">', '<row r="-1" hidden="1">', '</row>', '<row/>'],
  ['<c r="B2" t="s"><v>-1</v></c>', '<c t="s"><v>99</v></c>', '<c r="XFD1"><v>1</v></c>', '<c>'],
  ['<c r="ZZZZ9" t="n"><v>1e400</v></c>', '<c t="d"><v>2020-13-45</v></c>', '</c>', '<v>', '</v>'],
  ['<c t="b"><v>maybe</v></c>', '<c s="999"><v>1</v></c>', '<is><t>', '<r><t>x</t></r>', '<rPh>'],
  ['<!-- x -->', '<![CDATA[x]]>', '<?x y?>', '<!', '<', '>', '&', '&#0;', '&#x110000;', '&amp;'],
  ['_x0000_', '_xD800_', '<f>1+1</f>', '<sheetData>', '</sheetData>', '</worksheet>', '<si>'],
  [
    '<dimension ref="A1:XFD1048576"/>',
    '<dimension ref="A1"/>',
    '<cols><col min="1" max="16384" hidden="1"/></cols>',
  ],
  ['"', "'", '=', '\u0000', '\uFFFD', 'date1904="1"', ' t="s"', ' t="inlineStr"', ' t="e"'],
  ['<td colspan="99999">', '<tr>', '</table>', '<table>', '<td rowspan="3">', '<script>', '<br>'],
  ['<Row ss:Index="0">', '<Cell ss:Index="9999999">', '<Data ss:Type="Number">', '</Data>'],
].flat();

/** A workbook whose archive is sound and whose parts are not. */
export function mutateParts(bytes: Buffer, draw: Draw): Buffer {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels|bin)$/.test(name));
  for (let count = 1 + draw(3); count > 0; count -= 1) {
    const name = names[draw(names.length)] ?? '';
    const part = parts[name];
    if (part === undefined) continue;
    if (draw(12) === 0) delete parts[name];
    else parts[name] = strToU8(mutateMarkup(strFromU8(part, true), draw), true);
  }
  return Buffer.from(zipSync(parts, { level: 1 }));
}

export function mutateMarkup(text: string, draw: Draw): string {
  let mutated = text;
  for (let count = 1 + draw(3); count > 0; count -= 1) {
    const at = draw(mutated.length + 1);
    const token = Buffer.from(tokens[draw(tokens.length)] ?? '', 'utf8').toString('latin1');
    const gone = draw(3) === 0 ? draw(30) : 0;
    const times = draw(10) === 0 ? draw(300) : 1;
    mutated = mutated.slice(0, at) + token.repeat(times) + mutated.slice(at + gone);
    if (draw(8) === 0) mutated = mutated.slice(0, draw(mutated.length + 1));
  }
  return mutated;
}

export function mutateArchive(bytes: Buffer, draw: Draw): Buffer {
  return mutate(bytes, zipMutations, draw);
}

/** Bytes of a binary workbook, changed where they stand. */
export function mutateBytes(bytes: Buffer, draw: Draw): Buffer {
  const copy = Buffer.from(bytes);
  for (let count = 1 + draw(6); count > 0; count -= 1) copy[draw(copy.length)] = draw(256);
  return draw(10) === 0 ? copy.subarray(0, draw(copy.length)) : copy;
}
