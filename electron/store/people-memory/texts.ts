import { foldText } from '#base/fold-text.ts';
import type { ReadableStore } from '../database.ts';
import type { PeopleColumns } from './columns.ts';
import { placeOfId } from './columns.ts';
import type { Steps } from './part.ts';
import { termsOf } from './search-terms.ts';
import type { SearchTerm } from './search-terms.ts';
import { markByValues } from './values.ts';
import type { PeopleValues } from './values.ts';

/** How the folded word of a name, or of a search, may sound in other scripts. A search finds the names of equal sound. */
export type NameSounds = {
  readonly ofName: (word: string) => readonly string[];
  readonly ofSearch: (word: string) => readonly string[];
};

/**
 * The words of everybody in one block of memory, each person's behind the other's, and the sounds of their names. Never
 * written anywhere; overwritten when the workspace is closed.
 */
export type PeopleTexts = {
  readonly bytes: Buffer;
  readonly starts: Uint32Array; // where each person's words begin; one more entry for the end
  /** For each sound the people in whose name it is, by place. */
  readonly peopleBySound: ReadonlyMap<string, readonly number[]>;
  /** Words that were searched for just before, and in whose words they stand, by place: the next word often goes on from one. */
  readonly found: { readonly needle: Buffer; readonly places: Int32Array }[];
};

const LINE_END = 10;
/** Bytes for each person to begin with; the block grows. */
const GUESS = 64;
const ROWS_A_STEP = 1000;

type Row = readonly [id: number, label: string, search: string];

export function* readTexts(
  store: ReadableStore,
  { ids, count }: PeopleColumns,
  sounds: NameSounds,
): Steps<PeopleTexts> {
  const starts = new Uint32Array(count + 1);
  const peopleBySound = new Map<string, number[]>();
  const soundsOfLabel = memoisedSounds(sounds);
  const page = store.database
    .prepare('SELECT id, label, search FROM person_text WHERE id > ? ORDER BY id LIMIT ?')
    .raw();
  let bytes = Buffer.allocUnsafe(count * GUESS + 1024);
  let isWhole = false;
  try {
    let [end, at] = [0, 0];
    for (let last = 0; ;) {
      const rows = page.all(last, ROWS_A_STEP) as Row[];
      for (const [id, label, search] of rows) {
        while (at < count && (ids[at] ?? 0) < id) starts[(at += 1)] = end; // of whom no words are kept
        if (ids[at] !== id) continue;
        if (end + search.length * 4 + 1 > bytes.length) {
          bytes = grown(bytes, end + search.length * 4);
        }
        end += bytes.write(search, end, 'utf8');
        bytes[end] = LINE_END;
        end += 1;
        noteSounds(peopleBySound, soundsOfLabel(label), at);
        starts[(at += 1)] = end;
      }
      if (rows.length < ROWS_A_STEP) break;
      last = rows.at(-1)?.[0] ?? last;
      yield;
    }
    starts.fill(end, at + 1);
    isWhole = true;
    return { bytes, starts, peopleBySound, found: [] };
  } finally {
    if (!isWhole) forgetTexts({ bytes, starts, peopleBySound, found: [] });
  }
}

/** Overwrites the words. */
export function forgetTexts({ bytes, peopleBySound, found }: PeopleTexts): void {
  bytes.fill(0);
  for (const { needle } of found.splice(0)) needle.fill(0);
  (peopleBySound as Map<string, unknown>).clear();
}

/** A name may hold a word twice. */
function noteSounds(
  peopleBySound: Map<string, number[]>,
  sounds: readonly string[],
  at: number,
): void {
  for (const sound of sounds) {
    const known = peopleBySound.get(sound);
    if (known === undefined) peopleBySound.set(sound, [at]);
    else if (known.at(-1) !== at) known.push(at);
  }
}

/** The old block is overwritten: it holds the same words. */
function grown(bytes: Buffer<ArrayBuffer>, least: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, least + 1024));
  bytes.copy(larger);
  bytes.fill(0);
  return larger;
}

const MEMO_LIMIT = 100_000;

/** Names and their words repeat. */
function memoisedSounds({ ofName }: NameSounds): (label: string) => readonly string[] {
  const ofWord = memoised((word) => ofName(foldText(word)));
  return memoised((label) => label.split(' ').flatMap(ofWord));
}

function memoised(make: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const memo = new Map<string, readonly string[]>();
  return (text) => {
    const known = memo.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(text, made);
    return made;
  };
}

/** Marks, one a person, of whom every term of the search fits: as it stands somewhere, or as the sound of a name. */
export function findByText(searched: Searched, search: string): Uint8Array | null {
  const terms = termsOf(search);
  if (terms.length === 0) return null;
  const number = /^p[1-9]\d{0,9}$/.exec(search.trim());
  const marks = terms.map((term) => markTerm(searched, term)).reduce(bothOf);
  if (number !== null) {
    const at = placeOfId(searched.columns.ids, Number(search.trim().slice(1)));
    if (at >= 0) marks[at] = 1;
  }
  return marks;
}

export type Searched = {
  readonly texts: PeopleTexts;
  readonly values: PeopleValues | null; // null: not looked through
  readonly columns: PeopleColumns;
  readonly sounds: NameSounds;
};

function bothOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  for (let at = 0; at < one.length; at += 1) one[at] = (one[at] ?? 0) & (other[at] ?? 0);
  return one;
}

function markTerm({ texts, values, columns, sounds }: Searched, term: SearchTerm): Uint8Array {
  const marks = new Uint8Array(columns.count);
  for (const text of term.texts) for (const at of placesOfWord(texts, text)) marks[at] = 1;
  for (const sound of term.sound === null ? [] : sounds.ofSearch(term.sound)) {
    for (const at of texts.peopleBySound.get(sound) ?? []) marks[at] = 1;
  }
  if (values !== null) markByValues(values, term, marks);
  return marks;
}

/** Of words that were searched for: the ones of a few searches. */
const KEPT_WORDS = 8;

/** Who has the word as it stands; whoever has it also has every part of it, so a part that was searched for saves most of the way. */
function placesOfWord(texts: PeopleTexts, word: string): Int32Array {
  const { found } = texts;
  const needle = Buffer.from(word, 'utf8');
  const same = found.find((known) => known.needle.equals(needle));
  if (same !== undefined) return same.places;
  // as bytes: asked for half a character as text, a buffer of Node ends the process
  const parts = found.filter((known) => needle.includes(known.needle));
  const [least] = parts.sort((one, other) => one.places.length - other.places.length);
  const isFew = least !== undefined && least.places.length < (texts.starts.length - 1) / FEW;
  const places = isFew ? amongPlaces(texts, least.places, needle) : amongAll(texts, needle);
  found.push({ needle, places });
  if (found.length > KEPT_WORDS) found.shift();
  return places;
}

/** One part in so many: looking at them one by one is quicker than at everybody. */
const FEW = 8;

function amongPlaces(
  { bytes, starts }: PeopleTexts,
  places: Int32Array,
  needle: Buffer,
): Int32Array {
  return places.filter((at) => bytes.subarray(starts[at], starts[at + 1]).includes(needle));
}

function amongAll({ bytes, starts }: PeopleTexts, needle: Buffer): Int32Array {
  const places: number[] = [];
  const used = bytes.subarray(0, starts.at(-1) ?? 0);
  let person = 0;
  let hit = used.indexOf(needle);
  while (hit >= 0) {
    while ((starts[person + 1] ?? 0) <= hit) person += 1;
    places.push(person);
    hit = used.indexOf(needle, starts[person + 1]); // once a person is enough
  }
  return Int32Array.from(places);
}
