import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { allRows, eachRow, oneNumber, oneRow, runChange, runScript } from '../database.ts';
import type { Cell, WritableStore } from '../database.ts';
import { forgetErasedRows } from '../erasure/erased-rows.ts';
import { tablesByPerson, tablesByRecord } from '../erasure/field-inventory.ts';
import { unpackChange } from './content-change.ts';
import { findBatch } from '../proof/receipts.ts';
import { digestOfContent } from '../records/rewrite-cells.ts';
import { unsealPart } from './seal-cipher.ts';
import type { SealedPart } from './seal-cipher.ts';
import { dropSeal, findSealed, isOver } from './sealed-batches.ts';
import type { SealedBatch } from './sealed-batches.ts';
import { takeBackSuppression } from './sealed-suppression.ts';
import { appendTrail } from '../proof/trail.ts';

export type Unsealed = {
  readonly sealed: SealedBatch;
  readonly records: number; // rows that are back
  readonly left: number; // rows that are not: their list is gone, or a later act removed or changed them
  readonly people: readonly number[]; // whose rows these are
  readonly suppression: number; // entries of the suppression list that were taken back
  /** False where lists, people or pairs changed since: everybody is to be matched anew. */
  readonly isExact: boolean;
  readonly trail: { readonly seq: number; readonly hash: string };
};

/**
 * Brings a batch back: every row with its bytes, its number and its person, holds and decisions about pairs with them.
 * Call inside a transaction; findings are to be evaluated afterwards. Problems: `undo/unknown-batch`, `undo/not-kept`,
 * `undo/ended`, `undo/already`, `undo/damaged`.
 */
export function unsealBatch(
  store: WritableStore,
  batch: string,
  about: { readonly today: Day; readonly at: string },
): Result<Unsealed, Problem> {
  const sealed = findSealed(store, batch);
  if (sealed === null) return failed(problem(whyNotSealed(store, batch)));
  if (isOver(sealed, about.today)) return failed(problem('undo/ended'));
  const parts = unsealAll(store, sealed);
  if (parts === null) return failed(problem('undo/damaged'));
  const after = new Map(parts.flatMap((part) => (part.kind === 'after' ? part.digests : [])));
  const isUnchanged = !hasChangedSince(store, sealed.trailSeq);
  const isExact = after.size === 0 && isUnchanged && !hasParted(store, sealed.trailSeq);
  runScript(
    store,
    `DROP TABLE IF EXISTS temp.back; CREATE TEMP TABLE back (id INTEGER PRIMARY KEY, person INTEGER NOT NULL);
     CREATE INDEX temp.back_by_person ON back (person)`,
  );
  const left = restoreRows(store, withoutCut(store, parts, isUnchanged), { isExact, after });
  const records = oneNumber(
    store,
    'SELECT count(*) FROM temp.back b JOIN record r ON r.id = b.id WHERE r.dependent = 0',
  );
  const people = allRows<{ person: number }>(
    store,
    'SELECT DISTINCT r.person FROM temp.back b JOIN record r ON r.id = b.id ORDER BY r.person',
  ).map(({ person }) => person);
  restoreCells(store, parts, { isExact, isUnchanged });
  forgetErasures(store, batch);
  forgetErasedRows(store, batch);
  const suppression = takeBackSuppression(store, batch);
  dropSeal(store, batch);
  const { seq, hash } = appendTrail(store, {
    at: about.at,
    kind: 'batch.undone',
    detail: { batch, left, records, suppression },
  });
  runChange(store, "UPDATE batch SET state = 'undone' WHERE id = ?", batch);
  return ok({ sealed, records, left, people, suppression, isExact, trail: { seq, hash } });
}

function whyNotSealed(
  store: WritableStore,
  batch: string,
): 'undo/unknown-batch' | 'undo/already' | 'undo/ended' | 'undo/not-kept' {
  const found = findBatch(store, batch);
  if (found === null) return 'undo/unknown-batch';
  if (found.state === 'undone') return 'undo/already';
  const ended = oneNumber(
    store,
    "SELECT count(*) FROM trail WHERE kind = 'undo.ended' AND json_extract(detail, '$.batch') = ?",
    batch,
  );
  return ended > 0 ? 'undo/ended' : 'undo/not-kept';
}

/** Null where a part is missing or is not what was sealed. */
function unsealAll(store: WritableStore, { batch, parts }: SealedBatch): SealedPart[] | null {
  const row = oneRow<{ key: Uint8Array }>(
    store,
    'SELECT key FROM sealed_key WHERE batch = ?',
    batch,
  );
  if (row === null) return null;
  const unsealed: SealedPart[] = [];
  const rows = eachRow<{ part: number; content: Uint8Array }>(
    store,
    'SELECT part, content FROM sealed_part WHERE batch = ? ORDER BY part',
    batch,
  );
  for (const { part, content } of rows) {
    const opened = part === unsealed.length ? unsealPart(content, row.key, { batch, part }) : null;
    if (opened === null) return null;
    unsealed.push(opened);
  }
  return unsealed.length === parts ? unsealed : null;
}

