import type { ReadableStore } from '../database.ts';

/** Whether the pages of the file belong together: each is read once. */
export function isWhole(store: ReadableStore): boolean {
  return store.database.pragma('quick_check(1)', { simple: true }) === 'ok';
}
