/** Which of a number of records have each word; records by their place among those, words in ascending order. */
type Shelf = {
  readonly first: number; // the record of place 0
  readonly words: Uint32Array;
  readonly ends: Uint32Array; // of the records of each word
  readonly records: Uint16Array;
};

/** Records a shelf: their places fit in 16 bits, and closing one takes no longer than a question may wait. */
export const SHELF = 1 << 14;
/** Up to here words are looked up one by one; of more, each shelf is walked. */
const FEW = 1000;
const NEVER = -1;

/** Which words stand in which records; records are counted in the order in which they are added. */
export class Postings {
  readonly #shelves: Shelf[] = [];
  #records = 0;
  #bytes = 0;
  // Of the shelf that is being filled:
  #words: number[] = []; // in the order in which they came
  #counts: number[] = []; // records of each
  #latest: number[] = []; // record of each that was noted last
  #pairs = 0;
  #pairWords = new Uint32Array(SHELF * 16); // by their place in `#words`
  #pairRecords = new Uint16Array(SHELF * 16);
  // Of each word:
  #shelfOf = new Int32Array(1 << 16).fill(NEVER);
  #placeOf = new Uint32Array(1 << 16);

  get bytes(): number {
    return this.#bytes;
  }

  /** A word of the record that is being added; any number of times. */
  note(word: number): void {
    if (word >= this.#shelfOf.length) this.#makeRoomForWords(word);
    const shelf = this.#shelves.length;
    if (this.#shelfOf[word] !== shelf) {
      this.#shelfOf[word] = shelf;
      this.#placeOf[word] = this.#words.push(word) - 1;
      this.#counts.push(0);
      this.#latest.push(NEVER);
    }
    const place = this.#placeOf[word] ?? 0;
    const record = this.#records % SHELF;
    if (this.#latest[place] === record) return;
    this.#latest[place] = record;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    if (this.#pairs === this.#pairWords.length) this.#makeRoomForPairs();
    this.#pairWords[this.#pairs] = place;
    this.#pairRecords[this.#pairs] = record;
    this.#pairs += 1;
  }

  endRecord(): void {
    this.#records += 1;
    if (this.#records % SHELF === 0) this.#closeShelf();
  }

  /** No record follows. */
  finish(): void {
    if (this.#records % SHELF !== 0) this.#closeShelf();
    this.#shelfOf = new Int32Array(0);
    this.#placeOf = new Uint32Array(0);
    this.#pairWords = new Uint32Array(0);
    this.#pairRecords = new Uint16Array(0);
  }

  /** Marks the places of those records in which one of these words stands; `placeOf`: for each record, -1 for none. */
  mark(words: Uint32Array, placeOf: Int32Array, marks: Uint8Array): void {
    const at = { placeOf, marks };
    const wanted = words.length > FEW ? marked(words) : null;
    for (const shelf of this.#shelves) {
      if (wanted !== null) markWanted(shelf, wanted, at);
      else markFew(shelf, words, at);
    }
  }

  forget(): void {
    for (const { words, ends, records } of this.#shelves.splice(0)) {
      for (const numbers of [words, ends, records]) numbers.fill(0);
    }
    this.#pairWords.fill(0);
    this.#words = [];
  }

  /** Pairs by the numbers of their words, each word's records in the order in which they came. */
  #closeShelf(): void {
    const words = Uint32Array.from(this.#words).sort();
    const ends = new Uint32Array(words.length);
    const next = new Uint32Array(words.length); // where the next record of each word goes, by its place
    let end = 0;
    for (const [at, word] of words.entries()) {
      const place = this.#placeOf[word] ?? 0;
      next[place] = end;
      end += this.#counts[place] ?? 0;
      ends[at] = end;
    }
    const records = new Uint16Array(end);
    for (let pair = 0; pair < this.#pairs; pair += 1) {
      const place = this.#pairWords[pair] ?? 0;
      const at = next[place] ?? 0;
      records[at] = this.#pairRecords[pair] ?? 0;
      next[place] = at + 1;
    }
    const first = Math.floor((this.#records - 1) / SHELF) * SHELF;
    this.#shelves.push({ first, words, ends, records });
    this.#bytes += words.byteLength + ends.byteLength + records.byteLength;
    this.#pairs = 0;
    [this.#words, this.#counts, this.#latest] = [[], [], []];
  }

  #makeRoomForWords(word: number): void {
    const length = Math.max(word + 1, this.#shelfOf.length * 2);
    const shelfOf = new Int32Array(length).fill(NEVER);
    shelfOf.set(this.#shelfOf);
    const placeOf = new Uint32Array(length);
    placeOf.set(this.#placeOf);
    this.#shelfOf = shelfOf;
    this.#placeOf = placeOf;
  }

  #makeRoomForPairs(): void {
    const words = new Uint32Array(this.#pairs * 2);
    words.set(this.#pairWords);
    const records = new Uint16Array(this.#pairs * 2);
    records.set(this.#pairRecords);
    this.#pairWords = words;
    this.#pairRecords = records;
  }
}

function marked(words: Uint32Array): Uint8Array {
  const marks = new Uint8Array(words.reduce((most, word) => Math.max(most, word), 0) + 1);
  for (const word of words) marks[word] = 1;
  return marks;
}

type Marking = { readonly placeOf: Int32Array; readonly marks: Uint8Array };

function markFew(shelf: Shelf, words: Uint32Array, at: Marking): void {
  for (const word of words) {
    const place = placeIn(shelf.words, word);
    if (shelf.words[place] === word) markRecords(shelf, place, at);
  }
}

/** A million people have nine million words on all shelves: the loop holds nothing that can be left out of it. */
function markWanted(shelf: Shelf, wanted: Uint8Array, at: Marking): void {
  const { words } = shelf;
  const end = placeIn(words, wanted.length);
  for (let place = 0; place < end; place += 1) {
    if (wanted[words[place] as number] === 1) markRecords(shelf, place, at);
  }
}

function markRecords(
  { first, ends, records }: Shelf,
  word: number,
  { placeOf, marks }: Marking,
): void {
  const end = ends[word] ?? 0;
  for (let at = word === 0 ? 0 : (ends[word - 1] ?? 0); at < end; at += 1) {
    const place = placeOf[first + (records[at] ?? 0)] ?? NEVER;
    if (place >= 0) marks[place] = 1;
  }
}

/** Where a number stands, or would, among ascending ones. */
function placeIn(numbers: Uint32Array, wanted: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
