import iconv from 'iconv-lite';
import { decodeVietnamese, encodeVietnamese } from './vietnamese-letters.ts';
import { decodeUtf32, encodeUtf32, toUtf32Scan } from './utf-32.ts';

/** Bytes of one unit of the scan text: as many as the encoding's smallest character has. */
export type UnitBytes = 1 | 2 | 4;

/** Every encoding that is read, as WHATWG labels; UTF-32, ISO-8859-1, -9 and -11, and DOS but for 866 have none there. */
export const supportedEncodings: readonly string[] = [
  'utf-8 utf-16le utf-16be utf-32le utf-32be',
  'windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256',
  'windows-1257 windows-1258 windows-874 koi8-r koi8-u ibm866 x-mac-cyrillic macintosh',
  'ibm437 ibm737 ibm775 ibm850 ibm852 ibm857 ibm862',
  'iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-10',
  'iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 gb18030 big5 shift_jis euc-jp euc-kr',
].flatMap((line) => line.split(' '));

/** Names that people and older programs use. Those of ISO parts that Windows extends name the extension. */
const aliases: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16le',
  utf32: 'utf-32le',
  'utf-32': 'utf-32le',
  utf32le: 'utf-32le',
  utf32be: 'utf-32be',
  latin1: 'windows-1252',
  latin2: 'iso-8859-2',
  latin5: 'windows-1254',
  latin9: 'iso-8859-15',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'iso-8859-8-i': 'iso-8859-8',
  'tis-620': 'windows-874',
  cp874: 'windows-874',
  ansi: 'windows-1252',
  dos: 'ibm866',
  koi8: 'koi8-r',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  'ks-c-5601-1987': 'euc-kr',
  cp950: 'big5',
  'big5-hkscs': 'big5',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  'mac-cyrillic': 'x-mac-cyrillic',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  mac: 'macintosh',
};

/** The name under which iconv-lite knows a label, where it is another one. */
const codecNames: Readonly<Record<string, string>> = {
  'x-mac-cyrillic': 'maccyrillic',
  'utf-16be': 'utf16be',
  'utf-16le': 'utf16le',
  ...Object.fromEntries(
    ['437', '737', '775', '850', '852', '857', '862'].map((page) => [`ibm${page}`, `cp${page}`]),
  ),
};

const supported = new Set(supportedEncodings);

/** The label of an encoding as somebody may write it; null where we cannot read it. */
export function toEncodingLabel(name: string): string | null {
  const lower = name.trim().toLowerCase().replaceAll('_', '-');
  const windows = /^(?:cp|win|windows)-?(125\d)$/.exec(lower);
  const dos = /^(?:cp|ibm|oem|dos)-?(437|737|775|85[0278]|862|866)$/.exec(lower);
  const iso = /^iso-?8859-?(\d{1,2})$/.exec(lower);
  let label = lower;
  if (windows !== null) label = `windows-${windows[1]}`;
  else if (dos !== null) label = `ibm${dos[1] === '858' ? '850' : dos[1]}`;
  else if (iso !== null) label = `iso-8859-${iso[1]}`;
  label = aliases[label] ?? label;
  return supported.has(label) ? label : null;
}

export function unitBytesOf(label: string): UnitBytes {
  if (label.startsWith('utf-16')) return 2;
  return label.startsWith('utf-32') ? 4 : 1;
}

/**
 * The text in which record borders are looked for: one character for each unit of bytes, so that an index in
 * it is a position in the file whatever the bytes are. Second bytes that look like ASCII are masked.
 */
export function toScanText(bytes: Buffer, label: string): string {
  if (label.startsWith('utf-32')) return toUtf32Scan(bytes, label === 'utf-32be');
  if (label.startsWith('utf-16')) return decodeUtf16(bytes, label);
  return (trailingAscii.has(label) ? maskTrailBytes(bytes, label) : bytes).toString('latin1');
}

/** Encodings whose characters may end with a byte of ASCII: `|`, `\` and letters (and digits inside, in GB18030). */
const trailingAscii: ReadonlySet<string> = new Set(['shift_jis', 'big5', 'gb18030']);

function maskTrailBytes(bytes: Buffer, label: string): Buffer {
  const masked = Buffer.from(bytes);
  for (let index = 0; index < masked.length; index += 1) {
    const lead = masked[index] ?? 0;
    if (lead < 0x81 || lead === 0xff) continue;
    if (label === 'shift_jis' && lead >= 0xa0 && lead < 0xe0) continue; // katakana of half width
    const trail = masked[index + 1] ?? 0;
    const four = label === 'gb18030' && trail >= 0x30 && trail <= 0x39;
    if (trail < 0x40 && !four) continue; // broken: a line end stays a line end
    const length = four ? 4 : 2;
    for (let next = 1; next < length && index + next < masked.length; next += 1) {
      masked[index + next] = 0xff;
    }
    index += length - 1;
  }
  return masked;
}

/** The text of whole records. Bytes that are no character become U+FFFD. A mark at the start stays. */
export function decodeBytes(bytes: Buffer, label: string): string {
  if (label === 'utf-8') return bytes.toString('utf8');
  if (label.startsWith('utf-16')) return decodeUtf16(bytes, label);
  if (label.startsWith('utf-32')) return decodeUtf32(bytes, label === 'utf-32be');
  const text = iconv.decode(bytes, codecNames[label] ?? label, { stripBOM: false });
  return label === 'windows-1258' ? decodeVietnamese(text) : text;
}

/** Characters that the encoding does not have become `?`. */
export function encodeText(text: string, label: string): Buffer {
  if (label === 'utf-8') return Buffer.from(text, 'utf8');
  if (label.startsWith('utf-32')) return encodeUtf32(text, label === 'utf-32be');
  const letters = label === 'windows-1258' ? encodeVietnamese(text) : text;
  return iconv.encode(letters, codecNames[label] ?? label, { addBOM: false });
}

function decodeUtf16(bytes: Buffer, label: string): string {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const torn = whole.length === bytes.length ? '' : '\uFFFD'; // half a unit at the end of the file
  if (label === 'utf-16le') return whole.toString('utf16le') + torn;
  return Buffer.from(whole).swap16().toString('utf16le') + torn;
}
