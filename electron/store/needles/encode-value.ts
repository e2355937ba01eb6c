import iconv from 'iconv-lite';

/**
 * A value as the bytes in which a list of some encoding holds it, for the search after an erasure. Written for
 * every encoding that a list is read in, by asking its decoder what each byte and pair of bytes means.
 */
export function encodeValue(text: string, encoding: string): Buffer | null {
  const [outer = '', misread] = encoding.split('/');
  if (misread !== undefined) return encodeMisread(text, outer, misread);
  switch (outer) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-32le':
    case 'utf-32be':
      return encodeUtf32(text, outer === 'utf-32be');
    default:
      return encodeByTable(outer === 'windows-1258' ? withTones(text) : text, outer);
  }
}

/**
 * A list whose letters were garbled before it came here: written in `is`, read by another program as `was`,
 * and then written in `outer`. Such a list is named `outer/was>is`.
 */
function encodeMisread(text: string, outer: string, misread: string): Buffer | null {
  const [was = '', is = ''] = misread.split('>');
  const bytes = encodeValue(text, is);
  return bytes === null ? null : encodeValue(new TextDecoder(was).decode(bytes), outer);
}

function encodeUtf32(text: string, bigEndian: boolean): Buffer {
  const points = [...text].map((char) => char.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  points.forEach((point, index) => {
    if (bigEndian) bytes.writeUInt32BE(point, index * 4);
    else bytes.writeUInt32LE(point, index * 4);
  });
  return bytes;
}

/** windows-1258 writes the tone of a Vietnamese vowel as a character of its own. */
function withTones(text: string): string {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return text.normalize('NFC').replace(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (letter) => {
    const apart = letter.normalize('NFD');
    const tone = apart.match(tones)?.join('') ?? '';
    return tone === '' ? letter : apart.replace(tones, '').normalize('NFC') + tone;
  });
}

/** Null where the encoding has no such letter, or nobody reads it. */
function encodeByTable(text: string, encoding: string): Buffer | null {
  const table = tableOf(encoding);
  if (table === null) return null;
  const bytes: number[] = [];
  for (const letter of text) {
    const code = table.get(letter);
    if (code === undefined) return null;
    for (const shift of [24, 16, 8]) if (code >= 2 ** shift) bytes.push((code >>> shift) & 0xff);
    bytes.push(code & 0xff);
  }
  return Buffer.from(bytes);
}

const MULTI_BYTE = new Set(['shift_jis', 'big5', 'gb18030', 'euc-jp', 'euc-kr']);
const tables = new Map<string, ReadonlyMap<string, number> | null>();

function tableOf(encoding: string): ReadonlyMap<string, number> | null {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = readTable(encoding);
  tables.set(encoding, table);
  return table;
}

function readTable(encoding: string): ReadonlyMap<string, number> | null {
  const decoder = openDecoder(encoding);
  if (decoder === null) return null;
  const table = new Map<string, number>();
  const add = (code: number, bytes: Uint8Array): void => {
    const letters = decoder.decode(bytes);
    if ([...letters].length === 1 && letters !== '\uFFFD' && !table.has(letters)) {
      table.set(letters, code);
    }
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte, Uint8Array.of(byte));
  if (!MULTI_BYTE.has(encoding)) return table;
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      add((lead << 8) | trail, Uint8Array.of(lead, trail));
    }
  }
  if (encoding === 'gb18030') addFourBytes(add);
  return table;
}

/** GB18030 writes the rest of the first plane in four bytes, from 81 30 81 30 on. */
function addFourBytes(add: (code: number, bytes: Uint8Array) => void): void {
  const bytes = Buffer.alloc(4);
  for (let index = 0; index < 4 * 10 * 126 * 10; index += 1) {
    bytes[0] = 0x81 + Math.floor(index / 12_600);
    bytes[1] = 0x30 + (Math.floor(index / 1260) % 10);
    bytes[2] = 0x81 + (Math.floor(index / 10) % 126);
    bytes[3] = 0x30 + (index % 10);
    add(bytes.readUInt32BE(0), bytes);
  }
}

type Decoder = { readonly decode: (bytes: Uint8Array) => string };

/** The platform knows none of the code pages of DOS but one. */
function openDecoder(encoding: string): Decoder | null {
  try {
    return new TextDecoder(encoding);
  } catch {
    if (!iconv.encodingExists(encoding)) return null;
    return { decode: (bytes) => iconv.decode(bytes, encoding) };
  }
}
