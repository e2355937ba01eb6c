import type { RowsAhead } from './rows-ahead.ts';
import { nextFilled } from './rows-ahead.ts';
import type { ListAbove } from './list-above.ts';

/** A list of fewer columns may have a remark where it has a number, and nothing else to say of somebody. */
const FEWEST_COLUMNS = 4;
const LONGEST = 60;
const IN_WORDS = /(?:\p{L}\p{M}*){3}/u;
/** "CUST-17" is a number with letters in it. */
const CODE = /^\S*\p{Nd}\S*$/u;

/**
 * "X CBSE - EVENING BATCH", alone in its row where the rows below it have their numbers: no word list knows it, and it
 * is nobody. A name that somebody wrote one column too far to the left is a person all the same.
 */
export function amongNumbers(
  text: string,
  column: number,
  ahead: RowsAhead,
  { columns, words }: ListAbove,
): 'neutral' | null {
  if (columns.length < FEWEST_COLUMNS || !isNumbered(columns[column] ?? '')) return null;
  if (!IN_WORDS.test(text) || CODE.test(text)) return null;
  if (text.includes('@') || text.length > LONGEST) return null;
  const next = nextFilled(ahead);
  if (next === null || next === undefined || !beginsWithNumber(next, column)) return null;
  return words.namesSomebody(text) ? null : 'neutral';
}

function isNumbered(role: string): boolean {
  return role === '' || role === 'ignore' || role.startsWith('record_id');
}

/** Its number first, and at least two more cells. */
function beginsWithNumber(cells: readonly string[], column: number): boolean {
  if (!/^[\s#№.]*\p{Nd}{1,9}[\s.)]*$/u.test(cells[column] ?? '')) return false;
  const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  return filled.length > 2 && filled[0] === column;
}
