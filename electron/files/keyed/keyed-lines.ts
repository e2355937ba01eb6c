import { tidyText } from '#base/fold-text.ts';
import { isRuler } from '../rows/report-lines.ts';

/** `Phone: 1`, `• Phone = 1`. Null: the line names nothing. */
export type KeyedLine = { readonly label: string; readonly value: string };

const LONGEST_LABEL = 40;
const LABELLED =
  /^[\s\u200e\u200f\u202a-\u202e]*(?:[-•*·–]\s+)?([^\s:：=][^:：=]*?)\s*[:：=](\s*)(.*)$/su;

export function toKeyedLine(line: string): KeyedLine | null {
  const [, name = '', space = '', value = ''] = LABELLED.exec(line) ?? [];
  const label = tidyText(name);
  if (label === '' || label.length > LONGEST_LABEL || !/^[\p{L}(]/u.test(label)) return null;
  if (value.startsWith('//') || /[@;,|\t]/.test(label)) return null; // a link, an address, a row of cells
  if (space === '' && /\p{Nd}$/u.test(label) && /^\p{Nd}/u.test(value)) return null; // "at 10:30"
  return { label, value: value.trim() };
}

/** Nothing, or a line drawn between people. */
export function isGap(line: string): boolean {
  return line.trim() === '' || isRuler([line]);
}

/** A name by itself above the lines about its bearer. */
export const UNNAMED = '#1';

/**
 * What the lines about one person say, by their names. A name that comes again counts: `Phone (2)`. A line that names
 * nothing goes on from the one before.
 */
export function readKeyedFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let last: string | null = null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (isGap(line)) continue;
    const keyed = toKeyedLine(line);
    if (keyed === null && last !== null) {
      const before: string = fields.get(last) ?? '';
      fields.set(last, before === '' ? line.trim() : `${before}\n${line.trim()}`);
      continue;
    }
    last = freeName(keyed?.label ?? UNNAMED, fields);
    fields.set(last, keyed?.value ?? line.trim());
  }
  return fields;
}

function freeName(name: string, fields: ReadonlyMap<string, string>): string {
  let free = name;
  for (let count = 2; fields.has(free); count += 1) free = `${name} (${count})`;
  return free;
}

/** The lines about one person, written from cells. */
export function composeKeyed(
  header: readonly string[],
  cells: readonly string[],
  lineEnd: string,
): string {
  const lines = header.flatMap((name, index) => {
    const cell = (cells[index] ?? '').replaceAll(/\r\n|\n|\r/g, lineEnd);
    if (cell === '') return [];
    return [name === UNNAMED ? cell : `${name.replace(/ \(\d+\)$/, '')}: ${cell}`];
  });
  return lines.map((line) => line + lineEnd).join('');
}
