import type { SourceReading } from '#domain/source.ts';
import { oneNumber, oneRow } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { listSources } from '../records/sources.ts';
import { placeOfId } from './columns.ts';
import type { PeopleColumns } from './columns.ts';
import type { Steps } from './part.ts';
import { Postings } from './postings.ts';
import type { SearchTerm } from './search-terms.ts';
import { LONGEST_WORD, eachGroupedNumber, eachWord, foldedWords } from './row-words.ts';
import type { FoundWord, RowText } from './row-words.ts';
import { WordTable, hashByte } from './word-table.ts';

/** How the rows of a list are read; the rooms of files know it. */
export type RowTexts = (reading: SourceReading) => RowText;

/**
 * Every word of every row, and in which rows it stands: the town, the note, the number of a card. Never written anywhere;
 * overwritten when the workspace is closed.
 */
export type PeopleValues = {
  readonly words: WordTable; // folded
  readonly byStart: { readonly numbers: Uint32Array; readonly ends: Uint32Array }; // words by their first two bytes
  readonly postings: Postings;
  readonly personOf: Int32Array; // the place of the person of each record
  /** False: there was more text than memory should hold, and the last rows were not looked at. */
  readonly isWhole: boolean;
};

const ROWS_A_STEP = 400;
const WORDS_A_STEP = 50_000;
const MOST_BYTES = 1024 * 1024 * 1024;

type Row = readonly [
  id: number,
  person: number,
  source: number,
  row: number,
  dependent: number,
  content: Uint8Array | string,
];