/** Acts after which who is who may have changed; a receipt, an export or a hold does not. */
const CHANGES_PEOPLE = [
  'source.imported',
  'source.removed',
  'mapping.answered',
  'disposition.run',
  'batch.undone',
  'record.corrected',
  'pair.decided',
  'pair.undone',
];

function hasChangedSince(store: WritableStore, trailSeq: number): boolean {
  return (
    oneNumber(
      store,
      'SELECT count(*) FROM trail WHERE seq > ? AND kind IN (SELECT value FROM json_each(?))',
      trailSeq,
      JSON.stringify(CHANGES_PEOPLE),
    ) > 0
  );
}

/** Children who were taken off a card of their own stay two until people are matched anew. */
function hasParted(store: WritableStore, trailSeq: number): boolean {
  const sql = "SELECT count(*) FROM trail WHERE seq = ? AND json_extract(detail, '$.parted') > 0";
  return oneNumber(store, sql, trailSeq) > 0;
}

/**
 * The parts without the children whose cells do not come back: where another act changed people since, the row of the
 * parent may have changed with it, and a child without cells would be a card of nothing.
 */
function withoutCut(
  store: WritableStore,
  parts: readonly SealedPart[],
  isUnchanged: boolean,
): readonly SealedPart[] {
  if (isUnchanged) return parts;
  const cut = new Set<string>();
  for (const part of parts) {
    if (part.kind !== 'cells' || part.table !== 'record') continue;
    for (const [record] of part.cells) {
      const sql = 'SELECT source, row FROM record WHERE id = ?';
      const row = oneRow<{ source: number; row: number }>(store, sql, record);
      if (row !== null) cut.add(`${row.source} ${row.row}`);
    }
  }
  if (cut.size === 0) return parts;
  return parts.map((part) => {
    if (part.kind !== 'rows' || part.table !== 'record') return part;
    const [source, row, dependent] = ['source', 'row', 'dependent'].map((name) =>
      part.columns.indexOf(name),
    ) as [number, number, number];
    const rows = part.rows.filter(
      (cells) =>
        cells[dependent] === 0 || !cut.has(`${Number(cells[source])} ${Number(cells[row])}`),
    );
    return { ...part, rows };
  });
}

type Rows = SealedPart & { readonly kind: 'rows' };

/** The records first: what else comes back hangs on those of them that do. */
function restoreRows(
  store: WritableStore,
  parts: readonly SealedPart[],
  { isExact, after }: { readonly isExact: boolean; readonly after: ReadonlyMap<number, string> },
): number {
  const rows = parts.filter((part): part is Rows => part.kind === 'rows');
  let left = 0;
  for (const part of rows.filter(({ table }) => table === 'record')) {
    left += restoreRecords(store, part, after);
  }
  for (const part of rows.filter(({ table }) => table !== 'record')) {
    // Matching anew writes people and their texts; a hold and the like find their person by its record.
    const isRewritten = part.table === 'person' || part.table === 'person_text';
    if (isRewritten && !isExact) continue;
    insertRows(store, part);
  }
  return left;
}

/** A record comes back where its list is still here and its place is as the batch left it: empty, or anonymised. */
function restoreRecords(
  store: WritableStore,
  part: Rows,
  after: ReadonlyMap<number, string>,
): number {
  const at = (name: string): number => part.columns.indexOf(name);
  const [id, source, person, dependent] = [at('id'), at('source'), at('person'), at('dependent')];
  const insert = insertInto(store, part, 'INSERT OR REPLACE');
  let left = 0;
  for (const row of part.rows) {
    const number = Number(row[id]);
    const standing = oneRow<Standing>(
      store,
      'SELECT anonymised, content FROM record WHERE id = ?',
      number,
    );
    const hasList =
      oneNumber(store, 'SELECT count(*) FROM source WHERE id = ?', row[source] ?? 0) > 0;
    if (!hasList || !isAsLeft(standing, after.get(number))) {
      left += 1;
      continue;
    }
    if (after.has(number)) forgetDerived(store, number);
    insert.run(...row);
    runChange(
      store,
      'INSERT INTO temp.back (id, person) VALUES (?, ?)',
      row[id] ?? 0,
      row[person] ?? 0,
    );
    if (standing !== null || (row[dependent] ?? 0) !== 0) continue; // a child is no row of the list
    runChange(
      store,
      'UPDATE source SET erased = max(0, erased - 1) WHERE id = ?',
      row[source] ?? 0,
    );
  }
  return left;
}

type Standing = { readonly anonymised: number; readonly content: Uint8Array | string };

/** `changedTo`: what the batch made of a record that stayed. */
function isAsLeft(standing: Standing | null, changedTo: string | undefined): boolean {
  if (changedTo === undefined) return standing === null || standing.anonymised === 1;
  return standing !== null && digestOfContent(standing.content) === changedTo;
}

