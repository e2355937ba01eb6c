import type { WritableStore } from './database.ts';

/** Stores in the middle of an import, in which much is added before anything is asked. */
const inBulk = new WeakSet<object>();

export function beginBulk(store: WritableStore): void {
  inBulk.add(store);
}

export function endBulk(store: WritableStore): void {
  inBulk.delete(store);
}

export function isInBulk(store: WritableStore): boolean {
  return inBulk.has(store);
}
