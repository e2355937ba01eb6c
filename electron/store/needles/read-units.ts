import { isUtf8 } from 'node:buffer';
import { foldText } from '#base/fold-text.ts';

/** One letter or sign of a text, with the bytes that it stands in. */
export type Unit = {
  readonly char: string;
  /** As words are compared; '' for a sign between words. */
  readonly folded: string;
  readonly from: number;
  readonly to: number;
};

const WORD = /^[\p{L}\p{N}]/u;
/** Stands in a word without being a letter of it: accents on their own, marks of direction. */
const IN_WORD = /^[\p{M}\p{Cf}]/u;

/**
 * The letters of a text whose encoding nobody wrote beside it: UTF-8, UTF-16 by its zeros, else one that the lists of the
 * workspace have; where each byte is a letter of its own, its place is known. What none of them reads is a sign.
 */
export function readUnits(bytes: Uint8Array, encodings: readonly string[]): readonly Unit[][] {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return [unitsOf(decode(bytes, wide) ?? '', 2)];
  const asWide = encodings
    .filter((encoding) => WIDE.test(encoding)) // other letters than Latin ones have no zeros
    .map((encoding) => unitsOf(decode(bytes, encoding) ?? '', 2));
  return [...asWide, ...readNarrow(bytes, encodings)];
}

const WIDE = /^utf-16/;

function readNarrow(bytes: Uint8Array, encodings: readonly string[]): readonly Unit[][] {
  if (isUtf8(bytes)) return [unitsOf(decode(bytes, 'utf-8') ?? '', null)];
  const texts = ['latin1', ...encodings.filter((encoding) => !encoding.startsWith('utf'))]
    .map((encoding) => decode(bytes, encoding))
    .filter((text) => text !== null && text.length === bytes.length);
  return [...new Set(texts)].map((text) => unitsOf(text ?? '', 1));
}

/** `bytesOfLetter` null: as many as UTF-8 takes. */
function unitsOf(text: string, bytesOfLetter: number | null): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const char of text) {
    const from = at;
    at += bytesOfLetter === null ? utf8Length(char) : bytesOfLetter * char.length;
    const isWord = WORD.test(char);
    const folded = isWord ? foldText(char) : '';
    if (isWord ? folded === '' : IN_WORD.test(char)) continue; // a stroke that only draws a word out
    units.push({ char, folded, from, to: at });
  }
  return units;
}

function utf8Length(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}

/** Text of two bytes a letter has a zero in most of its pairs, always in the same half. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  let [low, high] = [0, 0];
  const pairs = bytes.length >>> 1;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0) high += 1;
    if (bytes[at + 1] === 0) low += 1;
  }
  if (pairs === 0 || Math.max(low, high) < pairs / 4) return null;
  return low > high ? 'utf-16le' : 'utf-16be';
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // the platform does not know it
  }
}
