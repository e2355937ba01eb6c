import type { Day } from '#domain/day.ts';
import { allRows, runChange } from './database.ts';
import type { ReadableStore, WritableStore } from './database.ts';

/** What the workspace remembers about itself. `today` null: the day of the computer. */
export type WorkspaceSettings = {
  readonly workspace: string; // random id, 32 hex digits
  readonly name: string;
  readonly protection: 'passphrase' | 'keychain';
  readonly country: string;
  readonly policyId: string;
  readonly policyVersion: string;
  readonly today: Day | null; // fixed by the user
  readonly createdAt: string; // ISO instant
  /** The day for which findings were last evaluated; null before the first evaluation. */
  readonly evaluatedOn: Day | null;
};

export type ChangeableSettings = Partial<
  Pick<
    WorkspaceSettings,
    'name' | 'country' | 'policyId' | 'policyVersion' | 'today' | 'evaluatedOn' | 'protection'
  >
>;

const numeric: ReadonlySet<string> = new Set(['today', 'evaluatedOn']);

export function readSettings(store: ReadableStore): WorkspaceSettings {
  const rows = allRows<{ key: string; value: string }>(store, 'SELECT key, value FROM setting');
  const found: Record<string, string | number | null> = { today: null, evaluatedOn: null };
  for (const { key, value } of rows) found[key] = numeric.has(key) ? Number(value) : value;
  return found as WorkspaceSettings;
}

export function changeSettings(store: WritableStore, changes: ChangeableSettings): void {
  for (const [key, value] of Object.entries(changes)) writeSetting(store, key, value);
}

export function writeSetting(
  store: WritableStore,
  key: string,
  value: string | number | null | undefined,
): void {
  if (value === undefined) return;
  if (value === null) runChange(store, 'DELETE FROM setting WHERE key = ?', key);
  else
    runChange(
      store,
      'INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)',
      key,
      String(value),
    );
}

/** Remembered texts whose keys begin with `prefix`, by key. */
export function listSettings(
  store: ReadableStore,
  prefix: string,
): readonly { readonly key: string; readonly value: string }[] {
  return allRows(
    store,
    'SELECT key, value FROM setting WHERE substr(key, 1, ?) = ? ORDER BY key',
    prefix.length,
    prefix,
  );
}

const OLDER_COPY = 'olderCopy';

/** An older copy of the file was put back; `entries`: fingerprints of people erased since that it learnt of. */
export function noteOlderCopy(store: WritableStore, entries: number): void {
  writeSetting(store, OLDER_COPY, entries);
}

/** Null where the file was never an older copy, or nobody who was erased is in it any more. */
export function readOlderCopy(
  store: ReadableStore,
): { readonly entries: number; readonly people: number } | null {
  const [noted] = listSettings(store, OLDER_COPY);
  if (noted === undefined) return null;
  const [row] = allRows<{ people: number }>(
    store,
    'SELECT count(*) AS people FROM person WHERE suppressed = 1',
  );
  const people = row?.people ?? 0;
  return people === 0 ? null : { entries: Number(noted.value), people };
}
