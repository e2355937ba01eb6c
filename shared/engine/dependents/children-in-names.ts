import { splitChildren, tellsChild } from './split-children.ts';
import type { ChildInCell } from './child-in-cell.ts';
import { ageUnits, wordsBetween } from './child-words.ts';

/** The part of a name that is about children: where it begins, with the word that joins it, and where it ends. */
export type ChildClause = {
  readonly from: number;
  readonly to: number;
  readonly children: readonly ChildInCell[];
};

/** UTF-16 units; longer cells are no names. */
const LONGEST_NAME = 200;

/** "Her daughter": whoever is written so is a child of the one who stands before. */
const ofTheOne =
  'her (?:son|daughter|child|kids?)|his (?:son|daughter|child|kids?)|its? kids?|ihr(?:e|em)? (?:sohn|tochter|kind)|' +
  'sein(?:e|em)? (?:sohn|tochter|kind)|(?:son|sa|ses) (?:fils|fille|enfants?)|su (?:hij[oa]|niñ[oa])|sus hij[oa]s|' +
  'su[ao] filh[oa]|(?:suo|sua) figli[oa]|(?:haar|zijn) (?:zoon(?:tje)?|dochter(?:tje)?|kind(?:eren)?)|' +
  '(?:её|ее|его) (?:сын|дочь|дочка|ребёнок|ребенок|дети)|(?:її|його) (?:син|донька|дочка|дитина|діти)|' +
  'jej (?:syn|córka|dziecko)|jego (?:syn|córka|dziecko)|anaknya|' +
  'دخترش|پسرش|فرزندش|بچه[\u200c ]?اش|و?ابنته|و?ابنتها|و?ابنها|و?ابنه|و?بنتها|و?بنته|و?أولادها|و?أولاده|בתה|בנה|בתו|בנו';
const plain =
  'son|daughter|child(?:ren)?|kids?|sohn|tochter|kind(?:er)?|fils|fille|enfants?|hij[oa]s?|niñ[oa]s?|filh[oa]s?|criança|' +
  'figli[oa]?|bambin[oaie]|zoon(?:tje)?|dochter(?:tje)?|kinderen|son(?:en)|dotter(?:n)?|barn(?:en)?|søn|datter|sønn|børn|barna|' +
  'poika|tytär|lapsi|lapset|syn(?:ek)?|córk[aąi]|córeczka|dziecko|dzieci|dcera|dcéra|dítě|děti|deti|fiul|fiica|copilul|copiii?|' +
  'сын(?:ок|ом)?|доч(?:ь|ка|кой|ерью)|реб[её]нок|дет(?:и|ьми)|внук|внучка|син(?:ом)?|доньк[аою]+|дочк[аою]+|дитина|діти|' +
  'дъщеря|дете|деца|oğlu|kızı|çocuğu|çocukları|bebeği|fia|lánya|gyermekei?|gyerekei?|κόρη|γιος|παιδιά?|' +
  'con gái|con trai|con|bé|anak|ابن|بنت|ابنة|الابن|البنت|أولاد|دختر|پسر|فرزند|בת|בן|ילדים|बेटी|बेटा|ลูกสาว|ลูกชาย|女儿|儿子|딸|아들';
/** "Mother of": the child stands behind it, and the one who stands before is no child of anybody here. */
const parentOf =
  '(?:mum|mom|mummy|mother|dad|daddy|father) (?:of|to)|(?:mam[áa]|madre|pap[áa]|padre) de|(?:m[ãa]e|pai|mamãe|papai) d[eao]|' +
  '(?:mamma|madre|pap[àa]|padre) di|(?:maman|mère|papa|père) de|(?:mama|mutter|papa|vater) von|(?:mama|moeder|papa|vader) van';
const joins = String.raw`[+&(,/]|\s-(?=\s)|\s(?:${wordsBetween}|with|mit|avec|con|com|met|med|с|со|з|із|ze|cu|ile|برفقة)(?=\s)|\s(?=و(?:ابن|بنت|أولاد))`;

