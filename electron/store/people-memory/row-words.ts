import { foldText } from '#base/fold-text.ts';
import { hashByte } from './word-table.ts';

/** What a row says, as UTF-8 bytes or as text; the cells of a list apart from each other by anything that is no word. */
export type RowText = (content: Uint8Array | string) => Uint8Array | string;

const [OTHER, LETTER, DIGIT, JOINT, GAP] = [0, 1, 2, 3, 4];
/** Between the digits of a date, a time, a card: `12.03.2024`, `10:30`. */
const JOINTS = '.:/-';
/** Between the digits of a number that is written in groups. */
const GAPS = ' ()+';
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  if (byte >= 128 || /[a-z]/i.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  if (JOINTS.includes(char)) return JOINT;
  return GAPS.includes(char) ? GAP : OTHER;
});
const lower = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

/** Bytes of a word by which it is known. */
export const LONGEST_WORD = 255;

export type FoundWord = { length: number; hash: number; isAscii: boolean };

/** Each word of these bytes, in `into`: ASCII in lower case, anything else as it stands. */
export function eachWord(
  bytes: Uint8Array,
  seed: number,
  into: Uint8Array,
  each: (word: FoundWord) => void,
): void {
  const word = { length: 0, hash: seed, isAscii: true };
  let isNumber = true;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const kind = kinds[byte] ?? OTHER;
    if (kind === LETTER) isNumber = false;
    if (isOfWord(kind) || (isNumber && isJoined(bytes, at))) {
      if (byte >= 128) word.isAscii = false;
      addTo(word, lower[byte] ?? 0, into);
    } else {
      if (word.length > 0) each(word);
      startAnew(word, seed);
      isNumber = true;
    }
  }
  if (word.length > 0) each(word);
}

/** What goes on past the longest word is not told apart. */
function addTo(word: FoundWord, byte: number, into: Uint8Array): void {
  if (word.length === LONGEST_WORD) return;
  into[word.length] = byte;
  word.length += 1;
  word.hash = hashByte(word.hash, byte);
}

function startAnew(word: FoundWord, seed: number): void {
  word.length = 0;
  word.hash = seed;
  word.isAscii = true;
}

function isOfWord(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

/** A point, a dash or the like between two digits. */
function isJoined(bytes: Uint8Array, at: number): boolean {
  if (kindAt(bytes, at) !== JOINT) return false;
  return kindAt(bytes, at - 1) === DIGIT && kindAt(bytes, at + 1) === DIGIT;
}

function kindAt(bytes: Uint8Array, at: number): number {
  return kinds[bytes[at] ?? 0] ?? OTHER;
}

const FEWEST_DIGITS = 6;
const MOST_DIGITS = 24;
const WIDEST_GAP = 3;

/** Each number that is written in groups, as its digits alone: `8 (912) 345-67-89`, `4000 1234 5678`. */
export function eachGroupedNumber(
  bytes: Uint8Array,
  seed: number,
  into: Uint8Array,
  each: (word: FoundWord) => void,
): void {
  const word = { length: 0, hash: seed, isAscii: true };
  let isInWord = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const kind = kindAt(bytes, at);
    if (kind !== DIGIT || isInWord) {
      isInWord = isOfWord(kind);
      continue;
    }
    startAnew(word, seed);
    const end = readGroups(bytes, at, { word, into });
    const isGrouped = end - at > word.length && kindAt(bytes, end) !== LETTER;
    if (isGrouped && word.length >= FEWEST_DIGITS && word.length <= MOST_DIGITS) each(word);
    isInWord = true; // until something else than a digit or a letter comes
    at = end - 1;
  }
}

/** Where the last digit of a number ends that begins here. */
function readGroups(
  bytes: Uint8Array,
  from: number,
  { word, into }: { readonly word: FoundWord; readonly into: Uint8Array },
): number {
  let end = from;
  for (let at = from; at - end <= WIDEST_GAP; at += 1) {
    const kind = kindAt(bytes, at);
    if (kind === DIGIT) {
      addTo(word, bytes[at] ?? 0, into);
      end = at + 1;
    } else if (kind < JOINT) break;
  }
  return end;
}

const WORDS = /\d+(?:[.:/-]\d+)+(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/** The words of a text, folded: a word of another alphabet may stand between signs that are no ASCII. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(WORDS) ?? [];
}
