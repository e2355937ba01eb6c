import type { ChildColumns, ChildGroup } from './child-columns.ts';
import { foldText } from '#base/fold-text.ts';
import { childrenBesideName } from './children-in-names.ts';
import type { ChildClause } from './children-in-names.ts';
import { childrenInNote } from './children-in-notes.ts';
import { wordsBetween } from './child-words.ts';
import { splitChildren, tellsChild } from './split-children.ts';

/** Text of a child in one column: the whole cell, or the part of it from `from` to `to`. */
export type ChildText = {
  readonly column: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The part of another's name or of a remark in which the child stands: it goes with the last child of it. */
  readonly clause?: { readonly from: number; readonly to: number };
};

/** A child as the row writes it. The texts of one child never overlap those of another. */
export type ChildInRow = {
  readonly name: string | null;
  readonly birth: ChildText | null;
  readonly age: ChildText | null;
  /** Every part of a cell that is about this child, `birth` and `age` included. */
  readonly places: readonly ChildText[];
};

/**
 * In the order of the columns, then of the cell; remarks are asked where nothing else of the row names a child. The same
 * cells give the same children.
 */
export function childrenInRow(layout: ChildColumns, cells: readonly string[]): ChildInRow[] {
  const told: ChildInRow[] = [];
  for (const group of layout) {
    if (group.remarks === undefined) told.push(...childrenOf(group, cells));
    else if (told.length === 0) told.push(...remarkedIn(group.remarks, group.own ?? [], cells));
  }
  return told;
}

function remarkedIn(
  remarks: readonly number[],
  own: readonly number[],
  cells: readonly string[],
): ChildInRow[] {
  return remarks.flatMap((column) => {
    const clauses = childrenInNote(cells[column] ?? '');
    if (clauses.length === 0) return [];
    const ownWords = new Set(own.flatMap((at) => foldText(cells[at] ?? '').split(/[\s,]+/u)));
    const isOwn = (name: string | null): boolean =>
      name !== null &&
      foldText(name)
        .split(' ')
        .every((word) => ownWords.has(word));
    return clauses
      .filter(({ mayBeOwn, children }) => !mayBeOwn || !children.some(({ name }) => isOwn(name)))
      .flatMap((clause) => childrenOfClause(column, clause));
  });
}

function childrenOf(group: ChildGroup, cells: readonly string[]): ChildInRow[] {
  if (group.beside !== undefined) {
    return group.beside.flatMap((column) => addedTo(column, cells[column] ?? ''));
  }
  const nameColumns = filled(group.names, cells);
  const beside = { births: filled(group.births, cells), ages: filled(group.ages, cells) };
  const own = [...beside.births, ...beside.ages];
  const [nameColumn] = nameColumns;
  const cell = nameColumn === undefined ? '' : (cells[nameColumn] ?? '');
  const listed = splitChildren(cell);
  if (nameColumn === undefined || listed.length === 0) return unnamed(beside, cells);
  if (own.length === 0 && !listed.some(tellsChild)) return [];
  const one = oneChild({ group, cells, ...beside });
  if (nameColumns.length > 1 || listed.length === 1) return [one];
  const isOne = listed.every(isBare) && own.some((column) => isOneValue(column, cells));
  // "Smith, John", born on one day
  return isOne ? [{ ...one, name: cell.trim() }] : severalIn({ nameColumn, ...beside }, cells);
}

function addedTo(column: number, cell: string): ChildInRow[] {
  const clause = childrenBesideName(cell);
  return clause === null ? [] : childrenOfClause(column, clause);
}

function childrenOfClause(column: number, clause: ChildClause): ChildInRow[] {
  return clause.children.map(({ name, birth, age, from, to }) => {
    const place = { column, text: '', from, to, clause: { from: clause.from, to: clause.to } };
    return {
      name,
      birth: birth === null ? null : { ...place, text: birth },
      age: age === null ? null : { ...place, text: age },
      places: [place],
    };
  });
}

function isBare({ birth, age }: ReturnType<typeof splitChildren>[number]): boolean {
  return birth === null && age === null;
}

function isOneValue(column: number, cells: readonly string[]): boolean {
  return splitList(column, cells[column] ?? '').length === 1;
}

