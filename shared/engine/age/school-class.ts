import type { ClassWords } from './class-words.ts';

/**
 * Ages of pupils by class, wide enough for early and late starts and a repeated year: a class proves that somebody is
 * a child far more often than which birthday it is.
 */
const EARLIEST_START = 5;
const LATEST_START = 8;
const REPEATED = 2;
const LAST_CLASS = 13;

/** Folded: `7`, `7Б`, `9 A`. */
const CLASS_CELL = /^(\d{1,2})[ .\-«"'(]*(?:\p{L}[»"')]*)?$/u;

type Years = readonly [number, number];

/** Folded headers of columns that hold a pupil's class: `7`, `7Б`, `9 A`. */
export function isClassHeader(header: string, { headers }: ClassWords): boolean {
  return headers.has(header);
}

/** The ages of a pupil, from a cell of a column of classes. A number alone may be any other class, so it needs its letter. */
export function agesOfClassCell(text: string, words: ClassWords): Years | null {
  const match = /\p{L}/u.test(text) ? CLASS_CELL.exec(text) : null;
  return match === null ? agesOfClass(text, words) : agesInYear(Number(match[1]));
}

/** Lowest and highest age of a pupil in the class or the school that the text names; null where it names none. */
export function agesOfClass(text: string, words: ClassWords): Years | null {
  for (const { form, add, turned } of words.numbered) {
    const match = form.exec(text);
    if (match === null) continue;
    const place = placeOf(match, words);
    const up = agesInYear(place + add);
    const down = turned === null ? up : agesInYear(turned - place);
    return up === null || down === null ? up : [Math.min(up[0], down[0]), Math.max(up[1], down[1])];
  }
  const [from, to] = words.stages.find((stage) => stage.words.test(text))?.years ?? [];
  return from === undefined || to === undefined ? null : [from, to];
}

function placeOf(match: RegExpExecArray, { ordinals }: ClassWords): number {
  const written = match.slice(1).find((group) => group !== undefined) ?? '';
  if (/^\d/.test(written)) return Number(written);
  return ordinals.find(({ words }) => words.test(written))?.value ?? 0;
}

/** Groups before the first class are of small children. */
function agesInYear(year: number): Years | null {
  if (year < -1 || year > LAST_CLASS) return null;
  return [Math.max(0, year - 1 + EARLIEST_START), year - 1 + LATEST_START + REPEATED];
}
