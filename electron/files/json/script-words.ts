import { readScriptText } from './script-text.ts';
import type { ScriptPiece } from './script-text.ts';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.$+])/y;
/** `0049…`, `+49…`: a number that no language reads as one, and of which every digit counts. */
const DIGITS = /\+?\d+(?![\w.$+])/y;
const WORD = /-?[\p{L}_$][\p{L}\p{N}_$]*(?![\w.$(])/uy;
const CALL = /(?:new +)?[A-Za-z_$][\w$.]{0,60} ?\( */y;

const VALUES: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['True', 'true'],
  ['TRUE', 'true'],
  ['false', 'false'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ...['null', 'NULL', 'None', 'undefined', 'nan', 'NaN', 'Infinity', '-Infinity'].map(
    (word): [string, string] => [word, 'null'],
  ),
]);

/** A number, a word of a script, or a call with one value in it, such as `ObjectId("…")`; as a key, any word or number. */
export function readWord(source: string, at: number, isKey: boolean): ScriptPiece | null {
  const word = matchAt(WORD, source, at);
  if (isKey) {
    const key = word ?? matchAt(DIGITS, source, at);
    return key === null ? null : { json: JSON.stringify(key), end: at + key.length };
  }
  if (word !== null) {
    const json = VALUES.get(word);
    return json === undefined ? null : { json, end: at + word.length };
  }
  return readNumber(source, at) ?? readCall(source, at);
}

function readNumber(source: string, at: number): ScriptPiece | null {
  const number = matchAt(NUMBER, source, at);
  if (number !== null) return { json: number, end: at + number.length };
  const digits = matchAt(DIGITS, source, at);
  return digits === null ? null : { json: JSON.stringify(digits), end: at + digits.length };
}

function readCall(source: string, at: number): ScriptPiece | null {
  const call = matchAt(CALL, source, at);
  if (call === null) return null;
  const from = at + call.length;
  const value = readScriptText(source, from) ?? readNumber(source, from);
  if (value === null || value === 'cut') return null;
  let { end } = value;
  while (source[end] === ' ') end += 1;
  return source[end] === ')' ? { json: value.json, end: end + 1 } : null;
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
