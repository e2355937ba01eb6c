import { encodeValue } from './encode-value.ts';
import {
  bodyOf,
  createDigest,
  createWindowHash,
  foldBytes,
  LONG_NEEDLE,
  SHORTEST_NEEDLE,
  wordAt,
} from './needle-hash.ts';
import { MOST_SKIPPED, NeedleSet } from './needle-set.ts';

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
    const skip = isLong ? tellingPlace(form) : 0;
    const windowAt = (at: number): number => hash(wordAt(form, at), wordAt(form, at + 4));
    return needles.add({
      window: isLong ? windowAt(skip) : hash(wordAt(form, 0), halfAt(form)),
      secondWindow: isLong ? windowAt(skip + 1) : 0,
      body: bodyOf(form, 0, length, hash),
      length,
      skip,
      digest: digest(form, 0, length),
    });
  };
}

/**
 * Where the eight bytes begin that few other values have: the end of an e-mail's own part, the end of a number, the middle of a
 * name. Thousands of e-mails begin alike, and all end alike.
 */
function tellingPlace(form: Uint8Array): number {
  const last = form.length - LONG_NEEDLE;
  const at = form.indexOf(AT_SIGN);
  const wanted = at === -1 ? (form.some(isLetter) ? last >>> 1 : last) : at - AT_SIGN_IN_WINDOW;
  return Math.max(0, Math.min(wanted, last, MOST_SKIPPED));
}

const AT_SIGN = 0x40;
const AT_SIGN_IN_WINDOW = 7;

/** Folded, and of whatever encoding. */
function isLetter(byte: number): boolean {
  return byte > AT_SIGN;
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

/** The same only as it was written: enough for long texts, which nobody writes anew in capitals. */
export function writtenFormsOf(value: string, encodings: readonly string[]): Uint8Array[] {
  if (PLAIN.test(value)) return formsOf(value, encodings);
  return encoded(value, [...new Set([...ALWAYS, ...encodings])]);
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
