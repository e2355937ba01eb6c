import { foldText } from '#base/fold-text.ts';
import { foldCell, type ConsentWords, type WordKind } from '../words/consent-words.ts';

/** What a person adds to an answer: `rest` is everything after the first known word and its stop. */
export type Spoken = { readonly kind: WordKind; readonly rest: string };

/** Longer cells are free text, which has a reader of its own. */
const LONGEST = 80;
const LEAD = /^([^,;:.!–—/|]{1,30}?)\s*(?:[,;:!–—]+|(?<=\p{L}{2})\.(?=\s)|\s-(?=\s))\s*(.+)$/u;
const HALVES = /^([^/|]{1,40}?)\s*[/|]\s*([^/|]{1,40})$/u;

const permits: ReadonlySet<WordKind> = new Set(['yes', 'default_yes', 'agreed', 'subscribed']);
const forbids: readonly WordKind[] = ['unsubscribed', 'withdrawn', 'refused', 'no', 'default_no'];

/**
 * One answer that is said in more than a word: politely ("sim, obrigada", "yes thank you"), or in two languages
 * ("نعم / Oui"). Undefined where a word of it is unknown, or where the two differ.
 */
export function kindOfAnswer(cell: string, words: ConsentWords): WordKind | undefined {
  if (cell.length > LONGEST || isAsked(cell)) return undefined;
  const halves = HALVES.exec(cell.trim());
  if (halves !== null) return sameOf(kindAlone(halves[1], words), kindAlone(halves[2], words));
  return (
    kindPolitely(cell, words) ??
    kindStretched(cell, words) ??
    kindBesideSpeaker(cell, words) ??
    kindCutShort(cell, words)
  );
}

/** "Siii", "Nooo!", "дааа": one letter that is held on. */
function kindStretched(cell: string, words: ConsentWords): WordKind | undefined {
  const short = cell.trim().replace(HELD_LETTER, '$1');
  if (short === cell.trim()) return undefined;
  return kindAlone(short, words) ?? kindPolitely(short, words);
}

const HELD_LETTER = /(\p{L})\1{2,}/giu;

/** "Да, письменно", "no - asked twice": the first word is an answer, and something follows that need not be one. */
export function spokenOf(cell: string, words: ConsentWords): Spoken | null {
  if (cell.length > LONGEST) return null;
  const match = LEAD.exec(cell.trim());
  if (match === null) return null;
  const kind = kindAlone(match[1], words);
  return kind === undefined ? null : { kind, rest: match[2] ?? '' };
}

/** Nothing but how, by what paper or since when it was said: "paper form", "renewed 2025". */
export function isPlainRemark(remark: string, words: ConsentWords): boolean {
  const tokens = tokensOf(remark).filter((token) => !/^\p{N}+$/u.test(token));
  if (isAsked(remark)) return false;
  if (tokens.length === 0) return MONTH_OR_YEAR.test(remark.trim());
  const isCut = tokens.length === 1 && CUT_SHORT.test(remark.trim());
  return tokens.every(
    (token) =>
      words.remarks.has(token) ||
      words.courtesies.has(token) ||
      (isCut && [...words.remarks].some((word) => word.startsWith(token))),
  );
}

/** Since when, with no day: "ja 11.2023", "yes (2019)", "y 5/18". */
const MONTH_OR_YEAR = /^(?:(?:\d{1,2}[./-])?(?:19|20)\d{2}|\d{1,2}[./-]\d{2})$/u;

/** Who writes a question mark is not sure. */
function isAsked(cell: string): boolean {
  return /[?؟？]/u.test(cell);
}

function kindAlone(text: string | undefined, words: ConsentWords): WordKind | undefined {
  return text === undefined ? undefined : words.kindOf.get(foldCell(text));
}

/**
 * "uitgeschr.", "avreg.": a word that its full stop says is cut short. Only what restricts is understood so, and only
 * where no permission begins with the same letters.
 */
export function kindCutShort(
  cell: string,
  words: ConsentWords,
  shape = CUT_SHORT,
): WordKind | undefined {
  if (!shape.test(cell.trim())) return undefined;
  const start = foldCell(cell);
  const kinds = new Set<WordKind>();
  for (const [word, kind] of words.kindOf) if (word.startsWith(start)) kinds.add(kind);
  if ([...permits].some((kind) => kinds.has(kind))) return undefined;
  return [...forbids].find((kind) => kinds.has(kind));
}

const CUT_SHORT = /^\p{L}{3,14}\.$/u;

/** "ผู้ปกครองยินยอม", "母同意": in scripts without spaces the speaker stands at an end of the word. */
function kindBesideSpeaker(cell: string, words: ConsentWords): WordKind | undefined {
  if (!UNSPACED.test(cell)) return undefined;
  const text = foldCell(cell);
  for (const speaker of words.courtesies) {
    if (!UNSPACED.test(speaker)) continue;
    const [starts, ends] = [text.startsWith(speaker), text.endsWith(speaker)];
    const rest = starts ? text.slice(speaker.length) : text.slice(0, -speaker.length);
    const kind = starts || ends ? words.kindOf.get(rest.trim()) : undefined;
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const UNSPACED =
  /[\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function kindPolitely(cell: string, words: ConsentWords): WordKind | undefined {
  const tokens = tokensOf(cell);
  const bare = tokens.filter((token) => !words.courtesies.has(token));
  if (bare.length === 0 || bare.length === tokens.length) return undefined;
  return words.kindOf.get(bare.join(' '));
}

function sameOf(one: WordKind | undefined, other: WordKind | undefined): WordKind | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (one === other) return one;
  if (permits.has(one) && permits.has(other)) return 'yes';
  return forbids.includes(one) && forbids.includes(other)
    ? forbids.find((kind) => kind === one || kind === other)
    : undefined;
}

function tokensOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((token) => token !== '');
}