/** What was made of the changed record: its keys, and the row of its person, which is written anew. */
function forgetDerived(store: WritableStore, record: number): void {
  runChange(store, 'DELETE FROM matching_key WHERE record = ?', record);
  for (const table of ['person', 'person_text']) {
    runChange(
      store,
      `DELETE FROM ${table} WHERE id = (SELECT person FROM record WHERE id = ?)`,
      record,
    );
  }
}

/** Rows that hang on a person or on records come back where all of those are here. */
function insertRows(store: WritableStore, part: Rows): void {
  const owners = ownersOf(part);
  const insert = insertInto(store, part, 'INSERT OR IGNORE');
  const isHere = ownerCheck(store, part.table);
  for (const row of part.rows) {
    if (owners.every((column) => isHere(row[column] ?? 0))) insert.run(...row);
  }
}

function ownersOf({ table, columns }: Rows): readonly number[] {
  const owned = [...tablesByRecord, ...tablesByPerson].filter((entry) => entry.table === table);
  return owned.map(({ owner }) => columns.indexOf(owner)).filter((column) => column >= 0);
}

function ownerCheck(store: WritableStore, table: string): (owner: Cell) => boolean {
  const isOfPeople = tablesByPerson.some((entry) => entry.table === table);
  const sql = isOfPeople
    ? 'SELECT count(*) FROM temp.back WHERE person = ?'
    : 'SELECT count(*) FROM record WHERE id = ? AND person > 0';
  return (owner) => oneNumber(store, sql, owner) > 0;
}

function insertInto(
  store: WritableStore,
  { table, columns }: Rows,
  how: 'INSERT OR REPLACE' | 'INSERT OR IGNORE',
): { readonly run: (...cells: readonly Cell[]) => unknown } {
  const marks = columns.map(() => '?').join(', ');
  const statement = store.database.prepare<Cell[]>(
    `${how} INTO ${table} (${columns.join(', ')}) VALUES (${marks})`,
  );
  return { run: (...cells) => statement.run(...cells) };
}

/**
 * Emptied cells and households come back only where nobody else came or went since: the text of a row set aside may name
 * somebody whom a later act erased. Of what was crossed out the own letters come back, those that a later act crossed out do not.
 */
function restoreCells(
  store: WritableStore,
  parts: readonly SealedPart[],
  { isExact, isUnchanged }: { readonly isExact: boolean; readonly isUnchanged: boolean },
): void {
  for (const part of parts) {
    if (part.kind !== 'cells') continue;
    const { table, column } = part;
    if (table === 'record') {
      if (isUnchanged) restoreContents(store, part.cells);
      continue;
    }
    const isWhole = isUnchanged && (table !== 'person' || isExact);
    const update = store.database.prepare<Cell[]>(
      `UPDATE ${table} SET ${column} = ? WHERE rowid = ?`,
    );
    for (const [row, value, after] of part.cells) {
      if (isWhole) update.run(value, row);
      else if (after !== undefined) {
        const sql = `SELECT ${column} AS cell FROM ${table} WHERE rowid = ?`;
        const standing = oneRow<{ cell: Cell }>(store, sql, row);
        if (standing !== null) update.run(uncrossed(standing.cell, value, after), row);
      }
    }
  }
  // A decision that was taken back in the meantime has no marks any more.
  runScript(
    store,
    `DELETE FROM pair_mark WHERE record IN (SELECT id FROM temp.back)
       AND decision NOT IN (SELECT id FROM pair_decision)`,
  );
}

/** The letters of the value where they are crossed out as this batch left them. */
function uncrossed(standing: Cell, value: Cell, after: Cell): Cell {
  const [now, before, left] = [bytesOf(standing), bytesOf(value), bytesOf(after)];
  if (now.length !== before.length || now.length !== left.length) return standing;
  const merged = now.map((byte, index) => (byte === left[index] ? (before[index] ?? 0) : byte));
  return typeof standing === 'string' ? Buffer.from(merged).toString('utf8') : merged;
}

function bytesOf(cell: Cell): Uint8Array {
  if (typeof cell === 'string') return Buffer.from(cell, 'utf8');
  return cell instanceof Uint8Array ? Uint8Array.from(cell) : new Uint8Array();
}

/** Rows of parents, out of which the cells of a child were cut. */
function restoreContents(
  store: WritableStore,
  changes: (SealedPart & { readonly kind: 'cells' })['cells'],
): void {
  const update = store.database.prepare('UPDATE record SET content = ? WHERE id = ?');
  for (const [record, change] of changes) {
    const sql = 'SELECT content FROM record WHERE id = ?';
    const row = oneRow<{ content: Uint8Array | string }>(store, sql, record);
    if (row !== null) update.run(unpackChange(String(change), row.content), record);
  }
}

/** What was still to be searched for is here again. */
function forgetErasures(store: WritableStore, batch: string): void {
  const pending = allRows<{ id: number }>(
    store,
    "SELECT id FROM erasure WHERE batch = ? AND state <> 'searched'",
    batch,
  );
  for (const { id } of pending) {
    runChange(store, 'DELETE FROM erasure_needle WHERE erasure = ?', id);
    runChange(store, 'DELETE FROM erasure WHERE id = ?', id);
  }
}
