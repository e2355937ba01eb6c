import { foldText } from '#base/fold-text.ts';
import type { ReadableStore } from '../database.ts';
import type { PeopleColumns } from './columns.ts';
import { placeOfId } from './columns.ts';

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
};

const LINE_END = 10;
/** Bytes for each person to begin with; the block grows. */
const GUESS = 64;

export function readTexts(
  store: ReadableStore,
  { count }: PeopleColumns,
  sounds: NameSounds,
): PeopleTexts {
  let bytes = Buffer.allocUnsafe(count * GUESS + 1024);
  const starts = new Uint32Array(count + 1);
  const peopleBySound = new Map<string, number[]>();
  const soundsOfLabel = memoisedSounds(sounds);
  let end = 0;
  let at = 0;
  const rows = store.database.prepare('SELECT label, search FROM person_text ORDER BY id').raw();
  for (const row of rows.iterate()) {
    const [label, search] = row as [string, string];
    if (at >= count) break;
    starts[at] = end;
    if (end + search.length * 4 + 1 > bytes.length) bytes = grown(bytes, end + search.length * 4);
    end += bytes.write(search, end, 'utf8');
    bytes[end] = LINE_END;
    end += 1;
    noteSounds(peopleBySound, soundsOfLabel(label), at);
    at += 1;
  }
  starts[count] = end;
  return { bytes, starts, peopleBySound };
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

/** Marks, one a person, of whom every word of the search fits: as it stands somewhere, or as the sound of a name. */
export function findByText(
  { texts, columns, sounds }: Searched,
  search: string,
): Uint8Array | null {
  const words = wordsOf(search);
  if (words.length === 0) return null;
  const number = /^p[1-9]\d{0,9}$/.exec(search.trim());
  const marks = words.map((word) => findWord(texts, word, sounds)).reduce(bothOf);
  if (number !== null) {
    const at = placeOfId(columns.ids, Number(search.trim().slice(1)));
    if (at >= 0) marks[at] = 1;
  }
  return marks;
}

export type Searched = {
  readonly texts: PeopleTexts;
  readonly columns: PeopleColumns;
  readonly sounds: NameSounds;
};

/** A phone as people type it: digits with signs between, at home with zeros in front. */
const PHONE = /^[+\d][\d\s()./-]{4,}$/;

export function wordsOf(search: string): readonly string[] {
  const folded = foldText(search);
  if (PHONE.test(folded)) {
    const digits = folded.replace(/\D/g, '').replace(/^0+/, '');
    return digits === '' ? [] : [digits];
  }
  return folded.split(' ').filter((word) => word !== '');
}

function bothOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  for (let at = 0; at < one.length; at += 1) one[at] = (one[at] ?? 0) & (other[at] ?? 0);
  return one;
}

function findWord(texts: PeopleTexts, word: string, sounds: NameSounds): Uint8Array {
  const { bytes, starts, peopleBySound } = texts;
  const marks = new Uint8Array(starts.length - 1);
  const needle = Buffer.from(word, 'utf8');
  const used = bytes.subarray(0, starts.at(-1) ?? 0);
  let person = 0;
  let hit = used.indexOf(needle);
  while (hit >= 0) {
    while ((starts[person + 1] ?? 0) <= hit) person += 1;
    marks[person] = 1;
    hit = used.indexOf(needle, starts[person + 1]); // once a person is enough
  }
  for (const sound of sounds.ofSearch(word)) {
    for (const at of peopleBySound.get(sound) ?? []) marks[at] = 1;
  }
  return marks;
}
