import { isCharacterData } from './xml-scanner.ts';
import type { TagBytes } from './xml-scanner.ts';

const AMPERSAND = 38;
const RETURN = 13;
const UNDERLINE = 95;
const EQUALS = 61;
const CDATA_HEAD = 9;
const CDATA_TAIL = 3;

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text between two tags, its entities resolved. One that nobody declared stays as it stands. */
export function decodeXml(bytes: Buffer, start: number, end: number): string {
  if (isCharacterData(bytes, start)) {
    return bytes.toString('utf8', start + CDATA_HEAD, end - CDATA_TAIL).replaceAll('\r\n', '\n');
  }
  let plain = true;
  let ascii = true;
  for (let at = start; at < end; at += 1) {
    const code = bytes[at] as number;
    if (code > 127) ascii = false;
    else if (code === AMPERSAND || code === RETURN) plain = false;
  }
  const text = bytes.toString(ascii ? 'latin1' : 'utf8', start, end);
  return plain ? text : resolve(text);
}

function resolve(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  return lines.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,8});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities.get(name) ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `_x000D_` is how the format writes what XML cannot hold (ECMA-376, ST_Xstring). */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** True where bytes are text as they stand: no entity, no carriage return, no escape of the format. */
export function isPlainText(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = bytes[at];
    if (code === AMPERSAND || code === RETURN || code === UNDERLINE) return false;
  }
  return !isCharacterData(bytes, start);
}

/** The value of an attribute by its name without prefix, or null. */
export function attributeOf(tag: TagBytes, name: string): string | null {
  for (const [key, value] of attributesOf(tag)) if (key === name) return value;
  return null;
}

export function* attributesOf({ bytes, start, end }: TagBytes): Generator<[string, string]> {
  let at = start;
  while (at < end) {
    while (at < end && (bytes[at] as number) <= 32) at += 1;
    const from = at;
    while (at < end && bytes[at] !== EQUALS && (bytes[at] as number) > 32) at += 1;
    const name = bytes.toString('latin1', from, at);
    while (at < end && bytes[at] !== EQUALS) at += 1;
    at += 1;
    while (at < end && (bytes[at] as number) <= 32) at += 1;
    const quote = bytes[at];
    if (quote !== 34 && quote !== 39) return;
    const close = bytes.indexOf(quote, at + 1);
    if (close === -1 || close > end) return;
    yield [name.slice(name.indexOf(':') + 1), decodeXml(bytes, at + 1, close)];
    at = close + 1;
  }
}
