import { encodeValue } from './encode-value.ts';
import {
  createDigest,
  createWindowHash,
  foldBytes,
  LONG_NEEDLE,
  SHORTEST_NEEDLE,
  suffixOf,
} from './needle-hash.ts';
import { NeedleSet } from './needle-set.ts';

export type NeedleOptions = { readonly encodings: readonly string[]; readonly key: Uint8Array };

/** All ways in which the values can stand in a file. Values under six bytes are left out: chance finds them anywhere. */
export function toNeedles(values: Iterable<string>, options: NeedleOptions): NeedleSet {
  const needles = new NeedleSet();
  const add = needleAdder(needles, options.key);
  for (const value of values) {
    for (const form of formsOf(value, options.encodings)) add(form);
  }
  return needles;
}

/** The same for bytes as they are: a key that was destroyed. */
export function toByteNeedles(values: Iterable<Uint8Array>, key: Uint8Array): NeedleSet {
  const needles = new NeedleSet();
  const add = needleAdder(needles, key);
  for (const bytes of values) add(foldBytes(bytes));
  return needles;
}

/** Takes folded bytes; gives the place of their needle, -1 where they are too short to be one. */
export function needleAdder(needles: NeedleSet, key: Uint8Array): (form: Uint8Array) => number {
  const hash = createWindowHash(key);
  const digest = createDigest(key);
  return (form) => {
    const { length } = form;
    if (length < SHORTEST_NEEDLE) return -1;
    const isLong = length >= LONG_NEEDLE;
    return needles.add({
      window: isLong ? hash(wordAt(form, 0), wordAt(form, 4)) : hash(wordAt(form, 0), halfAt(form)),
      secondWindow: isLong ? hash(wordAt(form, 1), wordAt(form, 5)) : 0,
      suffix: suffixOf(form, length, hash),
      length,
      digest: digest(form, 0, length),
    });
  };
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

/** The fifth and sixth byte. */
function halfAt(bytes: Uint8Array): number {
  return (bytes[4] as number) | ((bytes[5] as number) << 8);
}

/** In the program's own files text stands in these whatever the lists are written in. */
const ALWAYS: readonly string[] = ['utf-8', 'utf-16le'];
const WIDE = /^utf-(?:16|32)/;
const FOUND_ANYHOW: ReadonlySet<string> = new Set(['utf-16le', 'utf-16be']);
const PLAIN = /^[ -~]*$/;

/**
 * Folded bytes of the value, as written and in lower and upper case, in each encoding. Plain letters look alike in all
 * encodings but the wide ones; where each is followed by a zero, as in UTF-16, the search finds them by itself.
 */
export function formsOf(value: string, encodings: readonly string[]): Uint8Array[] {
  if (!PLAIN.test(value)) {
    const all = [...ALWAYS, ...encodings.filter((encoding) => !ALWAYS.includes(encoding))];
    return [...spellingsOf(value)].flatMap((text) => encoded(text, all));
  }
  const wide = encodings.filter((encoding) => WIDE.test(encoding) && !FOUND_ANYHOW.has(encoding));
  const forms = [Buffer.from(value.toLowerCase(), 'latin1')];
  return wide.length === 0 ? forms : [...forms, ...encoded(value, wide)];
}

function encoded(text: string, encodings: readonly string[]): Uint8Array[] {
  return encodings
    .map((encoding) => encodeValue(text, encoding))
    .filter((form) => form !== null)
    .map(foldBytes);
}

function spellingsOf(value: string): Set<string> {
  const forms = [value, value.normalize('NFC'), value.normalize('NFD')];
  return new Set(forms.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]));
}
