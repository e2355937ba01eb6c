import { allRows, connectReader, disconnect } from '#store/database.ts';
import { fieldInventory } from '#store/erasure/field-inventory.ts';

/** Every value of every table, behind its table and column. */
export function dumpWorkspace(workspace: string, key: Buffer): string[] {
  const store = connectReader(workspace, key);
  try {
    return Object.keys(fieldInventory).flatMap((table) =>
      allRows<Record<string, unknown>>(store, `SELECT * FROM ${table}`).flatMap((row) =>
        Object.entries(row).map(([column, cell]) => {
          const text = cell instanceof Uint8Array ? Buffer.from(cell).toString() : String(cell);
          return `${table}.${column} ${text}`;
        }),
      ),
    );
  } finally {
    disconnect(store);
  }
}
