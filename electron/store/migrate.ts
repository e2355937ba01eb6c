import { createHash } from 'node:crypto';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { allRows, connectModel, disconnect, oneNumber, runChange, runScript } from './database.ts';
import type { ReadableStore, WritableStore } from './database.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { inTransaction } from './transaction.ts';

/** `PRAGMA application_id` of a workspace: "Leth" in ASCII. */
export const APPLICATION_ID = 0x4c65_7468;

const LEDGER = `CREATE TABLE migration (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID`;

type LedgerRow = { readonly id: string; readonly hash: string };

/** The tables of a new workspace. */
export function createSchema(store: WritableStore): void {
  inTransaction(store, () => {
    store.database.pragma(`application_id = ${APPLICATION_ID}`);
    runScript(store, LEDGER);
    for (const migration of migrations) apply(store, migration);
  });
}

/**
 * Brings an older file up to date, in one transaction. Refuses a newer one (`workspace/newer`), and one whose steps
 * or tables are not exactly ours (`workspace/not-a-workspace`): a trigger or a view that somebody put in would run
 * with our rights (A34).
 */
export function migrate(
  store: WritableStore,
  steps: readonly Migration[] = migrations,
): Result<{ readonly applied: number }, Problem> {
  const known = findLedger(store);
  if (known === null) return failed(problem('workspace/not-a-workspace'));
  const unknown = known.filter(({ id }) => !steps.some((step) => step.id === id));
  if (unknown.length > 0) return failed(problem('workspace/newer', { steps: unknown.length }));
  const edited = known.some(({ id, hash }) =>
    steps.some((step) => step.id === id && hashOf(step) !== hash),
  );
  const done = steps.slice(0, known.length);
  if (edited || schemaOf(store) !== expectedSchema(done)) {
    return failed(problem('workspace/not-a-workspace'));
  }
  const missing = steps.slice(known.length);
  inTransaction(store, () => {
    for (const step of missing) apply(store, step);
  });
  return ok({ applied: missing.length });
}

function findLedger(store: ReadableStore): readonly LedgerRow[] | null {
  const tables = oneNumber(
    store,
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration'",
  );
  if (
    tables !== 1 ||
    store.database.pragma('application_id', { simple: true }) !== APPLICATION_ID
  ) {
    return null;
  }
  return store.database.prepare('SELECT id, hash FROM migration ORDER BY id').all() as LedgerRow[];
}

function apply(store: WritableStore, step: Migration): void {
  runScript(store, step.sql);
  runChange(store, 'INSERT INTO migration (id, hash) VALUES (?, ?)', step.id, hashOf(step));
}

function hashOf({ id, sql }: Migration): string {
  return createHash('sha256').update(`${id}\n${sql}`, 'utf8').digest('hex');
}

/** Every table, index, trigger and view, as one text. */
function schemaOf(store: ReadableStore): string {
  return JSON.stringify(
    allRows(store, 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'),
  );
}

/** What a file with exactly these steps looks like: built anew in memory, so that there is no second list to keep. */
function expectedSchema(steps: readonly Migration[]): string {
  const model = connectModel();
  try {
    runScript(model, LEDGER);
    for (const { sql } of steps) runScript(model, sql);
    return schemaOf(model);
  } finally {
    disconnect(model);
  }
}
