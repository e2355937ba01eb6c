import { nextFilled } from './rows-ahead.ts';
import type { RowsAhead } from './rows-ahead.ts';
import type { ListAbove } from './list-above.ts';

/** In a list of fewer columns a name may stand alone in its row. */
const FEWEST_COLUMNS = 5;
const FEWEST_FILLED = 3;
const LONGEST = 60;
const CAPITAL = /^[^\p{L}]*\p{Lu}/u;
/** "von", "van", "bint": part of a name. */
const SHORTEST_WORD = 4;

/**
 * "Paid deposit - upcoming", alone in the first column above rows that are full: names are written with capitals, and
 * headings are not. Where letters have no case (`زباين جداد`) only a heading that was understood in the same column tells.
 */
export function amongNames(
  { text, isBelowHeading }: { readonly text: string; readonly isBelowHeading: boolean },
  ahead: RowsAhead,
  { columns, words }: ListAbove,
): 'neutral' | null {
  if (columns.length < FEWEST_COLUMNS) return null;
  if (text.length > LONGEST || /@|\p{Nd}{4}/u.test(text)) return null;
  const next = nextFilled(ahead);
  if (next === null || next === undefined || !isFull(next)) return null;
  const [begin = ''] = next;
  const isWritten = CAPITAL.test(begin) ? hasSmallWord(text) : isBelowHeading && !isCased(text);
  return isWritten && !words.namesSomebody(text) ? 'neutral' : null;
}

function isFull(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length >= FEWEST_FILLED;
}

function hasSmallWord(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    words.length > 1 && words.some((word) => word.length >= SHORTEST_WORD && /^\p{Ll}/u.test(word))
  );
}

function isCased(text: string): boolean {
  return /[\p{Lu}\p{Ll}]/u.test(text);
}
