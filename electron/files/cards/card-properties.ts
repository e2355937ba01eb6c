import { decodeBytes, toEncodingLabel } from '../encoding/encodings.ts';
import { isMostlyUtf8 } from '../encoding/detect-encoding.ts';
import { limits } from '../limits.ts';

/** One property of a card. `value` is decoded text with its escapes still in it. */
export type CardProperty = {
  readonly name: string; // upper case, without group
  readonly parameters: ReadonlyMap<string, string>; // names upper case; bare types of 2.1 under TYPE
  readonly value: string;
};

export type Card = {
  readonly version: string; // 2.1, 3.0, 4.0; empty where the card does not say
  readonly properties: readonly CardProperty[];
  readonly dropped: number; // pictures, sounds, keys, and values above a megabyte
};

/** Properties that hold no text; they are never read, and never fetched where they are addresses. */
const BINARY = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);

/** The properties of a card given as its bytes; those of a card inside it are left out. */
export function parseCard(card: Buffer, fallbackEncoding: string): Card {
  const lines = unfold(card.toString('latin1').replace(/^\s*\u00EF\u00BB\u00BF/, ''));
  const version = /^VERSION\s*:\s*(\S+)/i;
  let found = '';
  let depth = 0;
  let dropped = 0;
  const properties: CardProperty[] = [];
  for (const line of lines) {
    if (/^(?:[\w-]+\.)?BEGIN\s*:/i.test(line)) depth += 1;
    else if (/^(?:[\w-]+\.)?END\s*:/i.test(line)) depth -= 1;
    else if (depth === 1) {
      found = version.exec(line)?.[1] ?? found;
      const property = parseProperty(line, fallbackEncoding);
      if (property === 'dropped') dropped += 1;
      else if (property !== null) properties.push(property);
    }
  }
  return { version: found, properties, dropped };
}

/** Logical lines: a line that begins with a space goes on; so does one of quoted-printable that ends with `=`. */
function unfold(text: string): string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  let quoted = false;
  const flush = (): void => {
    if (parts.length > 0) lines.push(parts.join(''));
    parts = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const soft = quoted && parts.at(-1)?.endsWith('=') === true;
    if (soft) {
      parts.push((parts.pop() ?? '').slice(0, -1), line);
    } else if (parts.length > 0 && /^[ \t]/.test(line)) {
      parts.push(line.slice(1));
    } else {
      flush();
      parts.push(line);
      quoted = /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(line);
    }
  }
  flush();
  return lines;
}

function parseProperty(line: string, fallbackEncoding: string): CardProperty | 'dropped' | null {
  const colon = findOutsideQuotes(line, ':');
  if (colon === -1) return null;
  const [rawName = '', ...rawParameters] = splitOutsideQuotes(line.slice(0, colon), ';');
  const name = rawName
    .slice(rawName.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase();
  if (name === '' || name === 'VERSION') return null;
  if (BINARY.has(name) || line.length > limits.cellBytes) return 'dropped';
  const parameters = readParameters(rawParameters);
  return {
    name,
    parameters,
    value: decodeValue(line.slice(colon + 1), parameters, fallbackEncoding),
  };
}

function readParameters(raw: readonly string[]): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const text of raw) {
    const equals = text.indexOf('=');
    const name = equals === -1 ? bareParameter(text) : text.slice(0, equals).trim().toUpperCase();
    const value = text
      .slice(equals + 1)
      .trim()
      .replaceAll('"', '');
    const before = parameters.get(name);
    parameters.set(name, before === undefined ? value : `${before},${value}`);
  }
  return parameters;
}

/** 2.1 writes `TEL;CELL:` and `NOTE;QUOTED-PRINTABLE:`. */
function bareParameter(text: string): string {
  return /^(?:quoted-printable|base64|8bit|7bit|b)$/i.test(text.trim()) ? 'ENCODING' : 'TYPE';
}

function decodeValue(
  raw: string,
  parameters: ReadonlyMap<string, string>,
  fallbackEncoding: string,
): string {
  const encoding = (parameters.get('ENCODING') ?? '').toUpperCase();
  let bytes: Buffer = Buffer.from(raw, 'latin1');
  if (encoding === 'QUOTED-PRINTABLE') bytes = decodeQuotedPrintable(raw);
  else if (encoding === 'BASE64' || encoding === 'B')
    bytes = Buffer.from(raw.replace(/\s/g, ''), 'base64');
  const charset = toEncodingLabel(parameters.get('CHARSET') ?? '');
  if (charset !== null && charset !== '') return decodeBytes(bytes, charset);
  return decodeBytes(bytes, isMostlyUtf8(bytes) ? 'utf-8' : fallbackEncoding);
}

function decodeQuotedPrintable(raw: string): Buffer {
  const text = raw.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(text.replace(/=$/, ''), 'latin1');
}

function findOutsideQuotes(text: string, wanted: string): number {
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === wanted && !quoted) return index;
  }
  return text.indexOf(wanted); // an odd quote: as if there were none
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === separator && !quoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Escapes out. 2.1 knows only `\;`; what others write there is taken alike, since it does no harm. */
export function unescapeValue(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, char: string) =>
    char === 'n' || char === 'N' ? '\n' : char,
  );
}

/** The parts of a structured value (N, ADR, ORG), or of a list. */
export function splitValue(value: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < value.length; index += 1) {
    if (value[index] === '\\') index += 1;
    else if (value[index] === separator) {
      parts.push(value.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(value.slice(start));
  return parts.map((part) => unescapeValue(part).trim());
}
