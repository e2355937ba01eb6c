import { oneNumber, runChange } from '../database.ts';
import type { WritableStore } from '../database.ts';
import { ADDED_AND_ERASED, findEntries } from '../erasure/suppression.ts';
import type { SuppressionFingerprints } from '../erasure/suppression-subjects.ts';

/**
 * Which entries of the suppression list hang on batches that can still be brought back. An entry goes when the last of
 * its batches is brought back; it stays for good as soon as anything else wants it: an act that cannot be undone, or a
 * batch whose days are over. Where somebody put the contact on the list by hand, that is all that is left of it then.
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
  const anySealed = oneNumber(store, 'SELECT EXISTS (SELECT 1 FROM sealed_suppression)');
  // What was put on the list by hand is only claimed by a batch that can be brought back.
  const anyByHand = oneNumber(
    store,
    "SELECT EXISTS (SELECT 1 FROM suppression WHERE reason = 'added')",
  );
  const isOpen = anySealed > 0 || (seal !== null && anyByHand > 0);
  const known = isOpen ? findEntries(store, suppress) : [];
  const last = oneNumber(store, 'SELECT max(id) FROM suppression');
  if (seal === null) {
    wantForGood(store, known);
    return () => undefined;
  }
  for (const entry of known) {
    runChange(
      store,
      `INSERT OR IGNORE INTO sealed_suppression (entry, batch)
       SELECT id, ? FROM suppression WHERE id = ?
         AND (reason = 'added' OR id IN (SELECT entry FROM sealed_suppression))`,
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
  const ofItAlone = `id IN (
    SELECT entry FROM sealed_suppression GROUP BY entry HAVING min(batch) = max(batch) AND min(batch) = ?)`;
  const { changes } = runChange(
    store,
    `DELETE FROM suppression WHERE reason <> '${ADDED_AND_ERASED}' AND ${ofItAlone}`,
    batch,
  );
  runChange(store, `UPDATE suppression SET reason = 'added' WHERE ${ofItAlone}`, batch);
  runChange(store, 'DELETE FROM sealed_suppression WHERE batch = ?', batch);
  return changes;
}
