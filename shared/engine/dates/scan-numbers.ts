import type { DateShape, Written } from './written-date.ts';

const ZERO = 48;
const NINE = 57;
const SPACE = 32;
const SEPARATORS = ' ./-\\_,';
/** `T10:00`, ` 23:59:59.123`, ` 11:30 PM`, with `Z`, `UTC`, `+03:00` or a remark in brackets behind it. */
const TIME =
  /^[tT, ]\s*\d{1,2}(?:[:.]\d{2}){1,2}(?:[.,]\d{1,9})?\s?(?:[aApP]\.?[mM]\.?)?\s?(?:[zZ]|UTC|GMT|MSK|[A-Z]{3,4})?\s?(?:[+-]\d{1,2}:?(?:\d{2})?)?(?:\s?\([^()]*\)|\s?\[[^[\]]*\])?$/;

/**
 * A cell of ASCII digits and separators. Undefined where it holds anything else, so that words must be looked at;
 * null where it is made of numbers and yet no date.
 */
export function scanNumbers(cell: string): DateShape | null | undefined {
  const text = cell.trim();
  if (text.startsWith('--')) return yearless(text);
  if (BEFORE_1970.test(text)) return beforeZero(text);
  const parts: Written[] = [];
  let separators = '';
  let at = 0;
  while (parts.length < 3) {
    const from = at;
    at = afterDigits(text, from);
    if (at === from) return undefined;
    parts.push(written(text, from, at));
    if (at === text.length || parts.length === 3 || isTimeAt(text, at)) break;
    if (!SEPARATORS.includes(text.charAt(at))) return undefined;
    separators += text.charAt(at);
    at = afterSpaces(text, at + 1);
  }
  const rest = text.slice(at);
  const isWhole = rest === '' || rest === '.' || TIME.test(rest);
  return isWhole ? toShape(parts, separators) : undefined;
}

/** Seconds or thousandths before 1970, where half of a list may be born. Without the minus they are days after it. */
const BEFORE_1970 = /^[-\u2212](?:\d{9,10}|\d{12,13})(?:\.\d{1,9})?$/;

function beforeZero(text: string): DateShape {
  const [whole = ''] = text.slice(1).split('.');
  const number: Written = { value: -Number(whole), digits: whole.length };
  return { kind: 'number', number, yearMarked: false };
}

const UNIX_DIGITS = 9; // and more

function afterDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text, at)) at += 1;
  return at;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

function isTimeAt(text: string, at: number): boolean {
  const isSpace = text.charCodeAt(at) === SPACE;
  return isSpace && (text.charAt(at + 2) === ':' || text.charAt(at + 3) === ':');
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}

function written(text: string, from: number, to: number): Written {
  return { value: Number(text.slice(from, to)), digits: to - from };
}

function toShape(parts: readonly Written[], separators: string): DateShape | null {
  const [first, second, third] = parts;
  if (first === undefined) return null;
  if (second === undefined) return { kind: 'number', number: first, yearMarked: false };
  if (third !== undefined) return { kind: 'three', parts: [first, second, third] };
  const separator = separators.charAt(0);
  if (first.digits === 5 && (separator === '.' || separator === ',')) {
    return { kind: 'serial', value: first.value };
  }
  if (first.digits >= UNIX_DIGITS && separator === '.') {
    return { kind: 'number', number: first, yearMarked: false };
  }
  return { kind: 'pair', parts: [first, second], separator };
}

/** `--05-02` and `--0502`, as vCards and phones write a birthday without its year. */
function yearless(text: string): DateShape | null {
  const match = /^--(\d{2})-?(\d{2})(?:[tT]\d.{0,24})?$/.exec(text);
  return match === null
    ? null
    : { kind: 'yearless', month: Number(match[1]), dayOfMonth: Number(match[2]) };
}
