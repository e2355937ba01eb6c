import { foldCell, type ConsentWords, type WordKind } from './consent-words.ts';

const TICKS: ReadonlySet<string> = new Set(
  ['✓', '✔', '√', '☑', '✅', 'V', '○', '◯', '〇', '⭕'].map(foldCell),
);
/** Latin, Cyrillic, Greek, and the sign of multiplication; nothing of a word. */
const CROSS = /^[xхχ×](?![\p{L}\p{N}])/iu;
const NO = '✗';

/** Whether people tick with another sign where these cells stand: then a cross beside it is no tick. */
export function tickedOtherwise(cells: Iterable<string>): boolean {
  for (const cell of cells) if (cell.length <= 2 && TICKS.has(foldCell(cell))) return true;
  return false;
}

const VEE = /^v$/iu;
const YES = '✓';
const HEBREW = /\p{Script=Hebrew}/u;

/** Whether a Latin V is the tick of this list: it stands beside crosses, or in a list in Hebrew. */
export function ticksWithVee(name: string, cells: readonly string[]): boolean {
  if (!cells.some((cell) => VEE.test(cell))) return false;
  return HEBREW.test(name) || cells.some((cell) => /^[xхχ]$/iu.test(cell));
}

export function withPlainTick(cell: string): string {
  return VEE.test(cell.trim()) ? YES : cell;
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

type Change = {
  readonly was: string;
  readonly is: string;
  readonly inWords: boolean;
  /** The word for "now" is the "not" of another language: Romanian and Swedish `nu`. */
  readonly mayDeny?: boolean;
};

/** `○→×(2025.9)`, "was yes, now no", "X, since May M", "N (was E)", "V puis R": what an answer was, and what it became. */
export function changeOfAnswer(cell: string, words: ConsentWords): Change | null {
  if (cell.length > 80) return null;
  const drawn = CHANGE.exec(cell);
  const match = drawn ?? (cell.length < 3 ? null : words.changes.exec(cell));
  if (match === null) return noLongerYes(cell, words);
  if (drawn !== null) return { was: drawn[1] ?? '', is: drawn[2] ?? '', inWords: false };
  const [, parted, over, before, became, turned, was] = match;
  const told = became === undefined ? '' : cell.slice(0, cell.lastIndexOf(became));
  const now = LAST_WORD.exec(told)?.[0] ?? '';
  return {
    was: firstOf(parted, over, before, was),
    is: withBracket(firstOf(became, turned)),
    inWords: true,
    mayDeny: now !== '' && words.phrases.negation.find(` ${foldCell(now)} `) !== null,
  };
}

const LAST_WORD = /[\p{L}\p{M}]+(?=[\s:]*$)/u;

function noLongerYes(cell: string, { yesNow, kindOf }: ConsentWords): Change | null {
  const [, was, is] = yesNow.exec(cell.trim()) ?? [];
  // "x ahora no": people write the Spanish `por` so.
  if (was === undefined || is === undefined || CROSS.test(was)) return null;
  const kind = kindOf.get(foldCell(was));
  if (kind === undefined || !YESES.has(kind)) return null;
  return { was, is, inWords: true };
}

const YESES: ReadonlySet<WordKind> = new Set<WordKind>(['yes', 'default_yes', 'agreed']);

/** The bracket that closes behind what an answer became may be its own: "V puis R (mail du 03/10)". */
function withBracket(text: string): string {
  return text.includes('(') && !text.endsWith(')') ? `${text})` : text;
}

function firstOf(...groups: readonly (string | undefined)[]): string {
  return groups.find((group) => group !== undefined) ?? '';
}
