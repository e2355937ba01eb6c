import { oneNumber, allRows, eachRow, runChange } from '../database.ts';
import type { Cell, WritableStore } from '../database.ts';
import type { Day } from '#domain/day.ts';
import { tablesByPerson, tablesByRecord } from '../erasure/field-inventory.ts';
import { createSealKey, sealPart } from './seal-cipher.ts';
import type { SealedPart } from './seal-cipher.ts';

/** Until when a batch can be brought back. */
export type SealOrder = {
  readonly until: Day; // its last day
  readonly today: Day;
};

export type Sealer = {
  /** Cells in rows that stay, as they stand before they are emptied or changed. */
  readonly keepCells: (part: Omit<SealedPart & { readonly kind: 'cells' }, 'kind'>) => void;
  /** Of rows that stay and were changed: what stands in them now, by which a later change is known. */
  readonly keepAfter: (digests: readonly (readonly [record: number, digest: string])[]) => void;
  /** Call with the entry of the deed, at the end of the same transaction. */
  readonly finish: (trailSeq: number) => void;
};

const ROWS_A_PART = 2000;

/**
 * Seals what a batch is about to take away under a key of its own, so that destroying that one key destroys all of it.
 * Reads `temp.erased_record` and `temp.erased_person`; call inside the transaction of the deed, before it.
 */
export function openSeal(
  store: WritableStore,
  batch: string,
  order: SealOrder,
  only: ReadonlySet<string> | null = null,
): Sealer {
  const key = createSealKey();
  const parts: Buffer[] = [];
  const seal = (part: SealedPart): void => {
    parts.push(sealPart(part, key, { batch, part: parts.length }));
  };
  for (const owned of ownedTables()) {
    if (only === null || only.has(owned.table)) sealRows(store, owned, seal);
  }
  sealHouseholds(store, seal);
  const lastRecord = oneNumber(store, 'SELECT max(id) FROM temp.erased_record');
  return {
    keepCells: (part) => {
      if (part.cells.length > 0) seal({ kind: 'cells', ...part });
    },
    keepAfter: (digests) => seal({ kind: 'after', digests }),
    finish: (trailSeq) => {
      for (const [part, content] of parts.entries()) {
        runChange(
          store,
          'INSERT INTO sealed_part (batch, part, content) VALUES (?, ?, ?)',
          batch,
          part,
          content,
        );
      }
      runChange(
        store,
        `INSERT INTO sealed_batch (batch, until, latest, parts, last_record, trail_seq, closing)
         VALUES (?, ?, ?, ?, ?, ?, '')`,
        batch,
        order.until,
        order.today,
        parts.length,
        lastRecord,
        trailSeq,
      );
      runChange(store, 'INSERT INTO sealed_key (batch, key) VALUES (?, ?)', batch, key);
      key.fill(0);
    },
  };
}

type OwnedTable = { readonly table: string; readonly where: string };

/** Every table whose rows go with a record or a person, once; those of records first, the records before their keys. */
function ownedTables(): readonly OwnedTable[] {
  const conditions = new Map<string, string[]>();
  const add = (table: string, condition: string): void => {
    conditions.set(table, [...(conditions.get(table) ?? []), condition]);
  };
  add('record', 'id IN (SELECT id FROM temp.erased_record)');
  for (const { table, owner } of tablesByRecord) {
    if (table !== 'record') add(table, `${owner} IN (SELECT id FROM temp.erased_record)`);
  }
  for (const { table, owner } of tablesByPerson) {
    add(table, `${owner} IN (SELECT id FROM temp.erased_person)`);
  }
  return [...conditions].map(([table, some]) => ({ table, where: some.join(' OR ') }));
}

/** A table is walked once, however many rows go; what is sealed waits in memory, since nothing is written during a walk. */
function sealRows(
  store: WritableStore,
  { table, where }: OwnedTable,
  seal: (part: SealedPart) => void,
): void {
  const columns = allRows<{ name: string }>(
    store,
    'SELECT name FROM pragma_table_info(?) ORDER BY cid',
    table,
  ).map(({ name }) => name);
  let rows: Cell[][] = [];
  const flush = (): void => {
    if (rows.length > 0) seal({ kind: 'rows', table, columns, rows });
    rows = [];
  };
  const sql = `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where}`;
  for (const row of eachRow<Readonly<Record<string, Cell>>>(store, sql)) {
    rows.push(columns.map((column) => row[column] ?? null));
    if (rows.length >= ROWS_A_PART) flush();
  }
  flush();
}

/** A household whose last but one member goes is none any more: those who stay lose its number. */
function sealHouseholds(store: WritableStore, seal: (part: SealedPart) => void): void {
  const cells = allRows<{ id: number; household: number }>(
    store,
    `SELECT id, household FROM person WHERE household > 0
       AND household IN (SELECT household FROM person WHERE id IN (SELECT id FROM temp.erased_person))
       AND id NOT IN (SELECT id FROM temp.erased_person)`,
  ).map(({ id, household }): readonly [number, number] => [id, household]);
  if (cells.length > 0) seal({ kind: 'cells', table: 'person', column: 'household', cells });
}
