import { foldCell } from './consent-words.ts';

const TICKS: ReadonlySet<string> = new Set(
  ['✓', '✔', '√', '☑', '✅', 'V', '○', '◯', '〇', '⭕'].map(foldCell),
);
/** Latin, Cyrillic, and the sign of multiplication; nothing of a word. */
const CROSS = /^[xх×](?![\p{L}\p{N}])/iu;
const NO = '✗';

/** Whether people tick with another sign where these cells stand: then a cross beside it is no tick. */
export function tickedOtherwise(cells: Iterable<string>): boolean {
  for (const cell of cells) if (cell.length <= 2 && TICKS.has(foldCell(cell))) return true;
  return false;
}

/** The cell with a cross of which nobody can doubt that it is none of the ticks. */
export function withPlainCross(cell: string): string {
  return cell.replace(CROSS, NO);
}

const BESIDE_A_DAY = /[✗✘✕✖❌☒×🚫⛔👎?؟？]|^[-–−]\s/u;

/** A day beside a no or a question mark is no day of a yes. */
export function isMoreThanDay(cell: string): boolean {
  return BESIDE_A_DAY.test(cell);
}

const CHANGE = /^(.+?)\s*(?:→|⇒|➔|➡|⟶|[-=]*>)\s*([^→⇒➔➡⟶>]+)$/u;

/** `○→×(2025.9)`: what an answer was, and what it became. */
export function changeOfAnswer(cell: string): { readonly was: string; readonly is: string } | null {
  const match = cell.length > 80 ? null : CHANGE.exec(cell);
  return match === null ? null : { was: match[1] ?? '', is: match[2] ?? '' };
}
