import { foldText } from '#base/fold-text.ts';
import type { SetAsideReason } from '#domain/source.ts';
import { isBlank, looksLikeData } from './detect-header.ts';
import { limits } from '../limits.ts';
import type { ListWords } from './list-words.ts';
import { isCounted, isReportLabel, isReportPhrase, isRuler } from './report-lines.ts';
import { totalWords } from './total-words.ts';

/**
 * Decides what a row is. Knows the rows before it: whether the writer of this list keeps trailing empty
 * cells, which tells a broken row from one whose trailing delimiters a spreadsheet left out.
 */
export type RowClassifier = (
  cells: readonly string[],
  next: readonly string[] | null,
) => 'record' | 'empty' | SetAsideReason;

const REGULAR = 0.8;
const FEW_CELLS = 2;
const MOSTLY_MISSING = 0.6;

const foldedTotals = new Set(totalWords.map(foldText));

/** What the first rows of a list tell about how it was written. */
export type RowHabits = {
  readonly keepsTrailing: boolean; // a full row ends with an empty cell that was written out
  readonly regular: boolean; // nearly all rows are full
  readonly remarks: boolean; // lines that begin with # are no rows: few do, and the first column is not called so
  readonly alwaysFilled: readonly number[]; // columns in which every row has a value
};

/** Of a list of which nothing was seen yet. */
export const noHabits: RowHabits = {
  keepsTrailing: false,
  regular: false,
  remarks: true,
  alwaysFilled: [],
};

/** Programs of DOS end their lists with it. */
const END_OF_FILE = '\u001A';
const SEEN_ROWS = 10; // fewer prove no habit
const MOST_REMARKS = 0.2;

export function measureHabits(rows: readonly (readonly string[])[], width: number): RowHabits {
  const filled = rows.filter((cells) => !isBlank(cells));
  const full = filled.filter((cells) => cells.length === width);
  const marked = filled.filter((cells) => cells[0]?.startsWith('#') === true);
  return {
    keepsTrailing: width > 1 && full.some((cells) => cells.at(-1) === ''),
    regular: full.length >= filled.length * REGULAR,
    remarks: marked.length <= filled.length * MOST_REMARKS,
    alwaysFilled: findAlwaysFilled(filled, width),
  };
}

/** Judged by the rows that hold more than a cell or two: the others may be the rest of a row. */
function findAlwaysFilled(rows: readonly (readonly string[])[], width: number): number[] {
  const people = rows.filter((cells) => countFilled(cells) > FEW_CELLS);
  if (people.length < SEEN_ROWS || people.length < rows.length * 0.5) return [];
  const columns = Array.from({ length: Math.min(width, 60) }, (_, column) => column);
  return columns.filter((column) => people.every((cells) => (cells[column] ?? '').trim() !== ''));
}

function countFilled(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.trim() !== '') count += 1;
  return count;
}

export function createRowClassifier(
  header: readonly string[],
  hasHeader: boolean,
  habits: RowHabits,
  words: Pick<ListWords, 'saysNo'> | null = null,
): RowClassifier {
  const width = header.length;
  const names = header.map((name) => name.trim());
  let { keepsTrailing } = habits;
  let restOfTorn = false;
  const isShort = (cells: readonly string[], next: readonly string[] | null): boolean => {
    if (keepsTrailing || restOfTorn) {
      restOfTorn = false;
      return true;
    }
    restOfTorn = habits.regular && width >= 4 && isTornRow(cells, next, width);
    return restOfTorn;
  };
  return (cells, next) => {
    if (isBlank(cells)) return 'empty';
    if (cells.length === 1 && cells[0] === END_OF_FILE) return 'row.footer';
    if (isTooLarge(cells)) return 'row.cell_too_large';
    if (hasHeader && isRepeatedHeader(cells, names)) return 'row.repeated_header';
    const line = findReportLine(cells, { width, habits, words });
    if (line !== null) return line;
    if (cells.length > width && !isBlank(cells.slice(width))) return 'row.too_many_cells';
    if (cells.length === width && cells.at(-1) === '' && width > 1) keepsTrailing = true;
    if (cells.length < width && isShort(cells, next)) return 'row.too_few_cells';
    restOfTorn = false;
    return 'record';
  };
}

/** As many cells as there are columns: empty extras off, missing ones empty. */
export function fitToWidth(cells: string[], width: number): string[] {
  if (cells.length > width) cells.length = width;
  while (cells.length < width) cells.push('');
  return cells;
}

/** Two short rows that are one row together: a line break stood in a cell without quotes. */
function isTornRow(
  cells: readonly string[],
  next: readonly string[] | null,
  width: number,
): boolean {
  return next !== null && cells.length < width && cells.length + next.length - 1 === width;
}

