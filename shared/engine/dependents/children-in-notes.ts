import type { ChildInCell } from './child-in-cell.ts';
import { ageUnits, monthUnits, schoolClasses, wordsBetween } from './child-words.ts';
import { withPlainDigits } from './plain-digits.ts';
import type { ChildClause } from './children-in-names.ts';
import {
  aged,
  bornBefore,
  bornBehind,
  callings,
  children,
  noAges,
  ownChild,
  possessions,
  someChild,
  yearOld,
} from './relation-words.ts';

/** `mayBeOwn`: the word may mean the one on the card, so that whoever has the same name is no child of theirs. */
export type NoteClause = ChildClause & { readonly mayBeOwn: boolean };

/** UTF-16 units of a remark; what stands further back is not looked at. */
const LONGEST_NOTE = 2000;
const MOST_CHILDREN = 12;
const GROWN = 18;

/** Two words with capitals, or one in a script that has none. */
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}'’ʼ-]{1,24}(?:\s\p{Lu}[\p{L}\p{M}'’ʼ-]{1,24})?|(?!(?:${aged})(?!\p{L}))\p{Lo}[\p{Lo}\p{M}]{1,19})`;
const DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:19|20)\d\d`;
const START = String.raw`(?<![\p{L}\p{M}\p{N}'’])`;
const END = String.raw`(?![\p{L}\p{M}'’])`;
const anyOf = (lists: readonly string[]): string => lists.join('|');

