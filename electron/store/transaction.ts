import { beginBulk, endBulk } from './bulk.ts';
import type { WritableStore } from './database.ts';
import { runChange } from './database.ts';
import { forgetWaitingKeys, writeWaitingKeys } from './people/matching-keys.ts';
import { forgetIndexes, restoreIndexes } from './without-indexes.ts';

/** Does all of `work` or nothing of it. Inside a transaction that is already open, it joins that one. */
export function inTransaction<Value>(store: WritableStore, work: () => Value): Value {
  if (store.database.inTransaction) return work();
  return store.database.transaction(work).immediate();
}

/** Work that spans several turns, such as an import: nothing of it counts before `commit`. */
export type OpenTransaction = { readonly commit: () => void; readonly rollback: () => void };

export function openTransaction(store: WritableStore): OpenTransaction {
  runChange(store, 'BEGIN IMMEDIATE');
  beginBulk(store);
  return {
    commit: () => {
      writeWaitingKeys(store);
      restoreIndexes(store);
      endBulk(store);
      runChange(store, 'COMMIT');
    },
    rollback: () => {
      forgetWaitingKeys(store);
      forgetIndexes(store);
      endBulk(store);
      // a full disk has already rolled back by itself
      if (store.database.inTransaction) runChange(store, 'ROLLBACK');
      // rolled-back pages would stay readable in the write-ahead log
      store.database.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
