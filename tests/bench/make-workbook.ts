import { closeSync, createReadStream, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Zip, ZipDeflate, strToU8 } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DATES = new Set([5, 10, 11]);
const NUMBERS = new Set([8, 12]);
const ROWS_PER_PIECE = 2_000;

/**
 * The rows of the bench's list as Excel itself would save them: texts in the table of shared strings, dates and
 * amounts typed. Written where it is not there yet; returns its size in bytes.
 */
export async function makeWorkbook(path: string, list: string): Promise<number> {
  if (!existsSync(path)) {
    const unfinished = `${path}.part`;
    const file = openSync(unfinished, 'w');
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      writeSync(file, chunk);
    });
    addSmallParts(zip);
    const { strings, references } = await addSheet(zip, list);
    addStrings(zip, strings, references);
    zip.end();
    closeSync(file);
    renameSync(unfinished, path);
  }
  return statSync(path).size;
}

function addPart(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 3 });
  zip.add(part);
  return part;
}

function addSmallParts(zip: Zip): void {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Clients" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  for (const [name, content] of Object.entries(parts)) {
    addPart(zip, name).push(strToU8(content), true);
  }
}

async function addSheet(
  zip: Zip,
  list: string,
): Promise<{ strings: string[]; references: number }> {
  const part = addPart(zip, 'xl/worksheets/sheet1.xml');
  const indices = new Map<string, number>();
  let references = 0;
  const indexOf = (text: string): number => {
    references += 1;
    const index = indices.get(text) ?? indices.size;
    indices.set(text, index);
    return index;
  };
  part.push(
    strToU8(
      `<worksheet xmlns="${MAIN}"><dimension ref="A1:P${await countLines(list)}"/><sheetData>`,
    ),
  );
  let piece = '';
  let row = 0;
  for await (const line of createInterface({
    input: createReadStream(list),
    crlfDelay: Infinity, // on a busy machine the two signs of a line end may come far apart
  })) {
    row += 1;
    piece += rowXml(cellsOfLine(line), row, indexOf);
    if (row % ROWS_PER_PIECE === 0) {
      part.push(strToU8(piece));
      piece = '';
    }
  }
  part.push(strToU8(`${piece}</sheetData></worksheet>`), true);
  return { strings: [...indices.keys()], references };
}

async function countLines(list: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(list)) {
    for (const byte of chunk as Buffer) if (byte === 10) lines += 1;
  }
  return lines;
}

/** The list quotes nothing but notes with a comma, which come last. */
function cellsOfLine(line: string): string[] {
  const quoted = /,"([^"]*)"$/.exec(line);
  if (quoted === null) return line.split(',');
  return [...line.slice(0, quoted.index).split(','), quoted[1] ?? ''];
}

function rowXml(cells: readonly string[], row: number, indexOf: (text: string) => number): string {
  let xml = `<row r="${row}" spans="1:16">`;
  cells.forEach((cell, column) => {
    if (cell === '') return;
    const reference = String.fromCharCode(65 + column) + row;
    if (row > 1 && DATES.has(column)) {
      xml += `<c r="${reference}" s="1"><v>${serialOf(cell)}</v></c>`;
    } else if (row > 1 && NUMBERS.has(column)) xml += `<c r="${reference}"><v>${cell}</v></c>`;
    else xml += `<c r="${reference}" t="s"><v>${indexOf(cell)}</v></c>`;
  });
  return `${xml}</row>`;
}

function serialOf(day: string): number {
  const parts = day.split(/[-./]/).map(Number);
  const [year, month, date] = day.includes('-') ? parts : parts.toReversed();
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1) / 86_400_000) + 25_569;
}

function addStrings(zip: Zip, strings: readonly string[], references: number): void {
  const part = addPart(zip, 'xl/sharedStrings.xml');
  part.push(strToU8(`<sst xmlns="${MAIN}" count="${references}" uniqueCount="${strings.length}">`));
  for (let from = 0; from < strings.length; from += ROWS_PER_PIECE) {
    const some = strings.slice(from, from + ROWS_PER_PIECE);
    part.push(strToU8(some.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')));
  }
  part.push(strToU8('</sst>'), true);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
