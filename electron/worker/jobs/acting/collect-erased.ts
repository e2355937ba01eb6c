import { erasedKinds } from '#domain/receipt.ts';
import type { ErasedKind } from '#domain/receipt.ts';
import { erasedContacts, erasedTexts, isTellingPart } from '#engine/erasure/index.ts';
import type { ErasedRecord, ErasedTexts } from '#engine/erasure/index.ts';
import { WORDS_ASKED_FOR } from '#store/erasure/words-beside.ts';
import type { WordsBeside } from '#store/erasure/words-beside.ts';

/** Values with what kind each is of, by its place in `erasedKinds`. */
export type KindedValues = { readonly values: readonly string[]; readonly kinds: Uint8Array };

export type CollectedValues = KindedValues & {
  /** Words that may stand beside the rows, written another way than in them. */
  readonly runs: KindedValues;
  /** Cells that say too little, by kind. */
  readonly short: Readonly<Record<ErasedKind, number>>;
};

/** What the records of those who go hold, each value once. */
export function collectErased(beside: WordsBeside): {
  readonly add: (record: ErasedRecord) => void;
  readonly finish: () => CollectedValues;
} {
  const values = new Map<string, ErasedKind>();
  const runs = new Map<string, ErasedKind>();
  const short: Record<ErasedKind, number> = {
    email: 0,
    phone: 0,
    number: 0,
    name: 0,
    address: 0,
    note: 0,
    record_id: 0,
    rest: 0,
  };
  const enter = (into: Map<string, ErasedKind>, value: string, kind: ErasedKind): void => {
    if (!into.has(value)) into.set(value, kind);
  };
  return {
    add: (record) => {
      const contacts = erasedContacts(record);
      const texts = erasedTexts(record);
      for (const { kind, value } of [...contacts.values, ...texts.written]) {
        enter(values, value, kind);
      }
      for (const { kind, run } of runsBeside(texts, beside)) enter(runs, run, kind);
      for (const kind of [...contacts.short, ...texts.short]) short[kind] += 1;
    },
    finish: () => {
      const collected = { ...sortedOut(values), runs: sortedOut(runs), short };
      values.clear(); // a quarter of a million texts; what follows needs the room
      return collected;
    },
  };
}

function sortedOut(found: ReadonlyMap<string, ErasedKind>): KindedValues {
  const values = [...found.keys()].sort();
  return {
    values,
    kinds: Uint8Array.from(values, (value) => erasedKinds.indexOf(found.get(value) ?? 'rest')),
  };
}

type Run = { readonly kind: ErasedKind; readonly run: string };

function* runsBeside({ beside: sought }: ErasedTexts, beside: WordsBeside): Generator<Run> {
  for (const { kind, words, anyPart } of sought) {
    if (!anyPart) {
      if (mayStand(words, beside)) yield { kind, run: words.join(' ') };
      continue;
    }
    for (const part of commonParts(words, beside)) {
      for (const run of tellingParts(part, (some) => isTellingPart(kind, some))) {
        yield { kind, run };
      }
    }
  }
}

function mayStand(words: readonly string[], beside: WordsBeside): boolean {
  const count = Math.min(words.length, WORDS_ASKED_FOR);
  for (let from = 0; from + count <= words.length; from += 1) {
    if (!beside.mayHave(words, from, count)) return false;
  }
  return count > 0;
}

/** The longest parts of which each few words stand beside the rows, if not all of them in one place. */
function commonParts(words: readonly string[], beside: WordsBeside): (readonly string[])[] {
  const count = Math.min(words.length, WORDS_ASKED_FOR);
  const parts: (readonly string[])[] = [];
  let begin = -1;
  for (let from = 0; from + count <= words.length + 1; from += 1) {
    const stands = from + count <= words.length && beside.mayHave(words, from, count);
    if (stands && begin === -1) begin = from;
    if (stands || begin === -1) continue;
    parts.push(words.slice(begin, from - 1 + count));
    begin = -1;
  }
  return parts;
}

/** From each word on the fewest that tell enough: together they cover whatever longer part stands there. */
function tellingParts(
  words: readonly string[],
  isTelling: (some: readonly string[]) => boolean,
): string[] {
  return words.flatMap((_, from) => {
    for (let to = from + 1; to <= words.length; to += 1) {
      const part = words.slice(from, to);
      if (isTelling(part)) return [part.join(' ')];
    }
    return [];
  });
}
