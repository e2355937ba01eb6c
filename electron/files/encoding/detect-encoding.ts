import { isUtf8 } from 'node:buffer';
import { detectWideUnits } from './detect-wide-units.ts';
import { scoreEncodings } from './score-encoding.ts';
import { scoreMultiByte } from './score-multi-byte.ts';
import type { MultiByteScore } from './score-multi-byte.ts';

export type DetectedEncoding = {
  readonly encoding: string; // WHATWG label
  readonly byteOrderMark: boolean;
  readonly guessed: boolean; // letter statistics decided, and another reading was close
};

/** Letters that statistics need before their verdict counts as sure. */
const SURE_CHARACTERS = 8;
const SURE_MARGIN = 0.35;
const SCORED_BYTES = 16 * 1024;
const SCORED_PIECE = 1024;

/**
 * The encoding of a text by its bytes: mark, the zero bytes of UTF-16 and UTF-32, valid UTF-8, else the
 * statistics of letters. `head` is the start of the file, `sample` parts of it with bytes above 0x7F.
 */
export function detectEncoding(head: Buffer, sample: Buffer): DetectedEncoding {
  const marked = detectMark(head);
  if (marked !== null) return marked;
  const wide = detectWideUnits(head);
  if (wide !== null) return { encoding: wide, byteOrderMark: false, guessed: false };
  if (isMostlyUtf8(sample)) return { encoding: 'utf-8', byteOrderMark: false, guessed: false };
  return guessByLetters(sample);
}

function detectMark(head: Buffer): DetectedEncoding | null {
  const start = head.subarray(0, 4).toString('hex');
  const mark = marks.find(({ bytes }) => start.startsWith(bytes));
  return mark === undefined
    ? null
    : { encoding: mark.encoding, byteOrderMark: true, guessed: false };
}

/** Those of UTF-32 first: that of UTF-16 LE is the start of one of them. */
const marks: readonly { readonly bytes: string; readonly encoding: string }[] = [
  { bytes: 'efbbbf', encoding: 'utf-8' },
  { bytes: 'fffe0000', encoding: 'utf-32le' },
  { bytes: '0000feff', encoding: 'utf-32be' },
  { bytes: 'fffe', encoding: 'utf-16le' },
  { bytes: 'feff', encoding: 'utf-16be' },
];

/**
 * Whole, or nearly: a list of UTF-8 into which a few damaged bytes came is still UTF-8, its bad rows are
 * reported. In any other encoding nearly no pair of bytes happens to be a valid sequence.
 */
export function isMostlyUtf8(sample: Buffer): boolean {
  if (isUtf8(sample)) return true;
  const { valid, invalid } = countUtf8(sample);
  return valid > 0 && invalid <= Math.max(1, valid * 0.25);
}

/** Sequences of two bytes and more, and bytes that belong to none. A sequence cut by the end is neither. */
export function countUtf8(bytes: Buffer): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes[index] ?? 0);
    if (length === 1) {
      index += 1;
      continue;
    }
    if (length > 1 && index + length > bytes.length) break;
    if (length > 1 && isSequence(bytes, index, length)) {
      valid += 1;
      index += length;
    } else {
      invalid += 1;
      index += 1;
    }
  }
  return { valid, invalid };
}

/** Continuation bytes, and none of the longer forms, surrogates and code points beyond the last. */
function isSequence(bytes: Buffer, at: number, length: number): boolean {
  for (let index = 1; index < length; index += 1) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return false;
  }
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second < 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second < 0x90;
}

function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

const PLAUSIBLE = 0.4;

/** The encoding of lines that are not in the list's own; null where they read as nothing in any. */
export function guessStrays(lines: Buffer): string | null {
  const scored = lettersOf(lines, SCORED_BYTES);
  const best = scoreEncodings(scored)[0]?.perCharacter ?? 0;
  const asian = scoreMultiByte(scored)[0];
  if (best < PLAUSIBLE && (asian === undefined || !isAsian(asian, best))) return null;
  return guessByLetters(lines).encoding;
}

function guessByLetters(sample: Buffer): DetectedEncoding {
  const scored = lettersOf(sample, SCORED_BYTES);
  const asian = scoreMultiByte(scored)[0];
  const scores = scoreEncodings(scored);
  const best = scores[0];
  if (asian !== undefined && isAsian(asian, best?.perCharacter ?? 0)) {
    const guessed = asian.characters < SURE_CHARACTERS;
    return { encoding: asian.encoding, byteOrderMark: false, guessed };
  }
  const encoding = best?.encoding ?? 'windows-1252';
  const rival = scores.find((score) => score.text !== best?.text);
  const margin = (best?.perCharacter ?? 0) - (rival?.perCharacter ?? 0);
  const characters = countHighBytes(scored);
  return {
    encoding,
    byteOrderMark: false,
    guessed: characters < SURE_CHARACTERS || margin < SURE_MARGIN,
  };
}

/** Bytes that hold as characters of several bytes, many of them common ones, and read badly as letters. */
function isAsian({ common, characters }: MultiByteScore, letters: number): boolean {
  if (common >= 0.6) return characters >= 2 || letters < 0;
  return common >= 0.25 && letters < 0.8;
}

/** The lines with bytes above 0x7F, from all over the sample, up to a number of bytes. */
function lettersOf(sample: Buffer, most: number): Buffer {
  if (sample.length <= most) return sample;
  const step = sample.length / (most / SCORED_PIECE);
  const pieces: Buffer[] = [];
  for (let at = 0; at < sample.length; at += step) {
    const start = at === 0 ? 0 : sample.indexOf(0x0a, Math.floor(at)) + 1;
    if (at > 0 && start === 0) break;
    const cut = sample.subarray(start, start + SCORED_PIECE);
    const end = cut.lastIndexOf(0x0a);
    pieces.push(end === -1 ? cut : cut.subarray(0, end + 1));
  }
  return Buffer.concat(pieces);
}

function countHighBytes(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}
