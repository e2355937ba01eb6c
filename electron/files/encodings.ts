import iconv from 'iconv-lite';

/** Bytes of one unit of the scan text: 2 in UTF-16, where every unit is two bytes, else 1. */
export type UnitBytes = 1 | 2;

/** Names that people and older programs use, as WHATWG labels. */
const aliases: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  ansi: 'windows-1252',
  cp866: 'ibm866',
  dos: 'ibm866',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  gbk: 'gb18030',
  'mac-cyrillic': 'x-mac-cyrillic',
  macroman: 'macintosh',
};

/** The name under which iconv-lite knows a label, where it is another one. */
const codecNames: Readonly<Record<string, string>> = {
  'x-mac-cyrillic': 'maccyrillic',
  'utf-16be': 'utf16be',
  'utf-16le': 'utf16le',
};

/** The WHATWG label of an encoding as somebody may write it; null where we cannot read it. */
export function toEncodingLabel(name: string): string | null {
  const lower = name.trim().toLowerCase().replaceAll('_', '-');
  const windows = /^(?:cp|win|windows)-?(125\d)$/.exec(lower);
  const label = windows === null ? (aliases[lower] ?? lower) : `windows-${windows[1]}`;
  if (/^utf-?(?:7|32)/.test(label)) return null;
  return iconv.encodingExists(codecNames[label] ?? label) ? label : null;
}

export function unitBytesOf(label: string): UnitBytes {
  return label.startsWith('utf-16') ? 2 : 1;
}

/**
 * The text in which record borders are looked for: one character for each unit of bytes, so that an index in
 * it is a position in the file whatever the bytes are. Works because every encoding that we read writes
 * delimiter, quote and line end as ASCII does (or, in UTF-16, as two bytes).
 */
export function toScanText(bytes: Buffer, label: string): string {
  return unitBytesOf(label) === 2 ? decodeUtf16(bytes, label) : bytes.toString('latin1');
}

/** The text of whole records. Bytes that are no character become U+FFFD. A mark at the start stays. */
export function decodeBytes(bytes: Buffer, label: string): string {
  if (label === 'utf-8') return bytes.toString('utf8');
  if (unitBytesOf(label) === 2) return decodeUtf16(bytes, label);
  return iconv.decode(bytes, codecNames[label] ?? label, { stripBOM: false });
}

/** Characters that the encoding does not have become `?`. */
export function encodeText(text: string, label: string): Buffer {
  if (label === 'utf-8') return Buffer.from(text, 'utf8');
  return iconv.encode(text, codecNames[label] ?? label, { addBOM: false });
}

function decodeUtf16(bytes: Buffer, label: string): string {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  if (label === 'utf-16le') return whole.toString('utf16le');
  return Buffer.from(whole).swap16().toString('utf16le');
}