function isTooLarge(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length > limits.cellBytes);
}

function isRepeatedHeader(cells: readonly string[], names: readonly string[]): boolean {
  if (cells[0]?.trim() !== names[0]) return false;
  const most = Math.max(cells.length, names.length);
  for (let index = 1; index < most; index += 1) {
    if ((cells[index] ?? '').trim() !== (names[index] ?? '')) return false;
  }
  return names.length > 1 || names[0] !== '';
}

type AboutRow = {
  readonly width: number;
  readonly habits: RowHabits;
  readonly words: Pick<ListWords, 'saysNo'> | null;
};

/** A line of the report around the list. Asked first of all whether the row can be one: most rows cannot. */
function findReportLine(cells: readonly string[], about: AboutRow): SetAsideReason | null {
  const { width, habits, words } = about;
  if (width < 2) return null;
  if (isTotals(cells, width)) return 'row.totals';
  if (isRuler(cells)) return 'row.footer';
  if (cells[0]?.startsWith('#') === true && habits.remarks && isRemark(cells, width)) {
    return 'row.comment';
  }
  const only = onlyFilledCell(cells);
  if (only === null ? isReportPair(cells) : isReportPhrase(only)) return 'row.footer';
  // A no that goes on from the row above is read, and left in doubt there.
  const isAside = isContinuation(cells, habits) && !cells.some((cell) => words?.saysNo(cell));
  return isAside ? 'row.continuation' : null;
}

/** `# exported on ..., by ...`: fewer cells than the list has columns, and not what columns hold. */
function isRemark(cells: readonly string[], width: number): boolean {
  return cells.length < width && countFilled(cells) <= Math.max(1, width / 2);
}

function onlyFilledCell(cells: readonly string[]): string | null {
  let only: string | null = null;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    if (only !== null) return null;
    only = cell;
  }
  return only;
}

/** `Printed on | 01/02/2024`: nothing else stands in the row. */
function isReportPair(cells: readonly string[]): boolean {
  const [label, day, ...more] = cells.filter((cell) => cell.trim() !== '').slice(0, 3);
  return more.length === 0 && day !== undefined && isReportLabel(label ?? '', day);
}

/**
 * Text that goes on from the row above: the columns that every person fills are mostly blank, and what stands
 * in the others is neither a contact nor a date. A row with a contact is a person, whatever else it lacks.
 */
function isContinuation(cells: readonly string[], { alwaysFilled }: RowHabits): boolean {
  if (alwaysFilled.length < 2 || (cells[0] ?? '').trim() !== '') return false;
  const missing = alwaysFilled.filter((column) => (cells[column] ?? '').trim() === '').length;
  if (missing < 2 || missing < alwaysFilled.length * MOSTLY_MISSING) return false;
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length <= FEW_CELLS && !filled.some((cell) => looksLikeData(cell.trim()));
}

/** `Итого: 120;;;15000`: begins with the word, holds only numbers besides. */
function isTotals(cells: readonly string[], width: number): boolean {
  let first: string | null = null;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    if (first !== null) {
      if (!isAmount(text)) return false; // nearly every row ends here
    } else if (text.length > 60 || !/^\p{L}/u.test(text)) return false;
    else first = text;
  }
  if (width < 2 || first === null) return false;
  const text = foldText(first);
  return foldedTotals.has(text.replace(/[\s:=.\d,()-]+$/u, '')) || isCountOf(text, cells);
}

/** `Total: 9 clients`, `Total clients: 9`, alone in its row. */
function isCountOf(text: string, cells: readonly string[]): boolean {
  const counted = COUNT_BEFORE.exec(text) ?? COUNT_BEHIND.exec(text);
  return counted !== null && onlyFilledCell(cells) !== null && foldedTotals.has(counted[1] ?? '');
}

const COUNT_BEFORE = /^(\P{Nd}+?)[\s:=-]*\p{Nd}[\p{Nd}.,\s]*(?:\p{L}+\.?\s?){1,3}$/u;
const COUNT_BEHIND = /^(\p{L}+(?: \p{L}+)?) \p{L}+\s*[:=]\s*\p{Nd}[\p{Nd}.,]*$/u;

/** A number, a sum or a share; no phone number, which is what a person called Sum has. */
function isAmount(cell: string): boolean {
  if (!/^[\p{Nd}\s.,%()\p{Sc}-]*$/u.test(cell)) return /^\p{Nd}/u.test(cell) && isCounted(cell);
  return !/^0\p{Nd}/u.test(cell) && !/\p{Nd}{10}/u.test(cell) && !/\(\p{Nd}{3}\)/u.test(cell);
}
