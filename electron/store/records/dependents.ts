import { groupBy } from '#base/group-by.ts';
import { allRows, eachRow, oneNumber, oneRow, runChange, runScript } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import type { Sealer } from '../sealing/seal-batch.ts';
import { packChange } from '../sealing/content-change.ts';
import { splitValues } from './record-row.ts';
import { addJoinedPeople } from '../people/people-rows.ts';
import { isHeldNow } from '../judging/verdicts.ts';
import { rehangByRecord } from '../people/standing-by-record.ts';

/** A child whom a row names, and the person of that row. */
export type DependentTie = {
  readonly record: number; // of the dependent
  readonly dependent: number; // its number within the row
  readonly name: string | null;
  readonly person: number;
  readonly personRecords: number; // all records of that person
  readonly personHeld: boolean;
  readonly rowRecord: number; // the row's own record
  readonly guardian: number; // the person of the row
  readonly guardianHeld: boolean;
};

type TieRow = Omit<DependentTie, 'personHeld' | 'guardianHeld'> & {
  readonly personHeld: number;
  readonly guardianHeld: number;
};

const tiesOf = (
  store: ReadableStore,
): string => `SELECT d.id AS record, d.dependent, d.full_name AS name, d.person, o.id AS rowRecord, o.person AS guardian,
    c.records AS personRecords, ${isHeldNow(store, 'c.id')} AS personHeld,
    ${isHeldNow(store, 'g.id')} AS guardianHeld
  FROM record d INDEXED BY record_dependent
  CROSS JOIN record o ON o.source = d.source AND o.row = d.row AND o.dependent = 0
  CROSS JOIN person c ON c.id = d.person CROSS JOIN person g ON g.id = o.person
  WHERE d.dependent > 0`;

/** Records of all children whom rows name. */
export function listDependentRecords(store: ReadableStore): readonly number[] {
  const sql = 'SELECT id FROM record INDEXED BY record_dependent WHERE dependent > 0';
  return allRows<{ id: number }>(store, sql).map(({ id }) => id);
}

/** Every tie that one of these people has, as a child or as the person of the row. */
export function listTies(store: ReadableStore, people: ReadonlySet<number>): DependentTie[] {
  const ties: DependentTie[] = [];
  for (const row of eachRow<TieRow>(store, tiesOf(store))) {
    if (!people.has(row.person) && !people.has(row.guardian)) continue;
    ties.push({ ...row, personHeld: row.personHeld === 1, guardianHeld: row.guardianHeld === 1 });
  }
  return ties;
}

export type NamedTie = { readonly person: number; readonly name: string };

/** In whose row the person stands as a child. */
export function listGuardians(store: ReadableStore, person: number): NamedTie[] {
  return allRows<NamedTie>(
    store,
    `SELECT DISTINCT o.person, t.label AS name FROM record d
     JOIN record o ON o.source = d.source AND o.row = d.row AND o.dependent = 0
     JOIN person_text t ON t.id = o.person
     WHERE d.person = ? AND d.dependent > 0 ORDER BY o.person`,
    person,
  );
}

/** Whom the rows of the person name as children. */
export function listDependents(store: ReadableStore, person: number): NamedTie[] {
  return allRows<NamedTie>(
    store,
    `SELECT DISTINCT d.person, t.label AS name FROM record o
     JOIN record d INDEXED BY record_dependent ON d.source = o.source AND d.row = o.row AND d.dependent > 0
     JOIN person_text t ON t.id = d.person
     WHERE o.person = ? AND o.dependent = 0 ORDER BY d.person`,
    person,
  );
}

/** Numbers and names of the dependents of one row that are still there, in their order. */
export function listDependentsOfRow(
  store: ReadableStore,
  { source, row }: { readonly source: number; readonly row: number },
): { readonly dependent: number; readonly name: string | null }[] {
  return allRows(
    store,
    `SELECT dependent, full_name AS name FROM record INDEXED BY record_dependent
     WHERE source = ? AND row = ? AND dependent > 0 ORDER BY dependent`,
    source,
    row,
  );
}

/** By what the parent of a row's children is reached. */
export function findContactsOfRow(
  store: ReadableStore,
  { source, row }: { readonly source: number; readonly row: number },
): { readonly emails: readonly string[]; readonly phones: readonly string[] } {
  const found = oneRow<{ emails: string | null; phones: string | null }>(
    store,
    'SELECT emails, phones FROM record WHERE source = ? AND row = ? AND dependent = 0',
    source,
    row,
  );
  return { emails: splitValues(found?.emails ?? null), phones: splitValues(found?.phones ?? null) };
}

type Part = { readonly id: number; readonly person: number; readonly household: number };

/**
 * Takes records of children off the people that they were joined to: their row goes, and the child's own card in another
 * list stays. Each is a person of its own afterwards, whose number is that of the record. Findings are to be evaluated.
 */
export function partDependents(store: WritableStore, records: readonly number[]): void {
  if (records.length === 0) return;
  const parts = allRows<Part>(
    store,
    `SELECT r.id, r.person, p.household FROM record r JOIN person p ON p.id = r.person
     WHERE r.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(records),
  );
  const touched = new Set<number>(records);
  const households = new Map<number, number>();
  for (const [person, gone] of groupBy(parts, (part) => part.person)) {
    const first = oneNumber(
      store,
      'SELECT min(id) FROM record WHERE person = ? AND id NOT IN (SELECT value FROM json_each(?))',
      person,
      JSON.stringify(gone.map(({ id }) => id)),
    );
    runChange(
      store,
      'UPDATE record SET person = ?, joined_by = iif(id = ?, NULL, joined_by) WHERE person = ?',
      first,
      first,
      person,
    );
    touched.add(person).add(first);
    households.set(first, gone[0]?.household ?? 0);
  }
  const part = store.database.prepare(
    'UPDATE record SET person = id, joined_by = NULL WHERE id = ?',
  );
  for (const { id } of parts) part.run(id);
  rebuildPeople(store, touched);
  for (const [person, household] of households) {
    runChange(store, 'UPDATE person SET household = ? WHERE id = ?', household, person);
  }
  rehangByRecord(store);
}

function rebuildPeople(store: WritableStore, touched: ReadonlySet<number>): void {
  const list = JSON.stringify([...touched]);
  runScript(
    store,
    `DROP TABLE IF EXISTS temp.joined;
     CREATE TEMP TABLE joined (record INTEGER PRIMARY KEY, person INTEGER NOT NULL, why INTEGER);`,
  );
  runChange(
    store,
    `INSERT INTO temp.joined SELECT id, person, joined_by FROM record
     WHERE person IN (SELECT value FROM json_each(?)) AND person <> id`,
    list,
  );
  for (const table of ['person', 'person_text']) {
    runChange(store, `DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, list);
  }
  addJoinedPeople(store);
  runScript(store, 'DROP TABLE temp.joined');
}

/** Takes the cells of children who go out of rows that stay. */
export function rewriteRows(
  store: WritableStore,
  rewritten: ReadonlyMap<number, Uint8Array | string>,
  sealer: Sealer | null,
): void {
  const before = allRows<{ id: number; content: Uint8Array | string }>(
    store,
    'SELECT id, content FROM record WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...rewritten.keys()]),
  );
  const cells = before.map(({ id, content }): readonly [number, string] => [
    id,
    packChange(content, rewritten.get(id) ?? content),
  ]);
  sealer?.keepCells({ table: 'record', column: 'content', cells });
  const update = store.database.prepare('UPDATE record SET content = ? WHERE id = ?');
  for (const [record, content] of rewritten) update.run(content, record);
}
