import type { NotePattern } from '../note-pattern.ts';
import type { NoteToken } from '../note-tokens.ts';
import type { PhraseMatch } from '../phrase-pattern.ts';

/** Parts of a word, in letters; its ends count as one. */
const PART_LENGTHS = [3, 4] as const;
/** Words in a row. */
const LONGEST_ROW = 3;
/** So many words apart two concepts are one saying, or at least one thought. */
const CLOSE = 3;
const NEAR = 8;
const GROWN_UP = 18;
const OLDEST = 120;

/** What a note is made of, as 32-bit hashes without repetition: words, rows and parts of words, concepts and their order. */
export function featuresOf(
  tokens: readonly NoteToken[],
  matches: readonly PhraseMatch<NotePattern>[],
): ReadonlySet<number> {
  const features = new Set<number>();
  addWords(tokens, features);
  addConcepts(matches, features);
  return features;
}

function addWords(tokens: readonly NoteToken[], features: Set<number>): void {
  const words = tokens.map(wordOf);
  const hashes = words.map((word) => hashOf(WORD, word));
  for (const [at, word] of words.entries()) {
    let row = 0;
    for (let length = 1; length <= LONGEST_ROW && at + length <= words.length; length += 1) {
      row = joined(row, hashes[at + length - 1] ?? 0);
      features.add(row);
    }
    addParts(word, features);
  }
  features.add(joined(FIRST, hashes[0] ?? 0));
  features.add(joined(LAST, hashes.at(-1) ?? 0));
}

/** Numbers by what they can be: the age of a child, of an adult, a year, or so many digits. */
function wordOf({ text, number }: NoteToken): string {
  if (number === null) return text;
  if (text.length === 4 && /^(?:19|20)/.test(text)) return '#year';
  if (number < GROWN_UP) return '#minor';
  return number <= OLDEST ? '#adult' : `#${text.length}`;
}

function addParts(word: string, features: Set<number>): void {
  const whole = ` ${word} `;
  for (const length of PART_LENGTHS) {
    for (let at = 0; at + length <= whole.length; at += 1) {
      features.add(hashOf(PART, whole, at, at + length));
    }
  }
}

function addConcepts(matches: readonly PhraseMatch<NotePattern>[], features: Set<number>): void {
  const concepts = conceptsOf(matches);
  for (const [at, { from, hash }] of concepts.entries()) {
    features.add(hash);
    for (let next = at + 1; next < concepts.length; next += 1) {
      const other = concepts[next];
      if (other === undefined || other.from - from > NEAR) break;
      if (other.from === from) continue;
      features.add(joined(hash, other.hash));
      if (other.from - from <= CLOSE) features.add(joined(joined(TOGETHER, hash), other.hash));
    }
  }
}

type Concept = { readonly from: number; readonly hash: number };

/** In the order of the note; what several languages call the same counts once. */
function conceptsOf(matches: readonly PhraseMatch<NotePattern>[]): readonly Concept[] {
  const seen = new Map<number, Set<number>>();
  const concepts: Concept[] = [];
  for (const { from, pattern } of matches) {
    if (pattern.use === 'concept' && pattern.concept === 'wares') continue; // later than the model
    const hash = hashOf(CONCEPT, nameOf(pattern));
    const here = seen.get(from) ?? new Set();
    if (here.has(hash)) continue;
    seen.set(from, here.add(hash));
    concepts.push({ from, hash });
  }
  return concepts.sort((one, other) => one.from - other.from);
}

function nameOf(pattern: NotePattern): string {
  switch (pattern.use) {
    case 'concept':
      return pattern.isNegated ? `-${pattern.concept}` : pattern.concept;
    case 'guard':
      return `guard ${pattern.guard}`;
    case 'reversal':
      return 'reversal';
    default:
      return `${pattern.use} ${pattern.kind}`;
  }
}

/** Seeds, so that a word, a part and a concept of the same letters are three things. */
const WORD = 0x811c_9dc5;
const PART = 0x1b87_3593;
const CONCEPT = 0xcc9e_2d51;
const FIRST = 0x85eb_ca6b;
const LAST = 0xc2b2_ae35;
const TOGETHER = 0x27d4_eb2f;

/** FNV-1a over a piece of a text. */
function hashOf(seed: number, text: string, from = 0, to = text.length): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  }
  return hash >>> 0;
}

/** Of two hashes in this order. */
function joined(first: number, second: number): number {
  const turned = (first << 13) | (first >>> 19);
  return (Math.imul(turned ^ second, 0x9e37_79b1) ^ (second >>> 15)) >>> 0;
}
