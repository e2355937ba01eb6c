import { assert } from '#base/assert.ts';
import { oneRow, runChange, runScript } from './database.ts';
import type { WritableStore } from './database.ts';

/**
 * What is too much for memory while it is worked on, in pieces. It stands in the workspace itself, so it is encrypted like
 * all of it, belongs to the transaction that is open, and is gone before the transaction ends: in a file of its own
 * it would have to be looked for after every crash.
 */
export type Scratch = {
  /** Gives the number of the piece. The bytes are let go of. */
  readonly put: (bytes: Uint8Array<ArrayBuffer>) => number;
  readonly get: (piece: number) => Uint8Array<ArrayBuffer>;
  readonly forget: (piece: number) => void;
  readonly drop: () => void;
};

export function createScratch(store: WritableStore, name: 'known' | 'keys'): Scratch {
  const table = `scratch_${name}`;
  const pieces = new Set<number>();
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
      const { lastId } = runChange(store, `INSERT INTO ${table} (content) VALUES (?)`, bytes);
      bytes.buffer.transfer(0); // the garbage collector does not feel its weight, and would hold hundreds
      pieces.add(lastId);
      return lastId;
    },
    get(piece) {
      const row = oneRow<{ content: Uint8Array<ArrayBuffer> }>(
        store,
        `SELECT content FROM ${table} WHERE piece = ?`,
        piece,
      );
      assert(row !== null, 'what was put aside is there');
      const { buffer, byteOffset, byteLength } = row.content;
      const copy = new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength)); // numbers of any width begin at 0
      if (byteLength === buffer.byteLength) buffer.transfer(0);
      return copy;
    },
    forget: (piece) => {
      runChange(store, `DELETE FROM ${table} WHERE piece = ?`, piece); // and zeros over it: `secure_delete`
      pieces.delete(piece);
    },
    drop() {
      if (!isThere) return;
      // One by one: a statement keeps every page that it frees in memory until it ends.
      for (const piece of pieces) runChange(store, `DELETE FROM ${table} WHERE piece = ?`, piece);
      pieces.clear();
      runScript(store, `DROP TABLE ${table}`);
      isThere = false;
    },
  };
}
