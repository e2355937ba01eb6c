/**
 * Whether the last cell of a file that does not end with a line is the beginning of what was to stand there. `above`: the
 * cells of the same column in the rows above. Only what the column proves counts: text of no fixed form may end anywhere.
 */
export function isCutCell(cell: string, above: readonly string[]): boolean {
  const written = cell.trim();
  const others = above.map((other) => other.trim()).filter((other) => other !== '');
  if (written === '' || others.length < FEWEST) return false;
  return (
    isHalfAnAddress(written, others) ||
    isHalfAWord(written, others) ||
    isHalfOfItsForm(written, others)
  );
}

/** Cells that tell: of fewer each may be like no other. */
const FEWEST = 2;
const FEWEST_OF_A_FORM = 5;
const MOST_WORDS = 12;
/** Each word of a column of answers comes more than once, on average. */
const REPEATED = 2;

/** Behind the sign a name with a full stop, and two letters behind that. */
const ADDRESS = /^\S+@\S+\.\p{L}[\p{L}\p{N}-]+$/u;
const HALF_ADDRESS = /^[^\s@]+(?:@[^\s@.]*|@(?:[^\s@]*\.)?[^\s@.]?)?$/u;

/** `cid@exam` below addresses that are whole. */
function isHalfAnAddress(cell: string, others: readonly string[]): boolean {
  return HALF_ADDRESS.test(cell) && others.every((other) => ADDRESS.test(other));
}

/** `withd` where the rows above say `withdrawn`, and none says `withd`. */
function isHalfAWord(cell: string, others: readonly string[]): boolean {
  const words = new Set(others);
  if (words.size > MOST_WORDS || words.has(cell)) return false;
  const longer = others.filter((other) => other.startsWith(cell));
  return longer.length > 0 && others.length >= (words.size - 1) * REPEATED;
}

/** `12/0` below days that all have two figures, two and four. */
function isHalfOfItsForm(cell: string, others: readonly string[]): boolean {
  if (others.length < FEWEST_OF_A_FORM) return false;
  const form = formOf(others[0] ?? '');
  // A form of letters alone is a word of as many letters by chance.
  if (!form.includes('0') || !others.every((other) => formOf(other) === form)) return false;
  const begun = formOf(cell);
  return begun.length < form.length && form.startsWith(begun);
}

/** Figures and letters, each as one of its kind. */
function formOf(cell: string): string {
  return cell.replace(/\p{Nd}/gu, '0').replace(/\p{L}/gu, 'a');
}
