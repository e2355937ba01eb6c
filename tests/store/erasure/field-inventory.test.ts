import { afterAll, describe, expect, it } from 'vitest';
import { allRows } from '#store/database.ts';
import {
  columnsToSearch,
  fieldInventory,
  tablesByPerson,
  tablesByRecord,
} from '#store/erasure/field-inventory.ts';
import { makeFolder, makeWorkspace } from '#support/store-fixture.ts';

describe('field inventory', () => {
  const { folder, remove } = makeFolder();
  const workspace = makeWorkspace(folder);
  afterAll(() => {
    workspace.close();
    remove();
  });

  const columnsInFile = (): string[] =>
    allRows<{ name: string }>(
      workspace.store,
      `SELECT t.name || '.' || c.name AS name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1`,
    ).map(({ name }) => name);

  const columnsInInventory = (): string[] =>
    Object.entries(fieldInventory)
      .flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`))
      .sort();

  it('lists every column of every table, and no other', () => {
    expect(columnsInFile().length).toBeGreaterThan(100);
    expect(columnsInInventory()).toStrictEqual(columnsInFile().sort());
  });

  it('notices a column that somebody forgot', () => {
    workspace.store.database.exec('ALTER TABLE person ADD COLUMN nickname TEXT');
    expect(columnsInFile()).toContain('person.nickname');
    expect(columnsInInventory()).not.toStrictEqual(columnsInFile().sort());
    workspace.store.database.exec('ALTER TABLE person DROP COLUMN nickname');
  });

  it('reaches every personal column by a rule of the erase routine', () => {
    const byRow = new Set([...tablesByRecord, ...tablesByPerson].map(({ table }) => table));
    const emptied = new Set(
      (['if_found', 'blank_if_found', 'row_if_found'] as const)
        .flatMap(columnsToSearch)
        .map(({ table, column }) => `${table}.${column}`),
    );
    for (const [table, columns] of Object.entries(fieldInventory)) {
      for (const [column, entry] of Object.entries(columns)) {
        if (entry.class !== 'personal') continue;
        expect(byRow.has(table) || emptied.has(`${table}.${column}`), `${table}.${column}`).toBe(
          true,
        );
      }
    }
  });
});
