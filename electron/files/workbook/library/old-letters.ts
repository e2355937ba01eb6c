import { CFB } from 'xlsx';
import type { WorkBook } from 'xlsx';
import { quietly } from './quietly.ts';
import { detectEncoding } from '#files/encoding/detect-encoding.ts';
import { decodeBytes } from '#files/encoding/encodings.ts';
import { cellsIn } from './book-places.ts';

/**
 * Workbooks from before Excel 97 hold bytes of the code page of their country, which the library takes for Latin letters.
 * Gives the reader of such a text; texts of later workbooks stay as they are.
 */
export function letterReaderOf(bytes: Buffer, book: WorkBook): (text: string) => string {
  const start = startOf(bytes);
  if (start === null || !isOld(start)) return (text) => text;
  const encoding = encodingOf(codePageOf(start), book);
  return (text) => (isBytes(text) ? decodeBytes(Buffer.from(text, 'latin1'), encoding) : text);
}

/** Format: [MS-XLS] 2.4.21 BOF, 2.4.52 CodePage; OpenOffice.org's documentation of BIFF 2 to 5. */
const BOF_BIFF5 = 0x0809;
const BIFF8 = 0x0600;
const CODE_PAGE = 0x42;
const MOST_RECORDS = 2000; // among the first of which the code page stands

/** The records of the workbook; null where there are none. */
function startOf(bytes: Buffer): Buffer | null {
  if (bytes[0] === 0x09) return bytes; // without a container
  const container = quietly(() => CFB.read(bytes, { type: 'buffer' }));
  const stream = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  return stream === null ? null : Buffer.from(stream.content as Uint8Array);
}

function isOld(records: Buffer): boolean {
  if (records.length < 8) return false;
  return records.readUInt16LE(0) !== BOF_BIFF5 || records.readUInt16LE(4) < BIFF8;
}

function codePageOf(records: Buffer): number | null {
  let at = 0;
  for (let count = 0; count < MOST_RECORDS && at + 6 <= records.length; count += 1) {
    if (records.readUInt16LE(at) === CODE_PAGE) return records.readUInt16LE(at + 4);
    at += 4 + records.readUInt16LE(at + 2);
  }
  return null;
}

const encodings: ReadonlyMap<number, string> = new Map([
  ...[437, 737, 775, 850, 852, 857, 862, 866].map((page): [number, string] => [page, `ibm${page}`]),
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [0x8000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [20_866, 'koi8-r'],
  [21_866, 'koi8-u'],
  [65_001, 'utf-8'],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page): [number, string] => [
    page,
    `windows-${page}`,
  ]),
]);

/** A page that somebody set is meant. 1252 is what programs write that know of no other: there the letters may prove one. */
function encodingOf(page: number | null, book: WorkBook): string {
  const named = page === null ? undefined : encodings.get(page);
  if (named !== undefined) return named;
  const sample = sampleOf(book);
  const { encoding, guessed } = detectEncoding(sample, sample);
  return page !== null && guessed ? 'windows-1252' : encoding;
}

const SAMPLE_CHARACTERS = 256 * 1024;

function sampleOf(book: WorkBook): Buffer {
  const lines: string[] = book.SheetNames.filter(isBytes);
  let length = 0;
  for (const sheet of Object.values(book.Sheets)) {
    for (const { t, v } of cellsIn(sheet)) {
      if (length > SAMPLE_CHARACTERS) break;
      if (t !== 's' || typeof v !== 'string' || !isBytes(v)) continue;
      lines.push(v);
      length += v.length;
    }
  }
  return Buffer.from(lines.join('\n'), 'latin1');
}

/** Some letter beyond ASCII, and none that takes more than a byte. */
function isBytes(text: string): boolean {
  return /[\u0080-\u00FF]/.test(text) && !/[^\u0000-\u00FF]/u.test(text);
}