export function* readValues(
  store: ReadableStore,
  columns: PeopleColumns,
  texts: RowTexts,
): Steps<PeopleValues> {
  const readers = new Map(listSources(store).map(({ id, reading }) => [id, texts(reading)]));
  const page = store.database
    .prepare(
      `SELECT id, person, source, row, dependent, content FROM record
       WHERE id > ? AND person > 0 ORDER BY id LIMIT ${ROWS_A_STEP}`,
    )
    .raw();
  const shelver = createShelver(columns.count);
  const people = new Int32Array(oneNumber(store, 'SELECT count(*) FROM record WHERE person > 0'));
  let isDone = false;
  try {
    let isWhole = true;
    for (let [last, place, count] = [0, -1, 0]; ;) {
      const rows = page.all(last) as Row[];
      for (const row of rows) {
        place = columns.ids[place + 1] === row[1] ? place + 1 : placeOfId(columns.ids, row[1]);
        const text = readers.get(row[2])?.(contentOf(store, row)) ?? '';
        shelver.add(typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
        people[count] = place;
        count += 1;
      }
      isWhole = shelver.bytes() < MOST_BYTES;
      if (rows.length < ROWS_A_STEP || !isWhole) break;
      last = rows.at(-1)?.[0] ?? last;
      yield;
    }
    const { words, postings } = shelver.finish();
    yield;
    const byStart = yield* groupByStart(words);
    isDone = true;
    return { words, byStart, postings, personOf: people, isWhole };
  } finally {
    if (!isDone) shelver.forget();
  }
}

/** A child whom a row names is found by what the row says. */
function contentOf(
  store: ReadableStore,
  [, , source, row, dependent, content]: Row,
): Uint8Array | string {
  if (dependent === 0) return content;
  const whole = oneRow<{ content: Uint8Array | string }>(
    store,
    'SELECT content FROM record WHERE source = ? AND row = ? AND dependent = 0',
    source,
    row,
  );
  return whole?.content ?? '';
}

export function forgetValues({ words, postings, personOf }: PeopleValues): void {
  words.forget();
  postings.forget();
  personOf.fill(0);
}

/** That nobody else has: an address, a phone twice, an amount. Of lists as they are, and only a guess. */
const WORDS_A_PERSON = 6;

/** ASCII is folded while it is read; what else there is, once for each word. */
function createShelver(people: number) {
  const words = new WordTable(people * WORDS_A_PERSON);
  const raw = new WordTable(0);
  const foldedOf: (readonly number[])[] = []; // of each raw word
  const postings = new Postings();
  const into = Buffer.alloc(LONGEST_WORD);
  const plain = (word: FoundWord): void =>
    postings.note(words.numberOf(into, word.length, word.hash));
  const any = (word: FoundWord): void => {
    if (word.isAscii) return plain(word);
    const number = raw.numberOf(into, word.length, word.hash);
    for (const folded of (foldedOf[number] ??= fold(into.subarray(0, word.length)))) {
      postings.note(folded);
    }
  };
  const fold = (bytes: Buffer): readonly number[] =>
    foldedWords(bytes.toString('utf8')).map((text) => {
      const folded = Buffer.from(text, 'utf8').subarray(0, LONGEST_WORD);
      return words.numberOf(folded, folded.length, folded.reduce(hashByte, words.seed));
    });
  return {
    add: (bytes: Uint8Array): void => {
      eachWord(bytes, words.seed, into, any);
      eachGroupedNumber(bytes, words.seed, into, plain);
      postings.endRecord();
    },
    bytes: () => postings.bytes + words.bytes.length,
    finish: () => {
      raw.forget();
      into.fill(0);
      words.finish();
      postings.finish();
      return { words, postings };
    },
    forget: (): void => {
      raw.forget();
      words.forget();
      postings.forget();
      into.fill(0);
    },
  };
}

const STARTS = 1 << 16;

/** Numbers of words by their first two bytes: a word that somebody begins to type is looked for among few. */
function* groupByStart(words: WordTable): Steps<PeopleValues['byStart']> {
  const ends = new Uint32Array(STARTS);
  const { bytes, count } = words;
  for (let word = 0; word < count; word += 1) {
    const start = startOf(bytes, words.startOf(word));
    ends[start] = (ends[start] ?? 0) + 1;
    if (word % WORDS_A_STEP === 0) yield;
  }
  const next = new Uint32Array(STARTS);
  for (let start = 1; start < STARTS; start += 1) {
    next[start] = ends[start - 1] ?? 0;
    ends[start] = (ends[start] ?? 0) + (ends[start - 1] ?? 0);
  }
  const numbers = new Uint32Array(count);
  for (let word = 0; word < count; word += 1) {
    const start = startOf(bytes, words.startOf(word));
    const at = next[start] ?? 0;
    numbers[at] = word;
    next[start] = at + 1;
    if (word % WORDS_A_STEP === 0) yield;
  }
  return { numbers, ends };
}

/** A word of one byte starts with its line end as the second. */
function startOf(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** One letter stands at the beginning of too much. */
const SHORTEST = 2;

/** Marks people in whose rows the term stands in one of its ways. */
export function markByValues(
  values: PeopleValues,
  { values: ways, parts }: Pick<SearchTerm, 'values' | 'parts'>,
  marks: Uint8Array,
): void {
  const { words, byStart, postings, personOf } = values;
  for (const part of parts) {
    postings.mark(wordsContaining(words, Buffer.from(part, 'utf8')), personOf, marks);
  }
  for (const way of ways) {
    const beginnings = way.filter((word) => word.length >= SHORTEST);
    const found = beginnings.map((word) => {
      const own = beginnings.length === 1 ? marks : new Uint8Array(marks.length);
      const needle = Buffer.from(word, 'utf8').subarray(0, LONGEST_WORD);
      postings.mark(wordsBeginning(words, byStart, needle), personOf, own);
      return own;
    });
    if (found.length > 1) markWhereAll(found, marks);
  }
}

function markWhereAll(found: readonly Uint8Array[], marks: Uint8Array): void {
  for (let at = 0; at < marks.length; at += 1) {
    if (found.every((one) => one[at] === 1)) marks[at] = 1;
  }
}

function wordsBeginning(
  words: WordTable,
  { numbers, ends }: PeopleValues['byStart'],
  needle: Uint8Array,
): Uint32Array {
  const { bytes } = words;
  const start = startOf(needle, 0);
  const group = numbers.subarray(start === 0 ? 0 : (ends[start - 1] ?? 0), ends[start] ?? 0);
  return group.filter((word) => {
    const from = words.startOf(word);
    for (let at = 2; at < needle.length; at += 1) {
      if (bytes[from + at] !== needle[at]) return false;
    }
    return true;
  });
}

function wordsContaining({ bytes, ends }: WordTable, needle: Buffer): Uint32Array {
  const found: number[] = [];
  let word = 0;
  for (let hit = bytes.indexOf(needle); hit >= 0; hit = bytes.indexOf(needle, ends[word])) {
    word = wordWith(ends, hit, word);
    found.push(word);
  }
  return Uint32Array.from(found);
}

/** The word of which this byte is; not before `first`, and most often near it. */
function wordWith(ends: Uint32Array, byte: number, first: number): number {
  let [from, step] = [first, 1];
  while ((ends[from + step] ?? Infinity) <= byte) {
    from += step;
    step *= 2;
  }
  let to = Math.min(ends.length, from + step);
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ends[middle] ?? 0) <= byte) from = middle + 1;
    else to = middle;
  }
  return from;
}
