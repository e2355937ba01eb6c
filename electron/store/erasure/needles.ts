import { hash as digestOf } from 'node:crypto';
import { encodeValue } from './encode-value.ts';

/**
 * A value to search for, in a form that says nothing about it without the key of the workspace: so that a search that a
 * restart cut short can be done again when the value itself is long gone. `prefix`: keyed hash of a few of its first
 * bytes, from byte `skip` on; `suffix`: of its last ones; `digest`: keyed SHA-256, shortened, of all of them. Bytes are compared with A to Z as a to z.
 */
export type Needle = {
  readonly prefix: number;
  readonly skip: 0 | 1;
  readonly suffix: number;
  readonly length: number;
  readonly digest: string; // its bytes, one a letter: a million small buffers would cost five times as much
};

export const SHORTEST_NEEDLE = 6;
/** From this length on, a value is found by a look at every second byte: it has a window there whether it starts at an even byte or not. */
export const LONG_NEEDLE = 9;
const DIGEST_BYTES = 16;

/** Bytes as they are compared. */
export const FOLDED_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte,
);

/** All ways in which the values can stand in a file. Values under six bytes are left out: chance finds them anywhere. */
export function toNeedles(
  values: Iterable<string>,
  options: { readonly encodings: readonly string[]; readonly key: Uint8Array },
): Needle[] {
  return needlesOf(
    (function* forms() {
      for (const value of values) yield* formsOf(value, options.encodings);
    })(),
    options.key,
  );
}

/** The same for bytes as they are: a key that was destroyed. */
export function toByteNeedles(values: Iterable<Uint8Array>, key: Uint8Array): Needle[] {
  return needlesOf(
    [...values].map((bytes) => foldBytes(Buffer.from(bytes))),
    key,
  );
}

/** Those of the values of which a form has one of these digests: whom a hit belongs to, without a table of all forms. */
export function valuesWithDigest(
  values: Iterable<string>,
  found: ReadonlySet<string>,
  options: { readonly encodings: readonly string[]; readonly key: Uint8Array },
): Set<string> {
  const belonging = new Set<string>();
  for (const value of values) {
    for (const form of formsOf(value, options.encodings)) {
      if (form.length < SHORTEST_NEEDLE || !found.has(digestOfBytes(form, options.key))) continue;
      belonging.add(value);
      break;
    }
  }
  return belonging;
}

function needlesOf(forms: Iterable<Buffer>, key: Uint8Array): Needle[] {
  const hash = createWindowHash(key);
  const known = new Set<string>();
  const needles: Needle[] = [];
  for (const form of forms) {
    if (form.length < SHORTEST_NEEDLE) continue;
    const digest = digestOfBytes(form, key);
    if (known.has(digest)) continue;
    known.add(digest);
    const about = { length: form.length, suffix: suffixOf(form, form.length, hash), digest };
    if (form.length < LONG_NEEDLE) {
      const prefix = hash(form.readUInt32LE(0), form.readUInt16LE(4));
      needles.push({ ...about, skip: 0, prefix });
      continue;
    }
    for (const skip of [0, 1] as const) {
      const prefix = hash(form.readUInt32LE(skip), form.readUInt32LE(skip + 4));
      needles.push({ ...about, skip, prefix });
    }
  }
  return needles;
}

/** In the program's own files text stands in these whatever the lists are written in. */
const ALWAYS: readonly string[] = ['utf-8', 'utf-16le'];
const WIDE = /^utf-(?:16|32)/;

/** Folded bytes of the value, as written and in lower and upper case, in each encoding. */
function formsOf(value: string, encodings: readonly string[]): Buffer[] {
  // Plain letters look alike in all encodings but the wide ones, and are compared without regard to case.
  const plain = /^[ -~]*$/.test(value);
  const texts = plain ? [value.toLowerCase()] : [...spellingsOf(value)];
  const forms = texts.flatMap((text) => {
    const others = encodings.filter(
      (encoding) => !ALWAYS.includes(encoding) && (!plain || WIDE.test(encoding)),
    );
    return [...ALWAYS, ...others]
      .map((encoding) => encodeValue(text, encoding))
      .filter((form) => form !== null);
  });
  return plain ? forms : forms.map(foldBytes);
}

function spellingsOf(value: string): Set<string> {
  const forms = [value, value.normalize('NFC'), value.normalize('NFD')];
  return new Set(forms.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]));
}

function foldBytes(bytes: Buffer): Buffer {
  const folded = Buffer.allocUnsafe(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) {
    folded[index] = FOLDED_BYTES[bytes[index] ?? 0] ?? 0;
  }
  return folded;
}

export function digestOfBytes(folded: Uint8Array, key: Uint8Array): string {
  return digestOf('sha256', Buffer.concat([key, folded]), 'binary').slice(0, DIGEST_BYTES);
}

/** Of the last bytes before `end`: tells values apart that begin alike, as phone numbers do. */
export function suffixOf(bytes: Uint8Array, end: number, hash: WindowHash): number {
  let [low, high] = [0, 0];
  for (let index = Math.max(0, end - SHORTEST_NEEDLE); index < end; index += 1) {
    low = (low >>> 8) | ((high & 0xff) << 24);
    high = (high >>> 8) | ((bytes[index] ?? 0) << 8);
  }
  return hash(low, high);
}

export type WindowHash = (low: number, high: number) => number;

/** Of eight bytes as two words, or of six with a half word. Factors are odd, so that nothing drops out modulo 2^32. */
export function createWindowHash(key: Uint8Array): WindowHash {
  const words = Buffer.from(key);
  const [one, two] = [words.readUInt32LE(0) | 1, words.readUInt32LE(4) | 1];
  return (low, high) => {
    const mixed = Math.imul(low, one) ^ high;
    return Math.imul(mixed ^ (mixed >>> 15), two) | 0;
  };
}
