import { allRows, runScript } from './database.ts';
import type { ReadableStore, WritableStore } from './database.ts';

/** Stores in the middle of an import, with the words of the indexes that are to be built again. */
const waiting = new WeakMap<object, string[]>();
const inBulk = new WeakSet<object>();

/** From here on, until `endBulk`, the matching keys may go without their indexes. Inside a transaction. */
export function beginBulk(store: WritableStore): void {
  inBulk.add(store);
}

/** Called before many keys are added: keeping two indexes in order key by key takes twice as long as all the rest. */
export function dropKeyIndexes(store: WritableStore): void {
  if (!inBulk.has(store) || waiting.has(store)) return;
  const indexes = allRows<{ name: string; sql: string }>(
    store,
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'matching_key'",
  );
  waiting.set(
    store,
    indexes.map(({ sql }) => sql),
  );
  for (const { name } of indexes) runScript(store, `DROP INDEX ${name}`);
}

/** Called before keys are looked up. Only a store that writes can be without its indexes. */
export function restoreKeyIndexes(store: ReadableStore): void {
  const statements = waiting.get(store) ?? [];
  waiting.delete(store);
  for (const sql of statements) runScript(store as WritableStore, sql);
}

/** After a rollback the file has its indexes anyway. */
export function endBulk(store: WritableStore, rolledBack: boolean): void {
  if (rolledBack) waiting.delete(store);
  else restoreKeyIndexes(store);
  inBulk.delete(store);
}
