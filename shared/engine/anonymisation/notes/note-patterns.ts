import { foldDigits } from '#base/fold-text.ts';
import type { NoteCleaning } from './note-cleaning-data.ts';
import type { Span } from './note-spans.ts';

/** A number as people write phones, cards and documents: digits with at most three signs between them. */
const RUN = /(?<![\p{L}\p{N}])[+(]{0,2}\d(?:[\s().№–-]{0,3}\d){4,24}(?![\p{L}\p{N}])/gu;
const SLASHED =
  /(?<![\p{L}\p{N}])(?:\+\d{1,3}[\s()0-]{0,6})?\d{3,6}\)?\s?\/\s?\d{2,10}(?:[\s.-]?\d{2,5}){1,3}(?![\p{L}\p{N}])/gu;
const FEWEST_DIGITS = 7; // a phone without its area code
const CARD_DIGITS = 13;
const FEWEST_KNOWN = 5;
const FEWEST_SPELT = 10;

/** What is cut wherever it stands, whoever it belongs to. `digits`: numbers of the person, digits only. */
export function patternSpans(
  note: string,
  { patterns }: Pick<NoteCleaning, 'patterns'>,
  digits: readonly string[],
): Span[] {
  const text = foldDigits(note);
  // Digits of other scripts outside the basic plane are longer than the digits they stand for.
  const read = text.length === note.length ? text : note;
  const found = patterns.flatMap(({ kind, pattern }) =>
    [...read.matchAll(pattern)].map((match): Span => ({
      kind,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  return [...found, ...numberSpans(read, digits)];
}

function numberSpans(text: string, digits: readonly string[]): Span[] {
  const runs = [...text.matchAll(RUN), ...text.matchAll(SLASHED)];
  return runs
    .filter(([run]) => isTelling(run, digits))
    .map((match): Span => {
      const length = match[0].replace(/\D/g, '').length;
      const kind = length >= CARD_DIGITS ? 'number' : 'phone';
      return { kind, from: match.index, to: match.index + match[0].length };
    });
}

/** Not a row of minutes or of shades: `35 40 20 10` has no group of three digits and does not begin as phones do. */
function isTelling(run: string, known: readonly string[]): boolean {
  const digits = run.replace(/\D/g, '');
  if (digits.length >= FEWEST_KNOWN && known.some((number) => number.includes(digits))) return true;
  if (digits.length < FEWEST_DIGITS) return false;
  if (digits.length >= FEWEST_SPELT && !/\d\d/.test(run)) return true; // 8-9-1-6-1-2-3-4-5-6
  return /^\D{0,2}0|^\(?\+/.test(run) || /\d{3}/.test(run);
}
