import { isPartOfWord } from './is-part-of-word.ts';
import type { NeedleHit, NeedleSearch } from './needle-search.ts';

/** Where a value is a word of its own: `ann@example.com` does not stand in `joann@example.com`. */
export function wholeHits(bytes: Uint8Array, search: NeedleSearch): NeedleHit[] {
  return search.find(bytes).filter((hit) => !isPartOfWord(bytes, hit));
}

/**
 * The same bytes with `x` for letters and `1` for digits where a value stood; zeros and spaces stay, so that the text can be
 * read in its encoding, and in JSON, as before.
 */
export function crossOut(bytes: Uint8Array, hits: readonly NeedleHit[]): Uint8Array {
  const crossed = Uint8Array.from(bytes);
  for (const { at, length } of hits) {
    for (let index = at; index < at + length; index += 1) {
      const byte = crossed[index] ?? 0;
      if (byte === 0 || byte === 0x20) continue;
      crossed[index] = byte >= 0x30 && byte <= 0x39 ? 0x31 : 0x78;
    }
  }
  return crossed;
}
