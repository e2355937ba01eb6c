import { statSync } from 'node:fs';
import type { ReadableStore } from '../database.ts';

const identities = new WeakMap<object, string>();

/** Remembers which file a connection opened, by device and number of the file. */
export function noteIdentity(store: ReadableStore): void {
  identities.set(store, identityOf(store.path));
}

/** True where another file stands at the path now: what we erase would live on in it (C10). */
export function isReplaced(store: ReadableStore): boolean {
  try {
    return identities.get(store) !== identityOf(store.path);
  } catch {
    return true; // removed
  }
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}
