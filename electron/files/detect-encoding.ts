import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { toEncodingLabel } from './encodings.ts';
import { scoreEncodings } from './score-encoding.ts';

export type DetectedEncoding = {
  readonly encoding: string; // WHATWG label
  readonly byteOrderMark: boolean;
  readonly guessed: boolean; // letter statistics decided, and another reading was close
};

/** Letters that statistics need before their verdict counts as sure. */
const SURE_CHARACTERS = 8;
const SURE_MARGIN = 0.35;
const SCORED_BYTES = 48 * 1024;

/** Encodings of several bytes a character that chardet tells reliably. */
const multiByte = new Set(['shift_jis', 'big5', 'gb18030', 'euc-jp', 'euc-kr']);

/**
 * The encoding of a text by its bytes: mark, valid UTF-8, the zero bytes of UTF-16, else the statistics of
 * letters. `head` is the start of the file, `sample` a part of it with bytes above 0x7F (may be the head).
 * Null: UTF-32, which no program on the market writes, and which we do not read.
 */
export function detectEncoding(head: Buffer, sample: Buffer): DetectedEncoding | null {
  const marked = detectMark(head);
  if (marked !== undefined) return marked;
  const wide = detectWideUnits(head);
  if (wide !== null) return { encoding: wide, byteOrderMark: false, guessed: false };
  if (isMostlyUtf8(sample)) return { encoding: 'utf-8', byteOrderMark: false, guessed: false };
  return guessByLetters(sample);
}

function detectMark(head: Buffer): DetectedEncoding | null | undefined {
  const start = head.subarray(0, 4).toString('hex');
  if (start.startsWith('efbbbf')) {
    return { encoding: 'utf-8', byteOrderMark: true, guessed: false };
  }
  if (start === 'fffe0000' || start === '0000feff') return null;
  if (start.startsWith('fffe')) {
    return { encoding: 'utf-16le', byteOrderMark: true, guessed: false };
  }
  if (start.startsWith('feff')) {
    return { encoding: 'utf-16be', byteOrderMark: true, guessed: false };
  }
  return undefined;
}

/** UTF-16 without a mark: ASCII characters leave a zero byte, always on the same side. */
function detectWideUnits(head: Buffer): string | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const units = head.length / 2;
  if (odd > units * 0.1 && even < odd * 0.05) return 'utf-16le';
  if (even > units * 0.1 && odd < even * 0.05) return 'utf-16be';
  return null;
}

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
    if (length > 1 && isUtf8(bytes.subarray(index, index + length))) {
      valid += 1;
      index += length;
    } else {
      invalid += 1;
      index += 1;
    }
  }
  return { valid, invalid };
}

function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

function guessByLetters(sample: Buffer): DetectedEncoding {
  const scored = sample.subarray(0, SCORED_BYTES);
  const scores = scoreEncodings(scored);
  const best = scores[0];
  const asian = best === undefined || best.perCharacter < 0.2 ? findMultiByte(scored) : null;
  if (asian !== null) return { encoding: asian, byteOrderMark: false, guessed: true };
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

function findMultiByte(sample: Buffer): string | null {
  for (const match of analyse(sample)) {
    const label = match.confidence >= 30 ? toEncodingLabel(match.name) : null;
    if (label !== null && multiByte.has(label)) return label;
  }
  return null;
}

function countHighBytes(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}
