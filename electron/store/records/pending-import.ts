import { oneRow } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { writeSetting } from '../settings.ts';

const KEY = 'import.pending';

/** Kept from before the first row until the end, whichever it is: found later, it says that the program ended under way. */
export function notePendingImport(store: WritableStore, paths: readonly string[]): void {
  writeSetting(store, KEY, JSON.stringify(paths));
}

export function clearPendingImport(store: WritableStore): void {
  writeSetting(store, KEY, null);
}

export function readPendingImport(store: ReadableStore): readonly string[] {
  const row = oneRow<{ value: string }>(store, 'SELECT value FROM setting WHERE key = ?', KEY);
  const paths: unknown = row === null ? [] : JSON.parse(row.value);
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
}
