import { isAscii, isUtf8 } from 'node:buffer';
import type { TextDialect } from '#domain/source.ts';
import { multiByteEncodings } from './common-characters.ts';
import { countUtf8 } from './detect-encoding.ts';

/**
 * The encoding of one row by its own bytes: lists that were put together from several files mix them. The same
 * bytes always give the same answer, so a kept row is read later as it was read first.
 */
export function rowEncoding(
  row: Buffer,
  { encoding, strays }: Pick<TextDialect, 'encoding' | 'strays'>,
): string {
  if (strays === undefined) return encoding;
  if (encoding !== 'utf-8') return isStrayUtf8(row, encoding) ? strays : encoding;
  if (isUtf8(row)) return encoding;
  const { valid, invalid } = countUtf8(row);
  return valid > invalid ? encoding : strays;
}

/** Pairs of bytes of an East Asian encoding are valid UTF-8 by chance, four of them in one row are not. */
const FEWEST_SEQUENCES = 4;

export function isStrayUtf8(row: Buffer, encoding: string): boolean {
  if (isAscii(row) || !isUtf8(row)) return false;
  const multiByte = (multiByteEncodings as readonly string[]).includes(encoding);
  return !multiByte || countUtf8(row).valid >= FEWEST_SEQUENCES;
}
