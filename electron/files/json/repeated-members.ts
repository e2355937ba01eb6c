import { isRawNumber } from './parse-json.ts';

/**
 * An object may name a member twice, and whoever parses it keeps the last one alone: `{"email": "a@…", "email": "b@…"}`.
 * The text with a name of its own for each of them, and what they were called. Null: there are none, which counting tells
 * of nearly every text.
 */
export function renameRepeated(
  text: string,
  parsed: unknown,
): { readonly text: string; readonly names: readonly string[] } | null {
  if (countNames(text) === countMembers(parsed)) return null;
  const names: string[] = [];
  const pieces: string[] = [];
  let copied = 0;
  const open: (Set<string> | null)[] = []; // the members of the objects around a place; null: an array
  forEachToken(text, (from, to, isName) => {
    const sign = text[from];
    if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(null);
    else if (sign !== '"') open.pop();
    else if (isName) {
      const members = open.at(-1);
      const name = JSON.parse(text.slice(from, to)) as string;
      const free = freeName(name, members);
      if (free === name) return;
      names.push(name);
      pieces.push(text.slice(copied, from), JSON.stringify(free));
      copied = to;
    }
  });
  return names.length === 0 ? null : { text: pieces.join('') + text.slice(copied), names };
}

/** `email (2)`, as spreadsheets count columns of one name. It is taken when this returns. */
function freeName(name: string, members: Set<string> | null | undefined): string {
  let free = name;
  for (let count = 2; members?.has(free) === true; count += 1) free = `${name} (${count})`;
  members?.add(free);
  return free;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20; // no lower character but spaces stands outside of a text

/** No less than there are: a quote inside of a text may stand before a colon too. */
function countNames(text: string): number {
  const names = /"\s*:/g;
  let count = 0;
  while (names.test(text)) count += 1;
  return count;
}

function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null || isRawNumber(value)) return 0;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let count = Array.isArray(value) ? 0 : inner.length;
  for (const item of inner) {
    if (typeof item === 'object' && item !== null) count += countMembers(item);
  }
  return count;
}

/** Texts and brackets, from one place to another. */
export function forEachToken(
  text: string,
  take: (from: number, to: number, isName: boolean) => void,
): void {
  const tokens = /["{}[\]]/g;
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const from = found.index;
    if (text.charCodeAt(from) !== QUOTE) take(from, from + 1, false);
    else {
      const to = endOfText(text, from);
      take(from, to, isBeforeColon(text, to));
      tokens.lastIndex = to;
    }
  }
}

/** Behind the quote that ends it; the end of everything where none does. */
function endOfText(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}

function isBeforeColon(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return text.charCodeAt(at) === COLON;
}