/** Who is spoken of, with how old and how many before it and what leads to the names behind it; whole words. */
const RELATION = new RegExp(
  String.raw`${START}(?:(?<years>\d{1,2})(?:${yearOld})\s)?(?:(?<own>${anyOf(ownChild)})|(?<several>${anyOf(children)})|(?<whose>(?:${anyOf(possessions)})\s)?(?<some>${anyOf(someChild)}))${END}`,
  'giu',
);
const LEAD = new RegExp(
  String.raw`(?:\s?[:,–—-])?\s?(?:(?:${callings})\s)?(?:(?:\p{Ll}+\s){1,2}(?=\())?(?<open>\(\s?)?`,
  'uy',
);
/** "2 kids registered too: Finn (7)". */
const LEAD_OF_SEVERAL = /(?:\s[\p{L}\p{M}'’]+){1,3}:\s?/uy;
const NAMED = new RegExp(`${NAME}${END}`, 'uy');
/** How old: in years or months with their unit, by a birth, or a number alone. */
const DETAIL = new RegExp(
  String.raw`\s?[,–—:-]?\s?(?<open>\(\s?)?(?:(?:${bornBefore})\s?(?<birth>${DAY})(?!\d)(?:\s?(?:${bornBehind})${END})?|(?<told>${DAY})\s?(?:${bornBehind})(?!\p{L})|(?:(?<aged>${aged})\s)?(?:(?:(?:in|en|im|w|в|у)\s)?(?<grade>${schoolClasses})${END}|(?<age>\d{1,2}(?:[.,]5)?)(?![\d:%])(?:\s?-?(?<unit>${ageUnits})${END})?)|(?<bare>${DAY})(?=\s?\)))(?<close>\s?\))?`,
  'iuy',
);
/** "4 and 9 years": several without names; in brackets or behind a sign the numbers need no unit. */
const AGES = new RegExp(
  String.raw`(?:(?:(?:\s\p{Ll}+){1,2}(?=\s?\())?\s?(?<sign>[:,–—(-]))?\s?(?:(?:${aged})\s)?(?<ages>\d{1,2}(?:\s?(?:[,&+/]|${wordsBetween})\s?\d{1,2})+)(?:\s?-?(?<unit>${ageUnits})${END}|(?=\s?[).;]|\s?$))`,
  'iuy',
);
const BETWEEN = new RegExp(String.raw`\s?(?:[,;&+/]|(?<=\s)(?:${wordsBetween})(?=\s))\s?`, 'iuy');
const NO_AGE = new RegExp(String.raw`\s?(?:${noAges})${END}`, 'iuy');
const CLOSES_NUMBER = new RegExp(
  String.raw`\s?(?:[,;)&+]|[.!](?!\d)|$|(?<=\s)(?:${wordsBetween})\s)`,
  'uy',
);

const IN_MONTHS = new RegExp(String.raw`^\d[\d.,]*\s?-?(?:${monthUnits})(?!\p{L})`, 'iu');

/**
 * The children whom a remark names: "brings her daughter Mia (7)", "дети: Аня 5 и Петя 9 лет", "son Ben born 2017". A
 * word for a child must stand before them, and how old they are with them; a number alone counts behind a name only.
 */
export function childrenInNote(cell: string): readonly NoteClause[] {
  const text = withPlainDigits(cell.slice(0, LONGEST_NOTE));
  if (!/\d/.test(text)) return [];
  const clauses: NoteClause[] = [];
  // Asked of every remark: `matchAll` would make the expression anew each time, which takes longer than its search.
  RELATION.lastIndex = 0;
  for (let match = RELATION.exec(text); match !== null; match = RELATION.exec(text)) {
    const clause = clauseAt(text, match);
    if (clause === null) continue;
    clauses.push({ ...clause, mayBeOwn: match.groups?.['some'] !== undefined });
    if (clauses.length === MOST_CHILDREN) break;
    RELATION.lastIndex = clause.to;
  }
  return clauses;
}

function clauseAt(text: string, match: RegExpExecArray): ChildClause | null {
  const { years, several, some, whose } = match.groups ?? {};
  const from = match.index;
  const behind = from + match[0].length;
  const mayBeNameless = some === undefined || whose !== undefined;
  const ages = several === undefined ? null : agesAt(text, behind);
  if (ages !== null) return clauseOf(agesOf(text, ages), from, behind + ages[0].length);
  if (years !== undefined) return clauseOf([seenBefore(text, match, years)], from);
  const lead = leadAt(text, behind, several !== undefined);
  const listed = listAt(text, lead, from, mayBeNameless);
  const closes = lead.isOpen && text[listed.at(-1)?.to ?? -1] === ')';
  return clauseOf(listed, from, (listed.at(-1)?.to ?? 0) + (closes ? 1 : 0));
}

function clauseOf(
  told: readonly ChildInCell[],
  from: number,
  to = told.at(-1)?.to ?? 0,
): ChildClause | null {
  const children = told.filter((child) => !isGrown(child));
  return children.length === 0 ? null : { from, to, children };
}

/** Numbers without a unit are ages behind a sign only, and not of anybody who is grown. */
function agesAt(text: string, at: number): RegExpExecArray | null {
  const match = matchAt(AGES, text, at);
  const { unit, sign, ages = '' } = match?.groups ?? {};
  if (unit !== undefined) return match;
  const areYoung = (ages.match(/\d+/g) ?? []).every((age) => Number(age) < GROWN);
  return sign !== undefined && areYoung ? match : null;
}

function agesOf(text: string, match: RegExpExecArray): readonly ChildInCell[] {
  const { ages = '', unit = '' } = match.groups ?? {};
  const start = text.indexOf(ages, match.index);
  return [...ages.matchAll(/\d+/g)].map(({ 0: number, index }) => ({
    name: null,
    birth: null,
    age: `${number} ${unit}`.trim(),
    from: start + index,
    to: start + index + number.length,
  }));
}

/** "Seven-year-old daughter Mia". */
function seenBefore(text: string, { index, 0: words }: RegExpExecArray, age: string): ChildInCell {
  const behind = index + words.length;
  const name = /^\s/.test(text.slice(behind)) ? matchAt(NAMED, text, behind + 1) : null;
  const to = name === null ? behind : name.index + name[0].length;
  return { name: name?.[0] ?? null, birth: null, age, from: index, to };
}

function leadAt(text: string, at: number, several: boolean): Lead {
  const spoken = several ? matchAt(LEAD_OF_SEVERAL, text, at) : null;
  if (spoken !== null) return { at: at + spoken[0].length, isOpen: false };
  const lead = matchAt(LEAD, text, at);
  if (lead === null) return { at, isOpen: false };
  return { at: at + lead[0].length, isOpen: lead.groups?.['open'] !== undefined };
}

/** Where the names begin, and whether in brackets. */
type Lead = { readonly at: number; readonly isOpen: boolean };

function listAt(text: string, lead: Lead, from: number, mayBeNameless: boolean): ChildInCell[] {
  const found: ChildInCell[] = [];
  let { at } = lead;
  while (found.length < MOST_CHILDREN) {
    const child = childAt(text, { at, isOpen: lead.isOpen }, mayBeNameless && found.length === 0);
    if (child === null) break;
    found.push(found.length === 0 ? { ...child, from: child.name === null ? from : at } : child);
    const between = matchAt(BETWEEN, text, child.to);
    if (between === null) break;
    at = child.to + between[0].length;
  }
  return found;
}

function childAt(text: string, { at, isOpen }: Lead, mayBeNameless: boolean): ChildInCell | null {
  const name = matchAt(NAMED, text, at)?.[0] ?? null;
  if (name === null && !mayBeNameless) return null;
  const detail = detailAt(text, at + (name?.length ?? 0));
  if (detail === null) return null;
  const { birth, age, to } = detail;
  const isTold =
    birth === null
      ? isAge(detail, name !== null, text)
      : !detail.isBare || detail.isClosed || isOpen;
  return isTold ? { name, birth, age, from: at, to } : null;
}

type Detail = {
  readonly birth: string | null;
  readonly age: string | null;
  readonly hasUnit: boolean;
  readonly isAged: boolean; // "aged 7"
  readonly isBare: boolean; // a day or a year without a word for a birth
  readonly isClosed: boolean; // in brackets of its own
  readonly to: number;
};

function detailAt(text: string, at: number): Detail | null {
  const match = matchAt(DETAIL, text, at);
  if (match === null) return null;
  const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
  const { bare, close = '' } = groups;
  const told = ageOf(groups);
  const birth = groups['birth'] ?? groups['told'] ?? bare ?? null;
  const isClosed = groups['open'] !== undefined && close !== '';
  return {
    birth,
    age: birth === null ? told.age : null,
    hasUnit: told.hasUnit,
    isAged: groups['aged'] !== undefined,
    isBare: bare !== undefined,
    isClosed,
    // A bracket that was opened before it is not its own.
    to: at + match[0].length - (isClosed ? 0 : close.length),
  };
}

function ageOf({ age, unit, grade }: Readonly<Record<string, string | undefined>>): {
  readonly age: string;
  readonly hasUnit: boolean;
} {
  if (grade !== undefined) return { age: grade, hasUnit: true };
  return { age: `${age} ${unit ?? ''}`.trim(), hasUnit: unit !== undefined };
}

function isAge({ hasUnit, isAged, isClosed, to }: Detail, named: boolean, text: string): boolean {
  if (matchAt(NO_AGE, text, to) !== null) return false;
  if (hasUnit) return true;
  return (named || isAged) && (isClosed || matchAt(CLOSES_NUMBER, text, to) !== null);
}

/** "18 months" are a child of one year. */
function isGrown({ age }: ChildInCell): boolean {
  const value = Number.parseFloat((age ?? '0').replace(',', '.'));
  return value >= GROWN && !IN_MONTHS.test(age ?? '');
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
