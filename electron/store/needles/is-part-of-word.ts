import type { NeedleHit } from './needle-search.ts';

/** Whether a letter or a digit stands directly before or after. What UTF-8 cannot read is a letter of an older encoding. */
export function isPartOfWord(bytes: Uint8Array, { at, length }: NeedleHit): boolean {
  const isWide = bytes[at + 1] === 0;
  const [before, after] = [bytes[at - 1] ?? 0, bytes[at + length] ?? 0];
  // Nearly always one letter of ASCII stands on each side, and no decoder need be asked.
  if (!isWide && before < 0x80 && after < 0x80) return isWordByte(before) || isWordByte(after);
  const decoder = new TextDecoder(isWide ? 'utf-16le' : 'utf-8');
  const textBefore = decoder.decode(bytes.subarray(Math.max(0, at - 4), at));
  const textAfter = decoder.decode(bytes.subarray(at + length, at + length + 4));
  return /[\p{L}\p{N}\uFFFD]$/u.test(textBefore) || /^[\p{L}\p{N}\uFFFD]/u.test(textAfter);
}

/** A digit or a letter of ASCII. */
function isWordByte(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}