/** First and last name in columns of their own make one name. */
function oneChild(about: {
  readonly group: ChildGroup;
  readonly cells: readonly string[];
  readonly births: readonly number[];
  readonly ages: readonly number[];
}): ChildInRow {
  const { group, cells, births, ages } = about;
  const nameColumns = filled(group.names, cells);
  const parts = nameColumns.map((column) => ({
    column,
    child: splitChildren(cells[column] ?? '')[0] ?? null,
  }));
  const names = parts.flatMap(({ child }) =>
    child === null || child.name === null ? [] : [child.name],
  );
  const inName = (what: 'birth' | 'age'): ChildText | null => {
    const found = parts.find(({ child }) => child !== null && child[what] !== null);
    return found === undefined
      ? null
      : { ...wholeCell(found.column, cells), text: found.child?.[what] ?? '' };
  };
  const [birth, age] = [births[0], ages[0]];
  return {
    name: names.length === 0 ? null : names.join(' '),
    birth: birth === undefined ? inName('birth') : wholeCell(birth, cells),
    age: age === undefined ? inName('age') : wholeCell(age, cells),
    places: [...nameColumns, ...births, ...ages].map((column) => wholeCell(column, cells)),
  };
}

type SplitColumns = { readonly births: readonly number[]; readonly ages: readonly number[] };

/** Days or ages in a cell of their own belong to the names in their order, where there are as many. */
function severalIn(
  { nameColumn, births, ages }: SplitColumns & { readonly nameColumn: number },
  cells: readonly string[],
): ChildInRow[] {
  const listed = splitChildren(cells[nameColumn] ?? '');
  const beside = [...partsOf(births, cells, listed.length), ...partsOf(ages, cells, listed.length)];
  return listed.map((child, at) => {
    const place = { column: nameColumn, text: '', from: child.from, to: child.to };
    const own = beside.flatMap(({ kind, parts }) => {
      const part = parts[at];
      return part === undefined ? [] : [{ kind, part }];
    });
    const of = (kind: 'birth' | 'age'): ChildText | null => {
      const text = child[kind];
      if (text !== null) return { ...place, text };
      return own.find((one) => one.kind === kind)?.part ?? null;
    };
    return {
      name: child.name,
      birth: of('birth'),
      age: of('age'),
      places: [place, ...own.map(({ part }) => part)],
    };
  });

  function partsOf(
    columns: readonly number[],
    row: readonly string[],
    expected: number,
  ): { readonly kind: 'birth' | 'age'; readonly parts: readonly ChildText[] }[] {
    return columns.flatMap((column) => {
      const parts = splitList(column, row[column] ?? '');
      const kind = columns === births ? ('birth' as const) : ('age' as const);
      return parts.length === expected ? [{ kind, parts }] : [];
    });
  }
}

/** A day or an age without a name is a child too: `12.03.2018; 01.02.2015` are two. */
function unnamed({ births, ages }: SplitColumns, cells: readonly string[]): ChildInRow[] {
  const [birth, age] = [births[0], ages[0]];
  const days = birth === undefined ? [] : splitList(birth, cells[birth] ?? '');
  const years = age === undefined ? [] : splitList(age, cells[age] ?? '');
  const most = Math.max(days.length, years.length);
  return Array.from({ length: most }, (_, at) => {
    const [day, year] = [days[at] ?? null, years[at] ?? null];
    return {
      name: null,
      birth: day,
      age: year,
      places: [day, year].filter((place) => place !== null),
    };
  });
}

const PARTS = /[^;；、，|&+\n\r•,]+(?:,(?=\d)[^;；、，|&+\n\r•,]+)*/gu;
/** "8 en 10": of one length with what stands for it, so that places stay. */
const AND = new RegExp(String.raw`\s(?:${wordsBetween})\s(?=\d)`, 'gu');
const MOST_PARTS = 20;

/** Days and ages as they are listed; a comma before a digit is a fraction or stands inside a day. */
function splitList(column: number, cell: string): ChildText[] {
  const parted = cell
    .slice(0, 400)
    .replace(AND, (and) => ';'.padEnd(and.length))
    // Between two days; inside one no space stands beside it.
    .replaceAll(' / ', ' ; ');
  return [...parted.matchAll(PARTS)]
    .map((match) => ({
      column,
      text: match[0].trim(),
      from: match.index,
      to: match.index + match[0].trimEnd().length,
    }))
    .filter(({ text }) => /\d/.test(text) && /[1-9]/.test(text))
    .slice(0, MOST_PARTS);
}

function wholeCell(column: number, cells: readonly string[]): ChildText {
  const text = cells[column] ?? '';
  return { column, text: text.trim(), from: 0, to: text.length };
}

function filled(columns: readonly number[], cells: readonly string[]): number[] {
  return columns.filter((column) => (cells[column] ?? '').trim() !== '');
}
