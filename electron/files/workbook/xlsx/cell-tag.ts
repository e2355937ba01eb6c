import type { TagBytes } from '../xml-scanner.ts';

export type CellTag = { column: number; style: number; type: string };

const EQUALS = 61;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;

/** `r="AB12" s="3" t="s"` into `cell`; a column of -1: the cell does not say where it stands. */
export function readCellTag({ bytes, start, end }: TagBytes, cell: CellTag): void {
  cell.column = -1;
  cell.style = 0;
  cell.type = 'n';
  let at = start;
  while (at < end) {
    while (at < end && (bytes[at] as number) <= 32) at += 1;
    const from = at;
    while (at < end && bytes[at] !== EQUALS) at += 1;
    const quote = bytes[at + 1];
    let close = at + 2;
    while (close < end && bytes[close] !== quote) close += 1;
    if (at - from === 1) setPart(cell, bytes[from] as number, { bytes, start: at + 2, end: close });
    at = close + 1;
  }
}

function setPart(cell: CellTag, name: number, value: TagBytes): void {
  if (name === LOWER_R) cell.column = columnOf(value);
  else if (name === LOWER_S) cell.style = numberOf(value);
  else if (name === LOWER_T) cell.type = typeOf(value);
}

/** The column of `AB12`, from 0; -1 where there are no letters. */
function columnOf({ bytes, start, end }: TagBytes): number {
  let column = 0;
  for (let at = start; at < end; at += 1) {
    const letter = (bytes[at] as number) & 0xdf; // upper case
    if (letter < 65 || letter > 90 || column > 20_000) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function numberOf({ bytes, start, end }: TagBytes): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function typeOf({ bytes, start, end }: TagBytes): string {
  if (end - start === 1) {
    const code = bytes[start] as number;
    if (code === LOWER_S) return 's';
    if (code === 110) return 'n';
    if (code === 98) return 'b';
  }
  return bytes.toString('latin1', start, end);
}

/** The number of a row, from 1 (null: it does not say), and whether it is hidden. */
export function readRowTag({ bytes, start, end }: TagBytes): {
  number: number | null;
  hidden: boolean;
} {
  const tag = bytes.toString('latin1', start, end);
  const number = /(?:^|\s)r\s*=\s*["'](\d{1,9})["']/.exec(tag)?.[1];
  const hidden = /\shidden\s*=\s*["'](?:1|true)["']/.test(tag);
  return { number: number === undefined ? null : Number(number), hidden };
}
