import { runChange, runScript } from '../database.ts';
import type { WritableStore } from '../database.ts';
import { rewriteFile } from '../workspace/rewrite-file.ts';
import { NEEDLE_WORDS } from '../needles/needle-set.ts';
import type { NeedleSet } from '../needles/needle-set.ts';

type OwnedTable = {
  readonly table: string;
  readonly owner: string;
  readonly of: 'erased_record' | 'erased_dependent' | 'erased_person';
};

export type FoundCell = { readonly table: string; readonly column: string; readonly row: number };

/**
 * What an erasure does to the file, step by step. Each is checked afterwards by what it leaves behind, never by its own word:
 * a step that did nothing must end in a refusal. The object is frozen; a test swaps the whole module to leave a step out.
 */
export type ErasureSteps = {
  /** Rows of the erased records or people, found by the two lists in memory. */
  readonly clearTable: (store: WritableStore, from: OwnedTable) => void;
  /** A household of one would tell that there was another. */
  readonly dissolveHouseholds: (store: WritableStore) => void;
  /** A row that is no record but holds an erased value. */
  readonly emptyCell: (store: WritableStore, cell: FoundCell) => void;
  /** Text that stays, in which an erased value is crossed out. */
  readonly blankCell: (store: WritableStore, cell: FoundCell, blanked: Uint8Array | string) => void;
  /** What was remembered for a list whose header names an erased person. */
  readonly dropRow: (store: WritableStore, cell: Omit<FoundCell, 'row'>, text: string) => void;
  /** What is searched for when the values themselves are gone. */
  readonly addNeedles: (store: WritableStore, erasure: number, needles: NeedleSet) => void;
  /** Moves the write-ahead log into the file and empties it. False while a reader forbids it. */
  readonly checkpoint: (store: WritableStore) => boolean;
  /** Writes the file anew without its free room. */
  readonly rewrite: (store: WritableStore, log: 'emptied' | 'full') => void;
  /** Takes the digests of the searched values away. */
  readonly dropNeedles: (store: WritableStore, erasure: number) => void;
};

const NEEDLES_A_ROW = 8192;

export const erasureSteps: ErasureSteps = Object.freeze({
  clearTable: (store: WritableStore, { table, owner, of }: OwnedTable): void => {
    if (owner === 'id') clearOneByOne(store, { table, of });
    else runScript(store, `DELETE FROM ${table} WHERE ${owner} IN (SELECT id FROM temp.${of})`);
  },
  dissolveHouseholds: (store: WritableStore): void => {
    runScript(
      store,
      `UPDATE person SET household = 0 WHERE household IN
         (SELECT household FROM person WHERE household > 0 GROUP BY household HAVING count(*) = 1)`,
    );
  },
  emptyCell: (store: WritableStore, { table, column, row }: FoundCell): void => {
    runChange(store, `UPDATE ${table} SET ${column} = NULL WHERE rowid = ?`, row);
  },
  blankCell: (
    store: WritableStore,
    { table, column, row }: FoundCell,
    blanked: Uint8Array | string,
  ): void => {
    const cell = typeof blanked === 'string' ? blanked : Buffer.from(blanked);
    runChange(store, `UPDATE ${table} SET ${column} = ? WHERE rowid = ?`, cell, row);
  },
  dropRow: (
    store: WritableStore,
    { table, column }: Omit<FoundCell, 'row'>,
    text: string,
  ): void => {
    runChange(store, `DELETE FROM ${table} WHERE ${column} = ?`, text);
  },
  addNeedles: (store: WritableStore, erasure: number, needles: NeedleSet): void => {
    const insert = store.database.prepare(
      'INSERT INTO erasure_needle (erasure, content) VALUES (?, ?)',
    );
    const { words } = needles;
    for (let from = 0; from < words.length; from += NEEDLES_A_ROW * NEEDLE_WORDS) {
      const some = words.subarray(from, from + NEEDLES_A_ROW * NEEDLE_WORDS);
      insert.run(erasure, Buffer.from(some.buffer, some.byteOffset, some.byteLength));
    }
  },
  checkpoint: (store: WritableStore): boolean => {
    const [answer] = store.database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return answer?.busy === 0;
  },
  rewrite: rewriteFile,
  dropNeedles: (store: WritableStore, erasure: number): void => {
    runChange(store, 'DELETE FROM erasure_needle WHERE erasure = ?', erasure);
  },
});

/** By their numbers as they grow. In one statement SQLite would look for all of them first, and decrypt every page twice. */
function clearOneByOne(store: WritableStore, { table, of }: Omit<OwnedTable, 'owner'>): void {
  const ids = store.database.prepare(`SELECT id FROM temp.${of} ORDER BY id`).pluck();
  const remove = store.database.prepare(`DELETE FROM ${table} WHERE id = ?`);
  for (const id of ids.all()) remove.run(id);
}
