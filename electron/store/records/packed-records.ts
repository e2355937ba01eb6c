import { assert } from '#base/assert.ts';
import { isInBulk } from '../bulk.ts';
import { runMany } from '../database.ts';
import type { Cell, WritableStore } from '../database.ts';
import type { KeyedHash } from '../keyed-hash.ts';
import { addHashedKey, writeWaitingKeys } from '../people/matching-keys.ts';
import { matchingKinds } from '../people/matching-key.ts';
import { addPeopleOfNew } from '../people/people-rows.ts';
import { lastRecordNumber } from './record-order.ts';
import { addCells, recordColumns } from './record-row.ts';
import { insertStatement, ROWS_A_STATEMENT } from './records.ts';
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
  readonly texts: string;
  readonly textEnds: Int32Array;
  readonly keyKinds: Uint8Array;
  readonly keyHashes: Float64Array;
  readonly keyOwners: Int32Array; // position of the record in here
};

/** Marks that no number of ours reaches: days, codes and row numbers are far nearer to 0. */
const NOTHING = -(2 ** 52);
const TEXT = NOTHING - 1;
const CONTENT = NOTHING - 2;

/** The kept content of a row is bytes in text lists and cards, a text in sheets. */
export function packRecords(records: readonly NewRecord[], hash: KeyedHash): PackedRecords {
  const row: Cell[] = [];
  const cells = new Float64Array(records.length * recordColumns.length);
  let at = 0;
  const texts: string[] = [];
  const contents: Uint8Array[] = [];
  const keys = { kinds: [] as number[], hashes: [] as number[], owners: [] as number[] };
  for (const [position, record] of records.entries()) {
    row.length = 0;
    addCells(row, record);
    for (const cell of row) {
      cells[at] = toNumber(cell, texts, contents);
      at += 1;
    }
    for (const { kind, value } of record.keys) {
      keys.kinds.push(matchingKinds.indexOf(kind));
      keys.hashes.push(hash(value));
      keys.owners.push(position);
    }
  }
  return {
    count: records.length,
    contents: joinBytes(contents),
    contentEnds: endsOf(contents),
    cells,
    texts: texts.join(''),
    textEnds: endsOf(texts),
    keyKinds: Uint8Array.from(keys.kinds),
    keyHashes: Float64Array.from(keys.hashes),
    keyOwners: Int32Array.from(keys.owners),
  };
}

function toNumber(cell: Cell, texts: string[], contents: Uint8Array[]): number {
  if (cell === null) return NOTHING;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') {
    texts.push(cell);
    return TEXT;
  }
  assert(cell instanceof Uint8Array, 'a number, a text, bytes or nothing');
  contents.push(cell);
  return CONTENT;
}

function endsOf(parts: readonly { readonly length: number }[]): Int32Array {
  const ends = new Int32Array(parts.length);
  let end = 0;
  for (const [index, { length }] of parts.entries()) {
    end += length;
    ends[index] = end;
  }
  return ends;
}

/** In memory of its own: what a small buffer shares with others cannot be handed over. */
function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** What is handed over with a message instead of being copied. */
export function transferOf(packed: PackedRecords): ArrayBuffer[] {
  const { contents, contentEnds, cells, textEnds, keyKinds, keyHashes, keyOwners } = packed;
  return [contents, contentEnds, cells, textEnds, keyKinds, keyHashes, keyOwners].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
}

/** The same as `addRecords`. */
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
}

/** The cells of all records, one after the other. */
function cellReader({ cells, texts, textEnds, contents, contentEnds }: PackedRecords): () => Cell {
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
