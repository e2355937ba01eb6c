import { isInBulk } from './bulk.ts';
import { allRows, runScript } from './database.ts';
import type { WritableStore } from './database.ts';

/** Stores in the middle of an import, with the words of the indexes that are to be built at its end. */
const waiting = new WeakMap<object, string[]>();

/**
 * Does a large change to a table without these indexes (null: all of it), and builds them again with the words in which
 * they were made: sorting once is several times as fast as keeping them in order row by row. Inside a transaction; in
 * an import they are built once, at its end.
 */
export function withoutIndexes(
  store: WritableStore,
  table: string,
  names: readonly string[] | null,
  work: () => void,
): void {
  const indexes = allRows<{ name: string; sql: string }>(
    store,
    `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?`,
    table,
  ).filter(({ name }) => names === null || names.includes(name));
  for (const { name } of indexes) runScript(store, `DROP INDEX ${name}`);
  const statements = indexes.map(({ sql }) => sql);
  if (isInBulk(store)) waiting.set(store, [...(waiting.get(store) ?? []), ...statements]);
  work();
  if (!isInBulk(store)) for (const sql of statements) runScript(store, sql);
}

/** Before the end of an import. */
export function restoreIndexes(store: WritableStore): void {
  for (const sql of waiting.get(store) ?? []) runScript(store, sql);
  waiting.delete(store);
}

/** After a rollback the file has its indexes anyway. */
export function forgetIndexes(store: WritableStore): void {
  waiting.delete(store);
}
