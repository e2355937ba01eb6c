import { hashText } from '#base/hash-text.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { AlikeMarks, AlikeSubject, NameKeys } from '#engine/identity/index.ts';
import type { WritableStore } from '#store/database.ts';
import { createScratch } from '#store/scratch.ts';
import type { Scratch } from '#store/scratch.ts';
import { createBirthCodes } from './birth-codes.ts';
import { createSeenHashes } from './seen-hashes.ts';

/**
 * What is known of records without reading them again: name, birth, and hashes of the keys under which a record is
 * compared with others. 24 bytes a record, in pieces; what goes beyond a million records is put aside in the workspace.
 */
export type KnownRecords = {
  /** Of each record, in their order. */
  readonly note: (
    subject: Pick<AlikeSubject, 'name' | 'birth'>,
    marks: AlikeMarks,
    hasOffice: boolean,
  ) => void;
  /** All pieces in the order of the records; each is lent until the next one. */
  readonly pieces: () => Generator<KnownPiece>;
  /** How many keys there are that another record may have too, at most. */
  readonly countShared: () => number;
  readonly maySeveralHave: (hash: number) => boolean;
  readonly nameAt: (place: number) => NameKeys | null; // null: not kept
  readonly birthOf: (code: number) => DayRange | null;
  /** All records are noted. */
  readonly close: () => void;
  readonly letGo: () => void;
};

/** Columns by place in the piece. A key: its hash; NONE, or SEVERAL, which then stand in `others`. */
export type KnownPiece = {
  readonly first: number; // ordinal
  readonly count: number;
  readonly names: Int32Array; // with OFFICE where an address is an office's
  readonly births: Int32Array;
  readonly ends: Uint32Array;
  readonly locals: Uint32Array;
  readonly days: Uint32Array;
  readonly addresses: Uint32Array;
  /** Place and hash of each key of a record that has several of a kind. */
  readonly others: Uint32Array;
};

/** Different names that are kept, about 30 MB; in a list with more, records with other names are read again. */
const MOST_NAMES = 60_000;
export const OFFICE = 1 << 24;
export const NONE = 0;
export const SEVERAL = 1;
const RECORDS_A_PIECE = 1 << 16;
const COLUMNS = 6;
/** About 24 MB. Of more records, whose matcher takes as much again, less stays. */
const [MOST_IN_MEMORY, MOST_OF_MANY] = [16, 4];

export function createKnownRecords(
  store: WritableStore,
  recordCount: number,
  { recordsAPiece = RECORDS_A_PIECE, mostInMemory = mostOf(recordCount) } = {},
): KnownRecords {
  const names = createNamePlaces();
  const births = createBirthCodes();
  const seen = createSeenHashes(recordCount);
  const scratch = createScratch(store, 'known');
  const kept: KeptPiece[] = [];
  let filling = emptyPiece(0, Math.min(recordsAPiece, recordCount));
  let filled = 0;
  let others: number[] = [];

  const hashOf = (key: string): number => seen.add(Math.max(hashText(key), SEVERAL + 1));

  function columnOf(keys: readonly string[]): number {
    const [only, another] = keys;
    if (only === undefined) return NONE;
    if (another === undefined) return hashOf(only);
    for (const key of keys) others.push(filled, hashOf(key));
    return SEVERAL;
  }

  function close(): void {
    const piece = { ...filling, count: filled, others: Uint32Array.from(others) };
    const { first } = piece;
    const staysInMemory = kept.length < mostInMemory;
    kept.push(staysInMemory ? piece : { piece: scratch.put(toBytes(piece)), first });
    const size = filling.names.length;
    filling = staysInMemory
      ? emptyPiece(first + filled, size)
      : { ...filling, first: first + filled };
    filled = 0;
    others = [];
  }

  return {
    note({ name, birth }, marks, hasOffice) {
      filling.names[filled] = names.placeOf(name) + (hasOffice ? OFFICE : 0);
      filling.births[filled] = births.codeOf(birth);
      filling.ends[filled] = columnOf(marks.ends);
      filling.locals[filled] = columnOf(marks.locals);
      filling.days[filled] = marks.birth === null ? NONE : hashOf(marks.birth);
      filling.addresses[filled] = marks.address === null ? NONE : hashOf(marks.address);
      filled += 1;
      if (filled === filling.names.length) close();
    },
    *pieces() {
      yield* piecesOf(kept, scratch, filling.names.length);
      if (filled > 0) yield { ...filling, count: filled, others: Uint32Array.from(others) };
    },
    countShared: seen.countTwice,
    maySeveralHave: seen.isTwice,
    nameAt: names.at,
    birthOf: births.birthOf,
    close: seen.close,
    letGo() {
      scratch.drop();
      seen.letGo();
      letGoOf(kept);
    },
  };
}

/** In memory, or put aside under a number. */
type KeptPiece = KnownPiece | { readonly piece: number; readonly first: number };

function* piecesOf(
  kept: readonly KeptPiece[],
  scratch: Scratch,
  size: number,
): Generator<KnownPiece> {
  for (const piece of kept) {
    if ('names' in piece) {
      yield piece;
      continue;
    }
    const bytes = scratch.get(piece.piece);
    yield fromBytes(bytes, piece.first, size);
    bytes.buffer.transfer(0); // what waits for the garbage collector would be more than all that is known
  }
}

/** At once: the garbage collector does not feel what hangs on them. */
function letGoOf(kept: KeptPiece[]): void {
  for (const piece of kept) if ('names' in piece) (piece.names.buffer as ArrayBuffer).transfer(0);
  kept.length = 0;
}

function mostOf(recordCount: number): number {
  return recordCount > MOST_IN_MEMORY * RECORDS_A_PIECE ? MOST_OF_MANY : MOST_IN_MEMORY;
}

function createNamePlaces() {
  const names: (NameKeys | null)[] = [null];
  const places = new Map<string, number>();
  return {
    placeOf(name: NameKeys): number {
      const known = places.get(name.id);
      if (known !== undefined) return known;
      if (names.length > MOST_NAMES) return 0;
      places.set(name.id, names.length);
      return names.push(name) - 1;
    },
    at: (place: number): NameKeys | null => names[place & (OFFICE - 1)] ?? null,
  };
}

function emptyPiece(first: number, size: number): KnownPiece {
  return pieceOf(new Uint32Array(size * COLUMNS), { first, count: 0, size });
}

/** All columns in one piece of memory. */
function pieceOf(
  numbers: Uint32Array<ArrayBuffer>,
  { first, count, size }: { first: number; count: number; size: number },
): KnownPiece {
  const column = (at: number): Uint32Array<ArrayBuffer> =>
    numbers.subarray(at * size, (at + 1) * size);
  const signed = (at: number): Int32Array =>
    new Int32Array(numbers.buffer, numbers.byteOffset + at * size * 4, size);
  return {
    first,
    count,
    names: signed(0),
    births: signed(1),
    ends: column(2),
    locals: column(3),
    days: column(4),
    addresses: column(5),
    others: numbers.subarray(COLUMNS * size),
  };
}

/** Only a full piece is put aside. */
function toBytes({ names, others }: KnownPiece): Uint8Array<ArrayBuffer> {
  const size = names.length * COLUMNS;
  const numbers = new Uint32Array(size + others.length);
  numbers.set(new Uint32Array(names.buffer, names.byteOffset, size));
  numbers.set(others, size);
  return new Uint8Array(numbers.buffer);
}

function fromBytes(bytes: Uint8Array<ArrayBuffer>, first: number, size: number): KnownPiece {
  return pieceOf(new Uint32Array(bytes.buffer), { first, count: size, size });
}
