import { tidyText } from '#base/fold-text.ts';
import type { ListWords } from './list-words.ts';

const FEWEST_KNOWN = 2;

/** One person has it once, while a second address ("E-mail 2") may stand anywhere. */
const CALLED = /^(?:full_name|first_name)$/;

/**
 * Two tables beside one another on one sheet: an empty column, and on both sides of it names of columns that call people
 * by the same. Read as one, each row would be one person made of two.
 */
export function areTablesBeside(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  words: Pick<ListWords, 'columnOf'>,
): boolean {
  const names = header.map(tidyText);
  return names.some((name, gap) => {
    if (name !== '' || gap === 0 || gap === names.length - 1) return false;
    if (rows.some((cells) => (cells[gap] ?? '').trim() !== '')) return false;
    const [left, right] = [partBefore(names, gap), partBehind(names, gap)];
    const [before, behind] = [rolesOf(left, words), rolesOf(right, words)];
    if (before.size < FEWEST_KNOWN || right.length < FEWEST_KNOWN || behind.size === 0)
      return false;
    const isTwice =
      [...before].some((role) => CALLED.test(role) && behind.has(role)) ||
      left.some((mail) => words.columnOf(mail) === 'email' && right.includes(mail));
    return isTwice && rows.some((cells) => cells.slice(gap + 1).some(isFilled));
  });
}

/** From the empty column before it. */
function partBefore(names: readonly string[], gap: number): readonly string[] {
  return names.slice(names.slice(0, gap).lastIndexOf('') + 1, gap);
}

/** Up to the empty column behind it. */
function partBehind(names: readonly string[], gap: number): readonly string[] {
  const from = names.findIndex((name, at) => at > gap && name !== '');
  const end = names.indexOf('', from);
  return from === -1 ? [] : names.slice(from, end === -1 ? names.length : end);
}

function rolesOf(names: readonly string[], words: Pick<ListWords, 'columnOf'>): Set<string> {
  const roles = names.map((name) => words.columnOf(name));
  return new Set(roles.filter((role) => role !== null && role !== 'ignore') as string[]);
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
