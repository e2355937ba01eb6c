import { sharedBytes, sharedWords } from './shared-numbers.ts';

/**
 * Where two threads meet: places for pieces of bytes, and for each what is done with it. Whoever moves a place from full
 * to taken searches it; its bytes are zeros when it is free again.
 */
export type Desk = {
  readonly bytes: readonly Uint8Array[];
  readonly lengths: Int32Array; // of what lies there
  readonly states: Int32Array; // one for each place, then `closed`
};

export const FREE = 0;
export const FULL = 1;
export const TAKEN = 2;

const PLACES = 3;
const PLACE_BYTES = 1024 * 1024;

export function layDesk(): Desk {
  return {
    bytes: Array.from({ length: PLACES }, () => sharedBytes(PLACE_BYTES)),
    lengths: sharedWords(PLACES),
    states: sharedWords(PLACES + 1),
  };
}

/** False where every place is in use, or the piece is too large for one. */
export function lay({ bytes, lengths, states }: Desk, piece: Uint8Array): boolean {
  if (piece.length > PLACE_BYTES) return false;
  const place = bytes.findIndex((_, at) => Atomics.load(states, at) === FREE);
  if (place === -1) return false;
  bytes[place]?.set(piece);
  lengths[place] = piece.length;
  Atomics.store(states, place, FULL);
  ring(states);
  return true;
}

/** Searches what lies on one place, if any is full. */
export function takeOne(desk: Desk, search: (bytes: Uint8Array) => void): boolean {
  const { bytes, states } = desk;
  const place = bytes.findIndex(
    (_, at) => Atomics.compareExchange(states, at, FULL, TAKEN) === FULL,
  );
  if (place === -1) return false;
  search(lyingAt(desk, place));
  clear(desk, place);
  return true;
}

/** What the other has taken and not given back within this time. */
export function awaitTaken(desk: Desk, milliseconds: number): Uint8Array[] {
  return desk.bytes.flatMap((_, place) => {
    const isLate = Atomics.load(desk.states, place) === TAKEN && isStill(desk, place, milliseconds);
    return isLate ? [lyingAt(desk, place)] : [];
  });
}

function isStill({ states }: Desk, place: number, milliseconds: number): boolean {
  return (
    Atomics.wait(states, place, TAKEN, milliseconds) === 'timed-out' &&
    Atomics.load(states, place) === TAKEN
  );
}

/** Waits until something lies there. False: nothing will come any more. */
export function awaitFull({ states }: Desk): boolean {
  const rings = Atomics.load(states, PLACES);
  if (rings === CLOSED) return false;
  if (states.subarray(0, PLACES).includes(FULL)) return true;
  Atomics.wait(states, PLACES, rings);
  return Atomics.load(states, PLACES) !== CLOSED;
}

export function close({ states }: Desk): void {
  Atomics.store(states, PLACES, CLOSED);
  Atomics.notify(states, PLACES);
}

const CLOSED = -1;

/** Counts, so that who was about to wait does not. */
function ring(states: Int32Array): void {
  Atomics.add(states, PLACES, 1);
  Atomics.notify(states, PLACES);
}

function lyingAt({ bytes, lengths }: Desk, place: number): Uint8Array {
  return bytes[place]?.subarray(0, lengths[place]) ?? new Uint8Array();
}

function clear(desk: Desk, place: number): void {
  lyingAt(desk, place).fill(0);
  Atomics.store(desk.states, place, FREE);
  Atomics.notify(desk.states, place);
}
