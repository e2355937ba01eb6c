import { expect, it } from 'vitest';
import { connectModel, disconnect } from '#store/database.ts';
import { migrations } from '#store/migrations/index.ts';

it('holds and restrictions of an older workspace stand with each record of their person', () => {
  const store = connectModel();
  const at = migrations.findIndex(({ id }) => id.endsWith('-holds-by-record'));
  for (const { sql } of migrations.slice(0, at)) store.database.exec(sql);
  const filled: readonly unknown[] = store.database
    .prepare(`SELECT name FROM pragma_table_info('record')
              WHERE "notnull" AND dflt_value IS NULL AND type = 'INTEGER' AND name NOT IN ('id', 'person')`)
    .pluck()
    .all();
  for (const [id, person] of [
    [1, 1],
    [2, 1],
    [3, 3],
  ]) {
    store.database
      .prepare(
        `INSERT INTO record (id, person, content, signals, ${filled.join(', ')}) VALUES (?, ?, '', '', ${filled.map(() => 0).join(', ')})`,
      )
      .run(id, person);
  }
  store.database.exec(`
    INSERT INTO hold VALUES (1, 2, 'court', 30000, 20000), (3, 3, 'tax', NULL, 20001), (9, 9, 'of nobody', NULL, 1);
    INSERT INTO restriction VALUES (1, 1, 'disputed', 20002);
    INSERT INTO field_hold (person, record, roles, reason, until, placed_on) VALUES (1, 1, '["email"]', 'tax', NULL, 20003);`);
  store.database.exec(migrations[at]?.sql ?? '');
  const rows = (table: string): unknown =>
    store.database
      .prepare(`SELECT record, person, reason FROM ${table} ORDER BY record`)
      .raw()
      .all();
  expect(rows('hold')).toEqual([
    [1, 1, 'court'],
    [2, 1, 'court'],
    [3, 3, 'tax'],
  ]);
  expect(rows('restriction')).toEqual([
    [1, 1, 'disputed'],
    [2, 1, 'disputed'],
  ]);
  expect(rows('field_hold')).toEqual([
    [1, 1, 'tax'],
    [2, 1, 'tax'],
  ]);
  disconnect(store);
});
