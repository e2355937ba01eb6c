import {
  wordsBetween,
  ageUnits,
  monthUnits,
  schoolClasses,
  isAnswer,
  isBesideName,
  isNameToo,
} from './child-words.ts';
import { jsonItemsOf } from './json-items.ts';
import { withPlainDigits } from './plain-digits.ts';
import type { ChildInCell } from './child-in-cell.ts';

/** UTF-16 units: what stands further back is not looked at; no list of children is that long. */
const LONGEST_CELL = 2000;
const MOST_CHILDREN = 20;
const LONGEST_NAME = 80;

const DATE = String.raw`(?<!\d)(?:\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}|\d{1,2}\.?\s\p{L}{3,12}\.?\s\d{4})(?!\d)`;
const YEAR = String.raw`(?<!\d)(?:19|20)\d\d(?!\d)`;
/** "Jelle '14": the year of a birth. */
const SHORT_YEAR = String.raw`['’]\d\d(?!\d)`;
const DUAL = String.raw`(?<!\p{L})(?:سنتان|سنتين|عامان|عامين)(?:\s?و\s?\d{1,2}\s?(?:${monthUnits}))?(?!\p{L})`;
const AGE = String.raw`${DUAL}|(?<![\d\p{L}])(?:${schoolClasses})(?!\p{L})|(?<!\d)\d{1,2}(?:[.,]\d)?(?!\d)(?:(?:-?(?:и|й)\s?|\s?-?\s?)${ageUnits}(?!\p{L}))?`;
const BETWEEN = String.raw`[;,،、，；|/&+\n\r•]|\s(?:${wordsBetween})\s`;
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}'’ʼ.-]{0,39}`;
/** Every alternative is short and bounded: one walk over the cell, linear in its length. */
const PART = new RegExp(
  `(?<date>${DATE})|(?<year>${YEAR})|(?<short>${SHORT_YEAR})|(?<age>${AGE})|(?<between>${BETWEEN})|(?<word>${WORD})`,
  'giu',
);
const UNIT = new RegExp(`${DUAL}|(?:${schoolClasses}|${ageUnits})$`, 'iu');

type Draft = {
  words: string[];
  birth: string | null;
  age: string | null;
  from: number;
  to: number;
};

/**
 * The children in one cell: `Маша 5 лет, Петя 9 лет`, `Lena (7) und Max (9)`, `Иван, 12.03.2018`, a JSON list. A number
 * alone, a yes, a word such as "boy" tell that there is a child, and not which: they give nobody, unless an age with its
 * unit or a date stands with them.
 */
export function splitChildren(cell: string): readonly ChildInCell[] {
  const text = withPlainDigits(cell.slice(0, LONGEST_CELL));
  const items = jsonItemsOf(text);
  if (items !== null) return items.slice(0, MOST_CHILDREN);
  if (text.includes('@')) return []; // a contact, and no name
  const reading: Reading = { drafts: [], open: null, lead: null };
  for (const match of text.matchAll(PART)) readPart(reading, match);
  return reading.drafts.flatMap(toChild).slice(0, MOST_CHILDREN);
}

/** `open`: the child of whom more may follow; `lead`: where words began that say who the next child is. */
type Reading = { readonly drafts: Draft[]; open: Draft | null; lead: number | null };

function readPart(reading: Reading, match: RegExpExecArray): void {
  const { between, word } = match.groups ?? {};
  if (between !== undefined) [reading.open, reading.lead] = [null, null];
  else if (word === undefined) readDetail(reading, match);
  else if (isNamePart(word, reading)) readWord(reading, match, word);
  else if (isNext(reading.open)) reading.lead ??= match.index;
}

function isNamePart(word: string, { open }: Reading): boolean {
  if (isAnswer(word)) return false;
  return !isBesideName(word) || (isNameToo(word) && isNext(open));
}

function isNext(open: Draft | null): boolean {
  return open === null || isWhole(open);
}

