import { tidyText } from '#base/fold-text.ts';
import { commonWidth } from '../text/detect-dialect.ts';
import type { ListWords } from './list-words.ts';
import { isSplitHeader } from './split-header.ts';

const LOOKED_AT = 25; // rows in which the header may stand
const COMPARED = 60; // rows of data below
const FILLED = 0.6;
const LONGEST_NAME = 80;
const LONGEST_QUESTION = 1000;

/**
 * The index of the row that names the columns, or -1 where the list begins with data. Titles, legal lines and
 * blank rows may stand above it. `rows` are the first rows, blank ones included, so that indices hold.
 */
export function detectHeaderRow(
  rows: readonly (readonly string[])[],
  words: NameWords | null = null,
): number {
  const tidy = rows.slice(0, LOOKED_AT + COMPARED).map((cells) => cells.map(tidyText));
  const filled = tidy.filter((cells) => !isBlank(cells));
  // Columns that nobody fills are no measure of a title: a program wrote the delimiters of a whole sheet.
  const { width } = commonWidth(filled.map((row) => Math.max(1, row.findLastIndex(isFilled) + 1)));
  for (let index = 0; index < Math.min(tidy.length, LOOKED_AT); index += 1) {
    const cells = tidy[index] ?? [];
    if (isBlank(cells) || isTitle(cells, width)) continue;
    if (words !== null && isSomebody(cells, words)) return -1;
    if (namesColumns(cells, rowsBelow(tidy, index, words))) {
      return belowGroups(tidy, { index, width, words }) ?? index;
    }
    if (!isDatedTitle(cells, width)) return -1;
  }
  return -1;
}

/** As far as another header: its names may be those of this one, and are no values. */
function rowsBelow(
  rows: readonly (readonly string[])[],
  index: number,
  words: NameWords | null,
): readonly (readonly string[])[] {
  const below = rows.slice(index + 1, index + 1 + COMPARED);
  const first = below.findIndex((cells) => !isBlank(cells));
  const other = below.findIndex((cells, at) => at > first && areNames(cells, words));
  return other === -1 ? below : below.slice(0, other);
}

/** What tells a name of a column from the cells of a person. */
type NameWords = Pick<ListWords, 'columnOf' | 'namesSomebody'>;

/** "Ann Lee | London": nothing in it names a column, and a name of two words or three is somebody's. */
function isSomebody(cells: readonly string[], words: NameWords): boolean {
  const filled = cells.filter(isFilled);
  if (filled.some((cell) => words.columnOf(cell) !== null)) return false;
  return filled.some((cell) => FULL_NAME.test(cell) && words.namesSomebody(cell));
}

const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,2}$|^[\p{Lo}\p{M}]+(?: [\p{Lo}\p{M}]+){1,2}$/u;

const isFilled = (cell: string): boolean => cell !== '';

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Fewer filled cells than a row of the list has. */
function isTitle(cells: readonly string[], width: number): boolean {
  const filled = cells.filter((cell) => cell !== '').length;
  return width > 1 && (filled < 2 || filled < width * FILLED * 0.75);
}

/**
 * "Contact | | Permissions |" above "Name | E-mail | by e-mail? | by SMS?": a row that names groups of columns, and leaves some
 * without a name. The next row names each of them, or those that have no other name, and data stands below it.
 */
function belowGroups(
  rows: readonly (readonly string[])[],
  above: { readonly index: number; readonly width: number; readonly words: NameWords | null },
): number | null {
  const { index, width, words } = above;
  const named = (cells: readonly string[]): number => cells.slice(0, width).filter(isFilled).length;
  const next = rows.findIndex((cells, at) => at > index && !isBlank(cells));
  const upper = rows[index] ?? [];
  const cells = rows[next] ?? [];
  if (named(upper) === width) return null;
  if (named(cells) < width && !isSplitHeader(upper, cells, width)) return null;
  const below = rows.slice(next + 1, next + 1 + COMPARED);
  const whole = Array.from({ length: width }, (_, at) => cells[at] || (upper[at] ?? ''));
  const isProven = contrasts(whole, below) > 0 || areNames(cells, words);
  return namesColumns(cells, below) && isProven ? next : null;
}

