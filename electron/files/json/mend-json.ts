import { lengthOfStart } from './script-start.ts';
import { readWord } from './script-words.ts';
import { readScriptText } from './script-text.ts';

/** `text`: strict JSON; of a text that breaks off, as far as it goes. `line`: where it cannot be understood. */
export type MendedJson = { readonly text: string } | { readonly line: number };

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'next' | 'nothing';

type Scan = {
  readonly source: string;
  readonly whole: string[]; // what is written, in large pieces
  out: string[]; // the last tokens of it
  readonly open: ('[' | '{')[];
  at: number;
  expected: Expected;
  waitsForMore: boolean; // behind a comma, which is left out where nothing follows
};

/**
 * JSON as people and scripts write it: commas behind the last item, texts in single quotes, names without quotes, comments, `None`,
 * `NaN`, a variable or a call around it. Read only where it can mean one thing; anything else gives the line.
 */
export function mendJson(source: string): MendedJson {
  const scan: Scan = {
    source,
    whole: [],
    out: [],
    open: [],
    at: startOf(source),
    expected: 'value',
    waitsForMore: false,
  };
  for (;;) {
    scan.at = pastSpace(source, scan.at);
    if (scan.at >= source.length) return { text: written(scan) };
    if (scan.expected === 'nothing') {
      return /^[\s);]*$/.test(source.slice(scan.at)) ? { text: written(scan) } : lineOf(scan);
    }
    const taken = takeSign(scan) ?? takeScalar(scan);
    if (taken === 'cut') return { text: written(scan) };
    if (!taken) return lineOf(scan);
  }
}

/** Behind what stands before the value. */
function startOf(source: string): number {
  const start = pastSpace(source, 0);
  return start + lengthOfStart(source.slice(start, start + 300));
}

function written({ whole, out }: Scan): string {
  return whole.join('') + out.join('');
}

function lineOf({ source, at }: Scan): MendedJson {
  return { line: source.slice(0, at).split(/\r\n|\n|\r/).length };
}

/** Behind spaces and comments. */
function pastSpace(source: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < source.length && isSpace(source.charCodeAt(at))) at += 1;
    if (source.startsWith('/*', at)) at = past(source, '*/', at + 2);
    else if (source.startsWith('//', at) || source[at] === '#') at = past(source, '\n', at);
    else return at;
  }
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029;
}

function past(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from);
  return end === -1 ? source.length : end + mark.length;
}

/** Null: no sign of structure stands here. */
function takeSign(scan: Scan): boolean | null {
  const sign = scan.source[scan.at] ?? '';
  const inside = scan.open.at(-1);
  if (sign === '[' || sign === '{') return takeOpening(scan, sign);
  if (sign === ']' || sign === '}') return takeClosing(scan, sign);
  if (sign === ',') {
    if (scan.expected !== 'next' || inside === undefined) return false;
    scan.waitsForMore = true;
    scan.expected = inside === '{' ? 'key' : 'value';
  } else if (sign === ':') {
    if (scan.expected !== 'colon') return false;
    scan.out.push(':');
    scan.expected = 'value';
  } else return null;
  scan.at += 1;
  return true;
}

function takeOpening(scan: Scan, sign: '[' | '{'): boolean {
  const isForgottenComma =
    scan.expected === 'next' && scan.open.at(-1) === '[' && scan.out.at(-1) === '}' && sign === '{';
  if (isForgottenComma) scan.waitsForMore = true;
  else if (!scan.expected.startsWith('value')) return false;
  put(scan, sign);
  scan.open.push(sign);
  scan.expected = sign === '{' ? 'key or end' : 'value or end';
  scan.at += 1;
  return true;
}

function takeClosing(scan: Scan, sign: ']' | '}'): boolean {
  const inside = scan.open.at(-1);
  if (inside !== (sign === ']' ? '[' : '{')) return false;
  const mayEnd = scan.waitsForMore || scan.expected === 'next' || scan.expected.endsWith('or end');
  if (!mayEnd) return false;
  scan.waitsForMore = false;
  scan.open.pop();
  scan.out.push(sign);
  scan.expected = scan.open.length === 0 ? 'nothing' : 'next';
  scan.at += 1;
  return true;
}

function takeScalar(scan: Scan): boolean | 'cut' {
  const isKey = scan.expected.startsWith('key');
  if (!isKey && !scan.expected.startsWith('value')) return false;
  const read = readScriptText(scan.source, scan.at) ?? readWord(scan.source, scan.at, isKey);
  if (read === null || read === 'cut') return read ?? false;
  put(scan, read.json);
  scan.at = read.end;
  if (isKey) scan.expected = 'colon';
  else scan.expected = scan.open.length === 0 ? 'nothing' : 'next';
  return true;
}

function put(scan: Scan, json: string): void {
  if (scan.waitsForMore) scan.out.push(',');
  scan.waitsForMore = false;
  if (scan.out.length > MANY_TOKENS) {
    scan.whole.push(scan.out.join('')); // a token by itself takes more room than its letters
    scan.out = [];
  }
  scan.out.push(json);
}

const MANY_TOKENS = 4096;
