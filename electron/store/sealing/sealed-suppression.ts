import type { FingerprintSubject } from '#domain/suppression.ts';
import { oneNumber, runChange } from '../database.ts';
import type { WritableStore } from '../database.ts';
import { findEntries } from '../erasure/suppression.ts';
import { fingerprintAll } from '../erasure/suppression-subjects.ts';
import type { SuppressionFingerprints } from '../erasure/suppression-subjects.ts';

/**
 * Which entries of the suppression list hang on batches that can still be brought back. An entry goes when the last of
 * its batches is brought back; it stays for good as soon as anything else wants it: an act that cannot be undone, a
 * batch whose days are over, or somebody who put the contact on the list.
 */
export function claimSuppression(
  store: WritableStore,
  about: {
    readonly batch: string;
    readonly suppress: SuppressionFingerprints;
    readonly seal: unknown; // null: for good
  },
): () => void {
  const { batch, suppress, seal } = about;
  const anySealed = oneNumber(store, 'SELECT count(*) FROM sealed_suppression') > 0;
  const known = anySealed ? findEntries(store, suppress) : [];
  const last = oneNumber(store, 'SELECT max(id) FROM suppression');
  if (seal === null) {
    wantForGood(store, known);
    return () => undefined;
  }
  for (const entry of known) {
    runChange(
      store,
      `INSERT OR IGNORE INTO sealed_suppression (entry, batch)
       SELECT entry, ? FROM sealed_suppression WHERE entry = ? LIMIT 1`,
      batch,
      entry,
    );
  }
  return () => {
    runChange(
      store,
      'INSERT INTO sealed_suppression (entry, batch) SELECT id, ? FROM suppression WHERE id > ?',
      batch,
      last,
    );
  };
}

/** These contacts were put on the list by hand or from a list of opt-outs. */
export function keepSuppressed(
  store: WritableStore,
  subjects: readonly FingerprintSubject[],
): void {
  if (oneNumber(store, 'SELECT count(*) FROM sealed_suppression') === 0) return;
  wantForGood(store, findEntries(store, fingerprintAll(store, subjects)));
}

function wantForGood(store: WritableStore, entries: readonly number[]): void {
  for (const entry of entries) {
    runChange(store, 'DELETE FROM sealed_suppression WHERE entry = ?', entry);
  }
}

/** The days of a batch are over: what it put on the list stays. */
export function releaseClaims(store: WritableStore, batch: string): void {
  runChange(
    store,
    `DELETE FROM sealed_suppression
     WHERE entry IN (SELECT entry FROM sealed_suppression WHERE batch = ?)`,
    batch,
  );
}

/** The batch is brought back. Gives the number of entries that go with it. */
export function takeBackSuppression(store: WritableStore, batch: string): number {
  const { changes } = runChange(
    store,
    `DELETE FROM suppression WHERE id IN (
       SELECT entry FROM sealed_suppression GROUP BY entry HAVING min(batch) = max(batch) AND min(batch) = ?)`,
    batch,
  );
  runChange(store, 'DELETE FROM sealed_suppression WHERE batch = ?', batch);
  return changes;
}
