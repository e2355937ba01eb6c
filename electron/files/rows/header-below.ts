import { tidyText } from '#base/fold-text.ts';
import { isBlank, looksLikeData } from './detect-header.ts';
import { nextFilled } from './rows-ahead.ts';
import type { RowsAhead } from './rows-ahead.ts';
import type { ListAbove } from './list-above.ts';

const LONGEST_NAME = 80;
const KNOWN = 0.6;
const FEWEST_KNOWN = 2;
const MOST_TITLES = 3;
const LOOKED_BELOW = 8;

/** Whoever is listed is named or can be reached in one of these. */
const OF_PEOPLE = /^(?:record_id|first_name|last_name|full_name|email|phone|child_name)/;

/**
 * The names of columns in the middle of a list: most of its cells name columns, nothing in it is a value, and rows stand
 * below in which nothing of it comes again. `titled`: a line of its own stands above it, which no row of a list has.
 */
export function isHeaderOfOthers(
  cells: readonly string[],
  ahead: RowsAhead,
  { words }: Pick<ListAbove, 'words'>,
  titled = false,
): boolean {
  if (!mayNameColumns(cells, words)) return false;
  const filled = cells.map(tidyText).filter((cell) => cell !== '');
  if (filled.some((name) => name.length > LONGEST_NAME || looksLikeData(name))) return false;
  const known = filled.map((name) => words.columnOf(name)).filter((role) => role !== null);
  if (known.length < FEWEST_KNOWN || known.length < filled.length * KNOWN) return false;
  if (!known.some((role) => OF_PEOPLE.test(role))) return false;
  if (new Set(filled).size < filled.length || !hasOtherRows(cells, ahead, words)) return false;
  const roles = new Set(known.filter((role) => role !== OF_NO_USE));
  return roles.size >= FEWEST_KNOWN || titled || hasValueBelow(cells, ahead);
}

/** All of its words stand in headers; what it holds is of no use here. */
const OF_NO_USE = 'ignore';

/** "E-mail | Date | Reason": one name alone is a word, but not above an address or a day. */
function hasValueBelow(cells: readonly string[], ahead: RowsAhead): boolean {
  const below = nextFilled(ahead) ?? [];
  return cells.some((cell, column) => cell !== '' && looksLikeData(tidyText(below[column] ?? '')));
}

/** A number, a day, an address. */
const VALUE = /@|^[^A-Za-z\u0080-\uFFFF]*[0-9][^A-Za-z\u0080-\uFFFF]*$/;
const LOOKED_UP = 3;

/** Asked of every row: nearly all have a value in one of their first cells. */
function mayNameColumns(cells: readonly string[], words: ListAbove['words']): boolean {
  for (const cell of cells) if (cell !== '' && VALUE.test(cell)) return false;
  let looked = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    if (words.isColumnName(cell)) return true;
    looked += 1;
    if (looked === LOOKED_UP) return false;
  }
  return false;
}

/** Values come again in their own column, and no name of a column does. */
function hasOtherRows(
  cells: readonly string[],
  ahead: RowsAhead,
  words: ListAbove['words'],
): boolean {
  let rows = 0;
  for (let at = 1; at <= LOOKED_BELOW; at += 1) {
    const below = ahead(at);
    if (below === null || below === undefined) break;
    if (isBlank(below)) continue;
    rows += 1;
    const again = cells.some((cell, column) => cell.trim() !== '' && below[column] === cell);
    // A third list may be called alike.
    if (again && rows > 1 && areNames(below, words)) break;
    if (again && !cells.every((cell, column) => cell === (below[column] ?? ''))) return false;
  }
  return rows > 0;
}

function areNames(cells: readonly string[], { columnOf }: ListAbove['words']): boolean {
  const filled = cells.map(tidyText).filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => columnOf(cell) !== null);
}

/** The same columns under names that mean the same. */
export function isSameHeader(cells: readonly string[], above: ListAbove): boolean {
  const most = Math.max(cells.length, above.header.length);
  for (let column = 0; column < most; column += 1) {
    const name = tidyText(cells[column] ?? '');
    const before = above.header[column] ?? '';
    if (name === before) continue;
    const role = name === '' ? null : above.words.columnOf(name);
    if (role === null || kindOf(role) !== kindOf(above.columns[column])) return false;
  }
  return true;
}

/** What one language calls the name another calls the first name. */
function kindOf(role: string | null | undefined): string | null {
  return role?.replace(/^(?:full|first|last)_name/, 'name') ?? null;
}

/**
 * How far below a line the header of another list stands: directly, or under a title or two more. Null: there is none. A
 * line may be that header itself, over a column of addresses alone.
 */
export function findHeaderBelow(
  cells: readonly string[],
  ahead: RowsAhead,
  above: ListAbove,
): number | null {
  if (isHeaderOfOne(cells, ahead, above)) return 0;
  let titles = 0;
  for (let at = 1; titles < MOST_TITLES; at += 1) {
    const below = ahead(at);
    if (below === null || below === undefined) return null;
    if (isBlank(below)) continue;
    const from: RowsAhead = (distance) => ahead(at + distance);
    if (isHeaderOfOthers(below, from, above, true) || isHeaderOfOne(below, from, above)) {
      return isTitle(cells) ? at : null;
    }
    if (below.filter((cell) => cell.trim() !== '').length > 1 || !isTitle(below)) return null;
    titles += 1;
  }
  return null;
}

function isTitle(cells: readonly string[]): boolean {
  return !cells.some((cell) => looksLikeData(tidyText(cell)));
}

/** "E-mail" above addresses and nothing else, in a list of several columns. */
function isHeaderOfOne(
  cells: readonly string[],
  ahead: RowsAhead,
  { columns, words }: ListAbove,
): boolean {
  if (columns.length < 2) return false;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const name = tidyText(filled[0] ?? '');
  if (filled.length !== 1 || !/^(?:email|phone)/.test(words.columnOf(name) ?? '')) return false;
  const column = cells.findIndex((cell) => cell.trim() !== '');
  for (let at = 1; ; at += 1) {
    const below = ahead(at);
    if (below === null || below === undefined) return false;
    if (isBlank(below)) continue;
    const others = below.filter((cell, index) => index !== column && cell.trim() !== '');
    return others.length === 0 && looksLikeData(tidyText(below[column] ?? ''));
  }
}

const LONGEST_TITLE = 600;

/** What the lines between two lists say. */
export function titlesBetween(rows: readonly (readonly string[])[]): string[] {
  return rows
    .map((cells) =>
      cells
        .map(tidyText)
        .filter((cell) => cell !== '')
        .join('; ')
        .slice(0, LONGEST_TITLE),
    )
    .filter((title) => title !== '');
}
