import type { Language } from '#domain/language.ts';
import type { ReadableStore } from '../database.ts';
import type { PeopleColumns } from './columns.ts';
import type { Steps } from './part.ts';
import { placesByText } from './sorted-places.ts';
import type { Units } from './sorted-places.ts';

const ROWS_A_STEP = 1000;
const MOST_UNIT = 65_535;

/** Places of people by their contact, letter after letter. */
export function* orderByContact(store: ReadableStore, columns: PeopleColumns): Steps<Int32Array> {
  const units = createUnits(columns.count);
  for (const texts of textsOf(store, columns, 'contact')) {
    for (const text of texts) {
      for (let at = 0; at < text.length; at += 1) {
        units.add(Math.min(text.charCodeAt(at) + 1, MOST_UNIT));
      }
      units.end();
    }
    yield;
  }
  return yield* sorted(units.all());
}

/**
 * Places of people by their names in the alphabet of the language: each letter becomes its rank among all letters that
 * occur. A collator compares a million names in ten seconds; it compares a few hundred letters at once. Words of names
 * repeat, so each is looked at once.
 */
export function* orderByName(
  store: ReadableStore,
  columns: PeopleColumns,
  language: Language,
): Steps<Int32Array> {
  const numbers = new Map<string, number>();
  const told = createUnits(columns.count, Uint32Array);
  for (const texts of textsOf(store, columns, 'label')) {
    for (const text of texts) {
      if (text !== '') {
        for (const word of text.split(' ')) {
          let number = numbers.get(word);
          if (number === undefined) numbers.set(word, (number = numbers.size));
          told.add(number);
        }
      }
      told.end();
    }
    yield;
  }
  const words = toRanks([...numbers.keys()], language);
  numbers.clear();
  return yield* sorted(spellOut(told.all(), words));
}

/** The texts are overwritten in the end. */
function* sorted(texts: Units): Steps<Int32Array> {
  try {
    return yield* placesByText(texts);
  } finally {
    texts.units.fill(0);
  }
}

/** A thousand people at a time, in the order of their numbers; of whom there is no text, the empty one. */
function* textsOf(
  store: ReadableStore,
  { ids }: PeopleColumns,
  column: 'label' | 'contact',
): Generator<readonly string[]> {
  const page = store.database
    .prepare(`SELECT id, ${column} FROM person_text WHERE id > ? ORDER BY id LIMIT ${ROWS_A_STEP}`)
    .raw();
  let at = 0;
  for (let last = 0; ;) {
    const rows = page.all(last) as (readonly [id: number, text: string])[];
    const texts: string[] = [];
    for (const [id, text] of rows) {
      for (; at < ids.length && (ids[at] ?? 0) < id; at += 1) texts.push('');
      if (ids[at] !== id) continue;
      texts.push(text);
      at += 1;
    }
    const isLast = rows.length < ROWS_A_STEP;
    if (isLast) for (; at < ids.length; at += 1) texts.push('');
    yield texts;
    if (isLast) return;
    last = rows.at(-1)?.[0] ?? last;
  }
}

type NumberArray = Uint16Array | Uint32Array;

/** Lists of numbers behind one another. */
function createUnits<Kind extends NumberArray = Uint16Array>(
  count: number,
  kind: new (length: number) => Kind = Uint16Array as unknown as new (length: number) => Kind,
) {
  const starts = new Uint32Array(count + 1);
  let units = new kind(count * 8 + 1024);
  let [end, lists] = [0, 0];
  return {
    add: (unit: number): void => {
      if (end === units.length) {
        const larger = new kind(end * 2);
        larger.set(units);
        units.fill(0);
        units = larger;
      }
      units[end] = unit;
      end += 1;
    },
    end: (): void => {
      lists += 1;
      starts[lists] = end;
    },
    all: () => ({ units, starts }),
  };
}

/** The letters of each word as ranks in the alphabet, from 2 on; 1 is the space between words. */
function toRanks(words: readonly string[], language: Language): readonly Uint16Array[] {
  const lower = words.map((word) => word.normalize('NFC').toLocaleLowerCase(language));
  const letters = new Set<string>();
  for (const word of lower) for (const letter of word) letters.add(letter);
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  const sortedLetters = [...letters].sort(collator.compare);
  const ranks = new Map<string, number>();
  let rank = 1;
  for (const [place, letter] of sortedLetters.entries()) {
    const before = sortedLetters[place - 1];
    if (before === undefined || collator.compare(before, letter) !== 0) rank += 1;
    ranks.set(letter, rank);
  }
  return lower.map((word) => Uint16Array.from(word, (letter) => ranks.get(letter) ?? 0));
}

const SPACE = 1;

function spellOut(
  told: { readonly units: Uint32Array; readonly starts: Uint32Array },
  words: readonly Uint16Array[],
): Units {
  const count = told.starts.length - 1;
  const spelt = createUnits(count);
  for (let at = 0; at < count; at += 1) {
    const [from, to] = [told.starts[at] ?? 0, told.starts[at + 1] ?? 0];
    for (let place = from; place < to; place += 1) {
      if (place > from) spelt.add(SPACE);
      for (const rank of words[told.units[place] ?? 0] ?? []) spelt.add(rank);
    }
    spelt.end();
  }
  return spelt.all();
}
