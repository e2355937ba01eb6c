import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRows, oneNumber, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { replaceFile } from '../durable-file.ts';
import { inTransaction } from '../transaction.ts';
import { contentOf, openSealed, sealList } from './erased-list-file.ts';
import type { ErasedContent } from './erased-list-file.ts';
import { fingerprintsIn, listSuppressionGroups, toHex } from './packed-fingerprints.ts';
import type { SuppressionGroup } from './packed-fingerprints.ts';
import { addEntry } from './suppression.ts';

/**
 * What was erased and who is not to be contacted, kept beside the workspace and beside each of its backups, as far as
 * the trail's entry `seq`. An older copy that is put back does not hold that entry, and is brought up to it before
 * anybody sees it (C09). Keyed fingerprints only, signed with the key of the workspace: without the workspace it says
 * nothing about anybody.
 */
export type ErasedList = ErasedContent & {
  readonly seq: number;
  readonly hash: string;
  readonly text: string; // as it was read
};

export function erasedPath(path: string): string {
  return `${path}.erased-rows`;
}

/** What a list would hold now, for the question whether it is to be written anew. */
export function erasedMark(store: ReadableStore): string {
  const rows = oneNumber(store, 'SELECT count(*) FROM erased_row');
  const entries = oneNumber(store, 'SELECT count(*) FROM suppression');
  const last = oneNumber(store, 'SELECT ifnull(max(id), 0) FROM suppression');
  const byHand = oneNumber(store, "SELECT count(*) FROM suppression WHERE reason = 'added'");
  return rows + entries === 0 ? '' : `${rows} ${entries} ${last} ${byHand}`;
}

/** Written whole, synced and renamed: the list from before or the one from after. */
export function writeErasedList(
  store: ReadableStore,
  paths: readonly string[],
  listed: readonly SuppressionGroup[] = listSuppressionGroups(store),
): void {
  const pieces = sealList(store, listed);
  for (const path of paths) replaceFile(path, pieces);
}

/** `missing`: there is none. `broken`: it is not what this workspace signed. */
export function readErasedList(
  store: ReadableStore,
  path: string,
): ErasedList | 'missing' | 'broken' {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return (error as { code?: unknown }).code === 'ENOENT' ? 'missing' : 'broken';
  }
  const file = openSealed(store, text);
  if (file === null) return 'broken';
  return { seq: file.seq, hash: file.hash, text, ...contentOf(file) };
}

/** Of these files, the list of this workspace that knows of the most acts; null: none of them is one. */
export function findNewestList(store: ReadableStore, paths: readonly string[]): ErasedList | null {
  return paths
    .map((path) => readErasedList(store, path))
    .filter((list) => typeof list === 'object')
    .reduce<ErasedList | null>((best, list) => (list.seq > (best?.seq ?? -1) ? list : best), null);
}

/** Lists that lie in these folders, of whatever workspace. */
export function listErasedPaths(folders: readonly string[]): string[] {
  return [...new Set(folders)].flatMap((folder) => {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith(erasedPath('')))
        .map((name) => join(folder, name));
    } catch {
      return []; // not there, or not to be read: then nothing is known from it
    }
  });
}

/** Whether the list knows of acts that this workspace does not. */
export function isBehind(store: ReadableStore, list: ErasedList): boolean {
  if (list.seq === 0) return false;
  const entry = oneRow<{ hash: string }>(store, 'SELECT hash FROM trail WHERE seq = ?', list.seq);
  return entry?.hash !== list.hash && !isReapplied(store, list);
}

function isReapplied(store: ReadableStore, { hash }: ErasedList): boolean {
  return (
    oneNumber(
      store,
      `SELECT count(*) FROM trail
       WHERE kind = 'erasures.reapplied' AND json_extract(detail, '$.entry') = ?`,
      hash,
    ) > 0
  );
}

/** Whether erasures were done again, and whoever of those people is still in it under another row was not looked for yet. */
export function isMeetingDue(store: ReadableStore): boolean {
  const last = (kind: string): number =>
    oneNumber(store, 'SELECT ifnull(max(seq), 0) FROM trail WHERE kind = ?', kind);
  return last('erasures.reapplied') > last('workspace.older_copy');
}

/** Fingerprints of all rows that are gone, in hexadecimal. */
export function erasedRowsOf({ batches }: ErasedList): Set<string> {
  return new Set(batches.flatMap(({ rows }) => [...fingerprintsIn(rows)].map(toHex)));
}

/** Takes over who is not to be contacted, and which rows are gone. Gives the number of new entries. */
export function adoptErasedList(store: WritableStore, list: ErasedList): number {
  return inTransaction(store, () => {
    let added = 0;
    for (const { fingerprints, ...entry } of list.suppression) {
      for (const fingerprint of fingerprintsIn(fingerprints)) {
        if (addEntry(store, { ...entry, fingerprint }) !== 'known') added += 1;
      }
    }
    for (const { batch, rows } of list.batches) {
      for (const row of fingerprintsIn(rows)) {
        runChange(
          store,
          'INSERT OR IGNORE INTO erased_row (fingerprint, batch) VALUES (?, ?)',
          row,
          batch,
        );
      }
    }
    return added;
  });
}

/** What was erased again when an older copy was opened; null once the user has done anything since. */
export function readReapplied(
  store: ReadableStore,
): { readonly people: number; readonly records: number; readonly suppression: number } | null {
  const last = oneRow<{ kind: string; detail: string }>(
    store,
    `SELECT kind, detail FROM trail
     WHERE kind NOT IN ('workspace.older_copy', 'workspace.restored', 'erasure.finished')
     ORDER BY seq DESC LIMIT 1`,
  );
  if (last === null || last.kind !== 'erasures.reapplied') return null;
  const { people, records, suppressed } = JSON.parse(last.detail) as Record<string, number>;
  return { people: people ?? 0, records: records ?? 0, suppression: suppressed ?? 0 };
}

/**
 * Whether it was restored, or put in the place of a newer one, without any list of what was erased since; no more once the
 * user has done anything.
 */
export function isErasedUnknown(store: ReadableStore): boolean {
  const [last, before, first] = allRows<{ kind: string; detail: string }>(
    store,
    'SELECT kind, detail FROM trail ORDER BY seq DESC LIMIT 3',
  );
  if (last?.kind !== 'workspace.older_copy') return isRestoredBlind(last);
  const wasReapplied =
    before?.kind === 'erasures.reapplied' ||
    (before?.kind === 'erasure.finished' && first?.kind === 'erasures.reapplied');
  return isRestoredBlind(before) || (last.detail.includes('"ledger":false') && !wasReapplied);
}

/** Nothing was done since it was put back from a backup: then it is known, or said, what was erased since. */
export function isFreshlyRestored(store: ReadableStore): boolean {
  return lastKind(store) === 'workspace.restored';
}

/** It was opened where it was never opened before, without a word of what was erased since; no more once the user has done anything. */
export function isOpenedElsewhere(store: ReadableStore): boolean {
  return lastKind(store) === 'workspace.elsewhere';
}

function lastKind(store: ReadableStore): string | null {
  const last = oneRow<{ kind: string }>(store, 'SELECT kind FROM trail ORDER BY seq DESC LIMIT 1');
  return last?.kind ?? null;
}

function isRestoredBlind(
  entry: { readonly kind: string; readonly detail: string } | undefined,
): boolean {
  return entry?.kind === 'workspace.restored' && entry.detail.includes('"knowsErased":false');
}
