import { forEachToken } from './repeated-members.ts';

/** A text that breaks off: what is whole of it, closed, and what stands behind. */
export type CutText = { readonly whole: string; readonly rest: string };

type Open = {
  readonly closedBy: ']' | '}';
  items: number; // objects and arrays that ended directly inside
  end: number; // behind the last of them
};

/**
 * A text of which the end is missing, as a broken download or a full disk leaves it, closed behind the last whole item of
 * its list; empty where not one item is whole. Null: its end is there, and something else is wrong with it.
 */
export function closeCutText(text: string): CutText | null {
  const open: Open[] = [];
  const start = text.search(/\S/);
  let isSound = true;
  forEachToken(text, (from, to) => {
    const sign = text[from] ?? '';
    if (open.length === 0 && from > start) isSound = false; // a second value behind a whole one
    if (sign === '{') open.push({ closedBy: '}', items: 0, end: 0 });
    else if (sign === '[') open.push({ closedBy: ']', items: 0, end: 0 });
    else if (sign !== '"') {
      const closed = open.pop();
      const around = open.at(-1);
      if (closed?.closedBy !== sign) isSound = false;
      if (around === undefined) return;
      around.items += 1;
      around.end = to;
    }
  });
  if (!isSound || open.length === 0) return null;
  const depth = depthOfList(open);
  const list = open[depth];
  if (list === undefined) return { whole: '', rest: text };
  const closing = open
    .slice(0, depth + 1)
    .map(({ closedBy }) => closedBy)
    .toReversed();
  return { whole: text.slice(0, list.end) + closing.join(''), rest: text.slice(list.end) };
}

/** The outermost array with whole items; without one, the object with most of them: people by their ids. */
function depthOfList(open: readonly Open[]): number {
  const array = open.findIndex(({ closedBy, items }) => closedBy === ']' && items > 0);
  if (array !== -1) return array;
  const most = Math.max(...open.map(({ items }) => items));
  return most === 0 ? -1 : open.findIndex(({ items }) => items === most);
}

/** A line that begins like an object and does not end like one. */
export function isCutLine(line: string): boolean {
  let depth = 0;
  forEachToken(line, (from) => {
    if (line[from] === '{') depth += 1;
    else if (line[from] === '}') depth -= 1;
  });
  return line.trimStart().startsWith('{') && depth > 0;
}