/** In a list of few people the words alone tell, and all of them have to. */
function areNames(cells: readonly string[], words: NameWords | null): boolean {
  const roles = cells.filter(isFilled).map((name) => words?.columnOf(name) ?? null);
  return roles.length > 1 && roles.every((role) => role !== null);
}

/** `Report;01.02.2024` above a list of two columns. */
function isDatedTitle(cells: readonly string[], width: number): boolean {
  return width > 2 && cells.length < width && cells.filter(looksLikeData).length <= 1;
}

function namesColumns(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  const names = cells.filter((cell) => cell !== '');
  const filled = below.filter((row) => !isBlank(row));
  const isName = (cell: string, column: number): boolean =>
    cell.length <= LONGEST_NAME || isQuestion(cell, filled, column);
  if (names.some(looksLikeData) || !cells.every(isName)) return false;
  const repeated = columnsRepeatedBelow(cells, filled);
  return repeated === 0 || (repeated === 1 && contrasts(cells, filled) >= ENOUGH_CONTRASTS);
}

/** What a form asks, in as many words as it takes: by its sign, or by the short answers that come again below it. */
function isQuestion(text: string, below: readonly (readonly string[])[], column: number): boolean {
  if (text.length > LONGEST_QUESTION) return false;
  const answers = below.map((row) => row[column] ?? '').filter(isFilled);
  if (answers.some((answer) => answer.length * 2 > text.length)) return false;
  return ASKS.test(text) || new Set(answers).size < answers.length;
}

const ASKS = /[?؟？]\s*[)\]*]*$|\*$/u;

/** Columns of words above numbers, days or addresses: more of them than chance gives. */
const ENOUGH_CONTRASTS = 2;
const FEW_CELLS = 3;
const MOST_CELLS = 0.8;

/** The name of one column may be a value too: المدينة is "town" and the town of Medina. */
function contrasts(cells: readonly string[], below: readonly (readonly string[])[]): number {
  const names = cells.filter((cell, column) => {
    const under = below.map((row) => row[column] ?? '').filter(isFilled);
    const data = under.filter(looksLikeData).length;
    return cell !== '' && under.length >= FEW_CELLS && data >= under.length * MOST_CELLS;
  });
  return new Set(names).size;
}

/** A mail address, a date, a number or a link: what columns hold, and no name of a column is. */
export function looksLikeData(cell: string): boolean {
  if (/\S@\S+\.\S/.test(cell) || /^https?:\/\//i.test(cell)) return true;
  if (/^\p{Nd}{1,4}[./-]\p{Nd}{1,2}(?:[./-]\p{Nd}{1,4})?(?:[ T]\S*)?$/u.test(cell)) return true;
  return /^[+(]?[\p{Nd} ().,/+-]*$/u.test(cell) && (cell.match(/\p{Nd}/gu)?.length ?? 0) >= 5;
}

/** A value that comes again in its own column is a value; a whole header that comes again is a header. */
function columnsRepeatedBelow(
  cells: readonly string[],
  below: readonly (readonly string[])[],
): number {
  return cells.filter((cell, column) => {
    if (cell === '') return false;
    return below.some(
      (row) => row[column] === cell && row.some((other, index) => other !== (cells[index] ?? '')),
    );
  }).length;
}

const MOST_TITLES = 12;
const LONGEST_TITLE = 600;

/** The lines above the header, as far as they say anything. */
export function titlesAbove(rows: readonly (readonly string[])[]): { readonly titles?: string[] } {
  const titles = rows
    .map((cells) => cells.map(tidyText).filter(isFilled).join('; ').slice(0, LONGEST_TITLE))
    .filter((title) => isFilled(title) && !/^"?sep=/i.test(title))
    .slice(0, MOST_TITLES);
  return titles.length === 0 ? {} : { titles };
}
