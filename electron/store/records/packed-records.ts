import { assert } from '#base/assert.ts';
import { isInBulk } from '../bulk.ts';
import { runMany } from '../database.ts';
import type { Cell, WritableStore } from '../database.ts';
import type { KeyedHash } from '../keyed-hash.ts';
import { addHashedKey, writeWaitingKeys } from '../people/matching-keys.ts';
import { matchingKinds } from '../people/matching-key.ts';
import { addPeopleOfNew } from '../people/people-rows.ts';
import { lastRecordNumber } from './record-order.ts';
import { growingNumbers } from './growing-numbers.ts';
import { addCells, recordColumns } from './record-row.ts';
import type { NewRecord } from './stored-record.ts';

/**
 * Records as they cross from the thread that reads to the thread that writes: their cells by kind, each kind in one
 * piece of memory that is handed over, since a million records as objects would be copied cell by cell. A cell is a
 * number, a text or nothing; the bytes of the row stand apart.
 */
export type PackedRecords = {
  readonly count: number;
  readonly contents: Uint8Array;
  readonly contentEnds: Int32Array;
  /** In the order of the columns: its number, or a mark below. */
  readonly cells: Float64Array;
  readonly texts: Uint16Array; // code units
  readonly textEnds: Int32Array;
  readonly keyKinds: Uint8Array;
  readonly keyHashes: Float64Array;
  readonly keyOwners: Int32Array; // position of the record in here
};

/** Marks that no number of ours reaches: days, codes and row numbers are far nearer to 0. */
const NOTHING = -(2 ** 52);
const TEXT = NOTHING - 1;
const CONTENT = NOTHING - 2;

export type RecordPacker = {
  readonly add: (record: NewRecord) => void;
  readonly count: () => number;
  /** Bytes of rows and characters of cells that wait. */
  readonly size: () => number;
  /** All that were added; the packer is empty afterwards. */
  readonly take: () => PackedRecords;
};

/**
 * Records one by one: each is garbage as soon as it is packed, and what is packed is no garbage. A batch of them as
 * objects outlived the young generation, and half the time of an import went into collecting it.
 */
export function createRecordPacker(hash: KeyedHash): RecordPacker {
  const packing = newPacking();
  const row: Cell[] = [];
  let count = 0;
  return {
    add(record) {
      row.length = 0;
      addCells(row, record);
      for (const cell of row) packing.cells.push(toNumber(cell, packing));
      for (const { kind, value } of record.keys) {
        packing.keyKinds.push(matchingKinds.indexOf(kind));
        packing.keyHashes.push(hash(value));
        packing.keyOwners.push(count);
      }
      count += 1;
    },
    count: () => count,
    size: () => packing.contents.length() + packing.texts.length(),
    take() {
      const packed = {
        count,
        contents: packing.contents.take(),
        contentEnds: packing.contentEnds.take(),
        cells: packing.cells.take(),
        texts: packing.texts.take(),
        textEnds: packing.textEnds.take(),
        keyKinds: packing.keyKinds.take(),
        keyHashes: packing.keyHashes.take(),
        keyOwners: packing.keyOwners.take(),
      };
      count = 0;
      return packed;
    },
  };
}

type Packing = ReturnType<typeof newPacking>;

function newPacking() {
  return {
    contents: growingNumbers((size) => new Uint8Array(size)),
    contentEnds: growingNumbers((size) => new Int32Array(size)),
    cells: growingNumbers((size) => new Float64Array(size)),
    texts: growingNumbers((size) => new Uint16Array(size)),
    textEnds: growingNumbers((size) => new Int32Array(size)),
    keyKinds: growingNumbers((size) => new Uint8Array(size)),
    keyHashes: growingNumbers((size) => new Float64Array(size)),
    keyOwners: growingNumbers((size) => new Int32Array(size)),
  };
}

/** The kept content of a row is bytes in text lists and cards, a text in sheets. */
function toNumber(cell: Cell, { texts, textEnds, contents, contentEnds }: Packing): number {
  if (cell === null) return NOTHING;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') {
    texts.addText(cell);
    textEnds.push(texts.length());
    return TEXT;
  }
  assert(cell instanceof Uint8Array, 'a number, a text, bytes or nothing');
  contents.addAll(cell);
  contentEnds.push(contents.length());
  return CONTENT;
}

/** What is handed over with a message instead of being copied. */
export function transferOf(packed: PackedRecords): ArrayBuffer[] {
  const arrays = Object.values(packed).filter((part) => typeof part !== 'number');
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}

/** Rows a statement: more gain nothing, fewer cost a third (measured with 8 columns). */
const ROWS_A_STATEMENT = 32;
const insertStatements = new Map<number, string>();

/**
 * Adds records and their matching keys, several rows a statement. Each is a person of its own, whose number is that of
 * the record, until people are matched. Call inside a transaction for speed. What was packed is let go of at once: left
 * to the garbage collector, which does not feel its weight, it would be held for many batches.
 */
export function addPackedRecords(
  store: WritableStore,
  source: number,
  packed: PackedRecords,
): void {
  const first = lastRecordNumber(store) + 1;
  const read = cellReader(packed);
  const width = packed.cells.length / Math.max(1, packed.count);
  for (let from = 0; from < packed.count; from += ROWS_A_STATEMENT) {
    const to = Math.min(packed.count, from + ROWS_A_STATEMENT);
    const cells: Cell[] = [];
    for (let position = from; position < to; position += 1) {
      cells.push(first + position, first + position, source);
      for (let column = 0; column < width; column += 1) cells.push(read());
    }
    const { changes } = runMany(store, insertStatement(to - from), cells);
    assert(changes === to - from, 'every record is written');
  }
  addPeopleOfNew(store, first, first + packed.count - 1);
  for (let key = 0; key < packed.keyKinds.length; key += 1) {
    const kind = matchingKinds[packed.keyKinds[key] ?? 0];
    assert(kind !== undefined, 'a known kind of key');
    addHashedKey(store, kind, packed.keyHashes[key] ?? 0, first + (packed.keyOwners[key] ?? 0));
  }
  if (!isInBulk(store)) writeWaitingKeys(store);
  for (const buffer of transferOf(packed)) buffer.transfer(0);
}

/** The cells of all records, one after the other. */
function cellReader(packed: PackedRecords): () => Cell {
  const { cells, textEnds, contents, contentEnds } = packed;
  const texts = textOf(packed.texts);
  let at = -1;
  let [text, textFrom, content, contentFrom] = [0, 0, 0, 0];
  return () => {
    at += 1;
    const cell = cells[at] ?? NOTHING;
    if (cell > NOTHING) return cell;
    if (cell === NOTHING) return null;
    if (cell === TEXT) {
      const from = textFrom;
      textFrom = textEnds[text] ?? 0;
      text += 1;
      return texts.slice(from, textFrom);
    }
    const from = contentFrom;
    contentFrom = contentEnds[content] ?? 0;
    content += 1;
    return contents.subarray(from, contentFrom);
  };
}

function textOf({ buffer, byteOffset, byteLength }: Uint16Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
}

function insertStatement(rows: number): string {
  const known = insertStatements.get(rows);
  if (known !== undefined) return known;
  const marks = `(${Array.from({ length: recordColumns.length + 3 }, () => '?').join(', ')})`;
  const values = Array.from({ length: rows }, () => marks).join(', ');
  const made = `INSERT INTO record (id, person, source, ${recordColumns.join(', ')}) VALUES ${values}`;
  insertStatements.set(rows, made);
  return made;
}