/** Bounded, and begun only where something joins: one walk over a name, linear in its length. */
const CLAUSE = new RegExp(
  String.raw`(?<join>${joins})\s{0,3}و?(?:(?<own>${ofTheOne})|(?<parent>${parentOf})|(?<plain>${plain}))(?![\p{L}\p{M}])[:\s]{0,3}`,
  'iu',
);
/** "Declan & Maura + Oisín (11)": a plus, one name, and how old in brackets. Two grown people are joined by other signs. */
const ADDED = new RegExp(
  String.raw`\s\+\s{0,3}(?=\p{L}[\p{L}\p{M}'’-]{1,30}\s?\(\s?\d{1,2}(?:\s?${ageUnits})?\s?\))`,
  'u',
);
const WITH = /^\s?(?:\+|with|mit|avec|met|med|с|со|з|із)$/iu;
const CAPITAL_OR_CASELESS = /^[\p{Lu}\p{Lo}]/u;
const MOST_NAMES = 2;

/**
 * Children whom a name adds to its own person: "Marina + daughter Sonia, 9", "Hatice (kızı Elif 15 yaşında geliyor)".
 * An age, a year or a day must stand with one of them; a name alone is enough where it is said whose child it is, or who
 * comes along ("Smith & Son Plumbing" is a shop). Null where the name adds nobody.
 */
export function childrenBesideName(cell: string): ChildClause | null {
  if (cell.length > LONGEST_NAME) return null;
  const match = CLAUSE.exec(cell);
  if (match === null || match.index === 0) return addedTo(cell);
  const begins = match.index + match[0].length;
  const [ends, to] = endOf(cell, begins, match.groups?.['join'] === '(');
  const { own, parent, join = '' } = match.groups ?? {};
  const isBrought = own !== undefined || (parent === undefined && WITH.test(join));
  const children = toldIn(cell.slice(begins, ends), isBrought);
  return clauseOf(children, { from: match.index, begins, to });
}

function addedTo(cell: string): ChildClause | null {
  const match = ADDED.exec(cell);
  if (match === null || match.index === 0) return null;
  const begins = match.index + match[0].length;
  const children = splitChildren(cell.slice(begins)).filter(isDated);
  return clauseOf(children, { from: match.index, begins, to: cell.length });
}

function clauseOf(
  children: readonly ChildInCell[],
  { from, begins, to }: { readonly from: number; readonly begins: number; readonly to: number },
): ChildClause | null {
  if (children.length === 0 || children.some(isGrown)) return null;
  const placed = children.map((child) => ({
    ...child,
    from: child.from + begins,
    to: child.to + begins,
  }));
  return { from, to, children: placed };
}

function toldIn(words: string, isBrought: boolean): readonly ChildInCell[] {
  const told = splitChildren(words).filter(tellsChild);
  const dated = told.filter(isDated);
  if (dated.length > 0) return dated;
  if (!isBrought) return [];
  // "Nika (fourth class)": what stands in brackets is no name.
  const [bare = ''] = words.split('(');
  return splitChildren(bare).filter(tellsChild).slice(0, 1).filter(isShortName);
}

/** Where the words about children end, and where what was opened before them is closed. */
function endOf(cell: string, begins: number, isOpened: boolean): readonly [number, number] {
  const found = cell.slice(begins).search(isOpened ? /\)/u : /[);]/u);
  if (found === -1) return [cell.length, cell.length];
  const closes = isOpened || cell.slice(begins, begins + found).includes('(');
  return [begins + found, begins + found + (closes ? 1 : 0)];
}

function isDated({ birth, age }: ChildInCell): boolean {
  return birth !== null || age !== null;
}

function isShortName({ name }: ChildInCell): boolean {
  return name !== null && CAPITAL_OR_CASELESS.test(name) && name.split(' ').length <= MOST_NAMES;
}

const GROWN = 18;

/** An age of somebody else, or the number of a house. */
function isGrown({ age, birth }: ChildInCell): boolean {
  return birth === null && Number.parseFloat((age ?? '0').replace(',', '.')) >= GROWN;
}

/** The name without what it says of children. */
export function withoutChildClause(cell: string): string {
  const clause = childrenBesideName(cell);
  return clause === null ? cell : cell.slice(0, clause.from) + cell.slice(clause.to);
}