function readDetail(reading: Reading, match: RegExpExecArray): void {
  const { drafts, open, lead } = reading;
  const detail = detailOf(match);
  const owner = ownerOf(detail, open, drafts) ?? start(drafts, lead ?? match.index);
  owner[detail.kind] = detail.text;
  owner.to = match.index + match[0].length;
  [reading.open, reading.lead] = [owner, null];
}

function readWord(reading: Reading, match: RegExpExecArray, word: string): void {
  const { drafts, open, lead } = reading;
  const isAnother = open === null || (isWhole(open) && open.words.length > 0);
  const owner = isAnother ? start(drafts, lead ?? match.index) : open;
  owner.words.push(word);
  owner.to = match.index + match[0].length;
  [reading.open, reading.lead] = [owner, null];
}

type Detail = { readonly kind: 'birth' | 'age'; readonly text: string };

function detailOf({ groups }: RegExpExecArray): Detail {
  const { date, year, age, short } = groups ?? {};
  if (short !== undefined) return { kind: 'birth', text: fullYear(short.slice(1)) };
  return age === undefined
    ? { kind: 'birth', text: (date ?? year ?? '').trim() }
    : { kind: 'age', text: age.trim() };
}

/** No list of today tells of a child that is yet to be born in forty years. */
function fullYear(digits: string): string {
  return (Number(digits) < 40 ? '20' : '19') + digits;
}

/** Names and how old: what follows is another child. */
function isWhole(draft: Draft): boolean {
  return draft.birth !== null || draft.age !== null;
}

/** "Иван, 12.03.2018": the day belongs to the name before it, where that has none yet. */
function ownerOf(detail: Detail, open: Draft | null, drafts: readonly Draft[]): Draft | null {
  if (open !== null) return open[detail.kind] === null ? open : null;
  const last = drafts.at(-1);
  return last === undefined || isWhole(last) ? null : last;
}

function start(drafts: Draft[], from: number): Draft {
  const draft: Draft = { words: [], birth: null, age: null, from, to: from };
  drafts.push(draft);
  return draft;
}

function toChild({ words, birth, age, from, to }: Draft): ChildInCell[] {
  const name = words.join(' ').replace(/[.-]+$/, '');
  const isNamed = /\p{L}{2}/u.test(name) && name.length <= LONGEST_NAME;
  if (!isNamed && birth === null && (age === null || !UNIT.test(age))) return [];
  return [{ name: isNamed ? name : null, birth, age, from, to }];
}

const MOST_WORDS = 5;

/** A date or an age stands with it, or it is written as names are: free text ("аллергия на орехи") names nobody. */
export function tellsChild({ name, birth, age }: ChildInCell): boolean {
  if (birth !== null || age !== null) return true;
  const words = (name ?? '').split(' ');
  const low = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length <= MOST_WORDS && !/^\p{Ll}/u.test(words[0] ?? '') && low * 2 <= words.length;
}

/** Whether most cells that say more than a yes or a number name children. */
export function areChildren(cells: readonly string[]): boolean {
  const speaking = cells.filter((cell) => /\p{L}{2}/u.test(cell) && !isOnlyAnswer(cell));
  const naming = speaking.filter((cell) => splitChildren(cell).some(tellsChild));
  return naming.length > 0 && naming.length * 2 > speaking.length;
}

/** Whether a name stands with each age or day: with one "2 (anni 3 e 11)" among them it is a column of ages. */
export function areNamed(cells: readonly string[]): boolean {
  return cells
    .filter((cell) => /\p{N}/u.test(cell))
    .every((cell) => {
      const children = splitChildren(cell);
      return children.length > 0 && children.every(({ name }) => name !== null);
    });
}

function isOnlyAnswer(cell: string): boolean {
  const words = cell.slice(0, LONGEST_NAME).match(/[\p{L}\p{M}'’.-]+/gu) ?? [];
  return words.every((word) => isAnswer(word) || isBesideName(word));
}
