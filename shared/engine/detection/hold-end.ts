import type { Day } from '#domain/day.ts';

/** "Until", before the day. */
const UNTIL =
  /(?<![\p{L}\p{N}])(?:until|till?|through|thru|bis(?:\s+(?:zum|einschl\p{L}*))?|jusqu['’ ]?(?:au|à|a|en)|hasta(?:\s+el)?|até(?:\s+ao?)?|fino\s+al?|tot(?:\s+en\s+met|\s+aan)?|t\/m|do(?:\s+dnia)?|до|حتى|đến(?:\s+ngày)?|expires?(?:\s+on)?)[\s:]+/giu;
/** The same behind it: "2027-03-01'e kadar". */
const KADAR = /(?<=\d)['’]?\p{L}{0,4}\s+(?:tarihine\s+)?(?:kadar|dek)(?![\p{L}])/iu;
const DAY =
  /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:\.|st|nd|rd|th|er)?\s+(?:de\s+|of\s+)?\p{L}{3,}\.?,?\s+(?:de\s+)?\d{4}|\p{L}{3,}\.?\s+\d{1,2},?\s+\d{4}|\p{L}{3,}\.?\s+\d{4}|\d{1,2}[./]\d{4}|\d{4})(?![\d./-]*\d)/u;
const TURKISH_DAY = /(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4})$/u;
/** The day is not the last word: longer, or when something else is over. */
const OPEN =
  /(?<![\p{L}])(?:or|oder|ou|oppure|или|veya|أو|lub|exten\p{L}*|longer|verlänger\p{L}*|länger|prolon\p{L}*|prorog\p{L}*|prórrog\p{L}*|продл\p{L}*|uzat\p{L}*|przedłuż\p{L}*|verleng\p{L}*|تمديد)(?![\p{L}])/iu;

/** `hold until 2027-03-01`, `не удалять до 01.03.2027`: the day on which a hold in words ends; null where nobody can tell. */
export function statedEnd(cell: string, dayIn: (text: string) => Day | null): Day | null {
  if (OPEN.test(cell)) return null;
  const [until, ...others] = cell.matchAll(UNTIL);
  if (others.length > 0) return null;
  if (until !== undefined) {
    const written = DAY.exec(cell.slice(until.index + until[0].length))?.[0];
    return written === undefined ? null : dayIn(written);
  }
  const behind = KADAR.exec(cell);
  const written = behind === null ? undefined : TURKISH_DAY.exec(cell.slice(0, behind.index))?.[0];
  return written === undefined ? null : dayIn(written);
}
