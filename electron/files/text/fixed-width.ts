const LINES = 200;
const FEWEST_LINES = 3;
const NEARLY_ALL = 0.9;
const FEWEST_COLUMNS = 3;

/**
 * Columns that begin at the same place in every line, with spaces between them: what old programs print. Read as one
 * column, each line would be a person with everything in one cell. Only for lists that no delimiter divides.
 */
export function isFixedWidth(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, LINES).filter((line) => line.trim() !== '');
  if (lines.length < FEWEST_LINES) return false;
  let columns = lines.every((line) => line.startsWith(' ')) ? 0 : 1;
  const longest = Math.max(...lines.map((line) => line.length));
  for (let at = 2; at < longest; at += 1) {
    if (lines.every((line) => isGap(line, at)) && beginsIn(lines, at)) columns += 1;
  }
  return columns >= FEWEST_COLUMNS;
}

/** Where a line is shorter, its last columns are empty. */
function isGap(line: string, at: number): boolean {
  return at > line.length || line[at - 1] === ' ';
}

/** In nearly all lines a cell begins here; in most of them more than one space stands before it. */
function beginsIn(lines: readonly string[], at: number): boolean {
  const begin = lines.filter((line) => at < line.length && line[at] !== ' ');
  const apart = begin.filter((line) => line[at - 2] === ' ');
  return begin.length >= lines.length * NEARLY_ALL && apart.length * 2 > lines.length;
}
