import { allRows, runScript } from './database.ts';
import type { WritableStore } from './database.ts';

/**
 * Does a large change to a table without these indexes (null: all of it), and builds them again with the words in which
 * they were made: sorting once is several times as fast as keeping them in order row by row. Inside a transaction.
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
  work();
  for (const { sql } of indexes) runScript(store, sql);
}
