import type { Scratch } from '../scratch.ts';
import { createKeyBuffer } from './key-buffer.ts';

/** Matching keys of one kind that wait to be written: those that are too many for memory in sorted runs. */
export type KeyRuns = {
  readonly add: (hash: number, record: number) => void;
  /** More than memory is to hold: to be put aside, or taken. */
  readonly isFull: () => boolean;
  readonly putAside: (scratch: Scratch) => void;
  /** All keys by hash, then in the order in which they were added, lent piece by piece; nothing waits afterwards. */
  readonly take: (scratch: Scratch) => Generator<SortedKeys>;
};

export type SortedKeys = { readonly hashes: Float64Array; readonly records: Int32Array };

/** 12 bytes each. */
const KEYS_IN_MEMORY = 1 << 18;
/** Of each run that is merged; ten million keys make forty of them. */
const KEYS_A_PIECE = 1 << 14;
const BYTES_A_KEY = 12;

export function createKeyRuns({
  keysInMemory = KEYS_IN_MEMORY,
  keysAPiece = KEYS_A_PIECE,
} = {}): KeyRuns {
  const buffer = createKeyBuffer();
  let runs: number[][] = []; // pieces of each, in their order

  return {
    add: buffer.add,
    isFull: () => buffer.size() >= keysInMemory,
    putAside(scratch) {
      const pieces: number[] = [];
      for (const piece of cut(buffer.take(), keysAPiece)) pieces.push(scratch.put(toBytes(piece)));
      if (pieces.length > 0) runs.push(pieces);
    },
    *take(scratch) {
      const waiting = runs;
      runs = [];
      const latest = cut(buffer.take(), keysAPiece);
      if (waiting.length === 0) yield* latest;
      else yield* merge([...waiting.map((pieces) => readRun(pieces, scratch)), latest], keysAPiece);
    },
  };
}

function* cut({ hashes, records }: SortedKeys, size: number): Generator<SortedKeys> {
  for (let from = 0; from < hashes.length; from += size)
    yield {
      hashes: hashes.subarray(from, from + size),
      records: records.subarray(from, from + size),
    };
}

function* readRun(pieces: readonly number[], scratch: Scratch): Generator<SortedKeys> {
  for (const piece of pieces) {
    const bytes = scratch.get(piece);
    scratch.forget(piece);
    yield fromBytes(bytes);
    bytes.buffer.transfer(0);
  }
}

function toBytes({ hashes, records }: SortedKeys): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hashes.length * BYTES_A_KEY);
  new Float64Array(bytes.buffer, 0, hashes.length).set(hashes);
  new Int32Array(bytes.buffer, hashes.length * 8).set(records);
  return bytes;
}

function fromBytes({ buffer, length }: Uint8Array<ArrayBuffer>): SortedKeys {
  const count = length / BYTES_A_KEY;
  return {
    hashes: new Float64Array(buffer, 0, count),
    records: new Int32Array(buffer, count * 8, count),
  };
}

/** What stands at the front of a run. `place`: of the run, since of equal keys the earlier was added before. */
type Front = {
  readonly run: Iterator<SortedKeys>;
  readonly place: number;
  piece: SortedKeys;
  at: number;
};

function* merge(runs: readonly Generator<SortedKeys>[], size: number): Generator<SortedKeys> {
  const heap: Front[] = [];
  for (const [place, run] of runs.entries()) {
    const first = run.next();
    if (first.done === true) continue;
    heap.push({ run, place, piece: first.value, at: 0 });
    rise(heap, heap.length - 1);
  }
  const hashes = new Float64Array(size);
  const records = new Int32Array(size);
  let length = 0;
  for (let front = heap[0]; front !== undefined; front = heap[0]) {
    hashes[length] = front.piece.hashes[front.at] ?? 0;
    records[length] = front.piece.records[front.at] ?? 0;
    length += 1;
    if (length === size) {
      yield { hashes, records };
      length = 0;
    }
    step(heap, front);
  }
  if (length > 0)
    yield { hashes: hashes.subarray(0, length), records: records.subarray(0, length) };
}

/** The first run goes on to its next key, and to its place among the others. */
function step(heap: Front[], front: Front): void {
  front.at += 1;
  if (front.at === front.piece.hashes.length) {
    const next = front.run.next();
    front.at = 0;
    if (next.done === true) {
      const last = heap.pop();
      if (last === undefined || last === front) return;
      heap[0] = last;
    } else {
      front.piece = next.value;
    }
  }
  sink(heap);
}

function rise(heap: Front[], from: number): void {
  for (let at = from; at > 0;) {
    const above = (at - 1) >>> 1;
    if (!swapIfAfter(heap, above, at)) return;
    at = above;
  }
}

function sink(heap: Front[]): void {
  for (let at = 0; ;) {
    const [left, right] = [at * 2 + 1, at * 2 + 2];
    if (left >= heap.length) return;
    const least = right < heap.length && isAfter(heap[left], heap[right]) ? right : left;
    if (!swapIfAfter(heap, at, least)) return;
    at = least;
  }
}

function swapIfAfter(heap: Front[], above: number, below: number): boolean {
  const [one, other] = [heap[above], heap[below]];
  if (one === undefined || other === undefined || !isAfter(one, other)) return false;
  heap[above] = other;
  heap[below] = one;
  return true;
}

function isAfter(one: Front | undefined, other: Front | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [one.piece.hashes[one.at] ?? 0, other.piece.hashes[other.at] ?? 0];
  return a > b || (a === b && one.place > other.place);
}
