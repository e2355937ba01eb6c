import type { Hash } from './check-outcome.ts';

/** Of each line: so few that they prove nothing, which the signature does, and enough to say which line was changed. */
const DIGITS = 6;

/**
 * A short digest of every line that a document has before its marks, one after the other. With them a check can say on
 * which line somebody changed something, and not only that somebody did.
 */
export function lineMarks(content: object, sha256: Hash): string {
  return linesOf(content)
    .map((line) => sha256(line).slice(0, DIGITS))
    .join('');
}

/** The number of the first line, from 1, that is not the one that was marked; null: all are. */
export function firstChangedLine(content: object, marks: string, sha256: Hash): number | null {
  const now = lineMarks(content, sha256);
  const lines = Math.max(now.length, marks.length) / DIGITS;
  for (let line = 0; line < lines; line += 1) {
    const [from, to] = [line * DIGITS, (line + 1) * DIGITS];
    if (now.slice(from, to) !== marks.slice(from, to)) return line + 1;
  }
  return null;
}

/** Without the comma, which the last one has in the file and not here, and without the brace that closes the document. */
function linesOf(content: object): string[] {
  return JSON.stringify(content, null, 2)
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace(/,$/, ''));
}

export function countLines(content: object): number {
  return linesOf(content).length;
}
