import { assert } from '#base/assert.ts';
import { oneRow, runChange, runScript } from './database.ts';
import type { WritableStore } from './database.ts';

/**
 * What is too much for memory while it is worked on, in pieces. It stands in the workspace itself, so it is encrypted like
 * all of it, belongs to the transaction that is open, and is gone before the transaction ends: in a file of its own
 * it would have to be looked for after every crash.
 */
export type Scratch = {
  readonly put: (bytes: Uint8Array) => number; // the number of the piece
  readonly get: (piece: number) => Uint8Array<ArrayBuffer>;
  readonly drop: () => void;
};

export function createScratch(store: WritableStore, name: 'known' | 'keys'): Scratch {
  const table = `scratch_${name}`;
  let isThere = false;
  return {
    put(bytes) {
      assert(store.database.inTransaction, 'scratch belongs to a transaction');
      if (!isThere)
        runScript(
          store,
          `CREATE TABLE ${table} (piece INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT`,
        );
      isThere = true;
      return runChange(store, `INSERT INTO ${table} (content) VALUES (?)`, bytes).lastId;
    },
    get(piece) {
      const row = oneRow<{ content: Uint8Array }>(
        store,
        `SELECT content FROM ${table} WHERE piece = ?`,
        piece,
      );
      assert(row !== null, 'what was put aside is there');
      return Uint8Array.from(row.content); // at an offset that numbers of any width may begin at
    },
    drop() {
      if (isThere) runScript(store, `DROP TABLE ${table}`); // overwritten with zeros: `secure_delete`
      isThere = false;
    },
  };
}
