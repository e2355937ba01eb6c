import type { Day } from '#domain/day.ts';
import { allRows, oneNumber, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { erasureSteps } from '../erasure/erasure-steps.ts';
import { toByteNeedles } from '../needles/needles.ts';
import { releaseClaims } from './sealed-suppression.ts';
import { searchOptions } from '../erasure/search-options.ts';
import { appendTrail } from '../proof/trail.ts';
import { inTransaction } from '../transaction.ts';

export type SealedBatch = {
  readonly batch: string;
  readonly until: Day; // its last day
  readonly latest: Day; // the latest day that was seen since it was sealed
  readonly parts: number;
  readonly trailSeq: number;
  readonly closing: string;
};

const COLUMNS = 'batch, until, latest, parts, trail_seq AS trailSeq, closing';

export function isSealed(store: ReadableStore, batch: string): boolean {
  return oneNumber(store, 'SELECT count(*) FROM sealed_key WHERE batch = ?', batch) > 0;
}

export function findSealed(store: ReadableStore, batch: string): SealedBatch | null {
  return oneRow<SealedBatch>(store, `SELECT ${COLUMNS} FROM sealed_batch WHERE batch = ?`, batch);
}

export function listSealed(store: ReadableStore): readonly SealedBatch[] {
  return allRows<SealedBatch>(store, `SELECT ${COLUMNS} FROM sealed_batch ORDER BY trail_seq`);
}

/** Whether the days for undoing are over. A clock that was set back gives none of them again. */
export function isOver({ until, latest }: SealedBatch, today: Day): boolean {
  return Math.max(latest, today) > until;
}

/** What the caller needs to write the last receipt of the batch, when its days are over or it is brought back. */
export function noteClosing(store: WritableStore, batch: string, closing: string): void {
  runChange(store, 'UPDATE sealed_batch SET closing = ? WHERE batch = ?', closing, batch);
}

/** Remembers how far the days have gone. */
export function noteDaySeen(store: WritableStore, today: Day): void {
  runChange(store, 'UPDATE sealed_batch SET latest = ? WHERE latest < ?', today, today);
}

/**
 * Destroys the key of a batch and what it had sealed. The rest is the erase routine: the erasure that this begins looks
 * for the bytes of the key and of the sealed parts, and is to be completed like any other.
 */
export function destroySeal(store: WritableStore, batch: string, at: string): SealEnd {
  return inTransaction(store, () => {
    const { key, people, records } = keyOf(store, batch);
    const needles = toByteNeedles([key, ...beginnings(store, batch)], searchOptions(store).key);
    const { seq, hash } = appendTrail(store, { at, kind: 'undo.ended', detail: { batch } });
    const { lastId } = runChange(
      store,
      `INSERT INTO erasure (batch, disposition, state, people, records, searched_values, planned_at)
       SELECT id, disposition, 'deleted', ?, ?, 1, ? FROM batch WHERE id = ?`,
      people,
      records,
      at,
      batch,
    );
    erasureSteps.addNeedles(store, lastId, needles);
    dropSeal(store, batch);
    runChange(store, "UPDATE batch SET state = 'deleted' WHERE id = ?", batch);
    return { erasure: lastId, trail: { seq, hash } };
  });
}

export type SealEnd = {
  readonly erasure: number;
  readonly trail: { readonly seq: number; readonly hash: string };
};

/** Takes the key and the sealed parts out; what the batch put on the suppression list stays there for good. */
export function dropSeal(store: WritableStore, batch: string): void {
  releaseClaims(store, batch);
  for (const table of ['sealed_key', 'sealed_part', 'sealed_batch']) {
    runChange(store, `DELETE FROM ${table} WHERE batch = ?`, batch);
  }
}

function keyOf(
  store: ReadableStore,
  batch: string,
): { readonly key: Uint8Array; readonly people: number; readonly records: number } {
  const row = oneRow<{ key: Uint8Array; people: number; records: number }>(
    store,
    `SELECT key, people, records FROM sealed_key JOIN batch ON batch.id = sealed_key.batch
     WHERE sealed_key.batch = ?`,
    batch,
  );
  return row ?? { key: new Uint8Array(), people: 0, records: 0 };
}

/** By which a sealed part is known: nonce and tag. */
const KNOWN_BYTES = 28;

function beginnings(store: ReadableStore, batch: string): readonly Uint8Array[] {
  return allRows<{ head: Uint8Array }>(
    store,
    'SELECT substr(content, 1, ?) AS head FROM sealed_part WHERE batch = ?',
    KNOWN_BYTES,
    batch,
  ).map(({ head }) => head);
}
