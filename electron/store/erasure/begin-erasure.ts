import { present } from '#base/assert.ts';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import type { TrailDetail } from '#domain/trail.ts';
import { allRows, oneNumber, runChange, runScript } from '../database.ts';
import type { Cell, WritableStore } from '../database.ts';
import { partDependents, rewriteRows } from '../records/dependents.ts';
import { toDiskProblem } from '../disk-problem.ts';
import { holdLog, releaseLog } from '../held-log.ts';
import { tablesByPerson, tablesByRecord } from './field-inventory.ts';
import { countLeftBehind } from './count-left-behind.ts';
import { noteErasedRows } from './erased-rows.ts';
import { erasureSteps } from './erasure-steps.ts';
import { writeWaitingKeys } from '../people/matching-keys.ts';
import { recordColumns, SELECT_RECORD, toCells, toStoredRecord } from '../records/record-row.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { CanonicalRecord, StoredRecord } from '../records/stored-record.ts';
import { searchOptions } from './search-options.ts';
import { openSeal } from '../sealing/seal-batch.ts';
import type { SealOrder } from '../sealing/seal-batch.ts';
import { fingerprintAll } from './suppression-subjects.ts';
import type { SuppressionFingerprints } from './suppression-subjects.ts';
import { planErasureRow, takeOutValues } from './take-out-values.ts';
import { indexValues } from '../needles/value-index.ts';
import type { ValueIndex } from '../needles/value-index.ts';
import { appendTrail } from '../proof/trail.ts';
import { inTransaction } from '../transaction.ts';
import { keepRefusals, listPartingRefusals } from '../judging/kept-refusals.ts';
import { isHeldNow } from '../judging/verdicts.ts';
import { isReplaced } from '../file-identity.ts';

/** What is left of a record after anonymisation; it belongs to nobody any more. */
export type AnonymisedRecord = {
  readonly content: Uint8Array | string;
  readonly signals: RecordSignals;
  readonly canonical: CanonicalRecord;
};

export type ErasureOrder = {
  readonly batch: string;
  readonly people: readonly number[]; // without those whom a hold protects
  /** Records of children whose row goes with somebody, and who stay with a card of their own in another list. */
  readonly parted: readonly number[];
  /** Rows that stay, without the cells of the children who go, by the row's own record. */
  readonly rewritten: ReadonlyMap<number, Uint8Array | string>;
  readonly disposition: 'purge' | 'anonymise';
  readonly anonymise: ((record: StoredRecord) => AnonymisedRecord) | null; // needed for `anonymise`
  /** Values that must not be found afterwards. None that a record which stays holds legitimately. */
  readonly erasedValues: readonly string[];
  /** Values that are cleaned away too, but are not searched for, because they stand in words of the user's own. */
  readonly cleanedValues?: readonly string[];
  /** Of both, where it was made already. */
  readonly index?: ValueIndex;
  readonly suppress: Iterable<FingerprintSubject>; // read before anything is taken away
  /** Of these, where they were made already. */
  readonly fingerprints?: SuppressionFingerprints | null;
  readonly today: Day;
  readonly at: string; // ISO instant, UTC
  /** Null: what is taken away cannot be brought back. */
  readonly seal: SealOrder | null;
  readonly trailDetail: TrailDetail; // added to the counts that the store knows
};

export type BegunErasure = {
  readonly erasure: number;
  readonly people: number;
  readonly records: number;
  readonly setAside: number; // rows set aside whose text held an erased value, emptied
  readonly suppression: { readonly added: number; readonly known: number };
  readonly sources: readonly {
    readonly source: number;
    readonly rows: number;
    readonly rowsBefore: number;
    readonly rowsAfter: number;
  }[];
  readonly trail: { readonly seq: number; readonly hash: string };
};

/**
 * The deed itself, in one transaction: everything or nothing. Readers still see the people until their next question.
 * Problems: `person/unknown`, `selection/held`, `workspace/replaced`, `erasure/residue-found` (a row stayed), `disk/*`.
 */
export function beginErasure(
  store: WritableStore,
  order: ErasureOrder,
): Result<BegunErasure, Problem> {
  if (isReplaced(store)) return failed(problem('workspace/replaced'));
  const erasure = planErasureRow(store, order, order.erasedValues.length);
  holdLog(store); // until `completeErasure`
  try {
    const begun = inTransaction(store, () => erasePeople(store, order, erasure));
    if (begun.ok) return begun;
    releaseLog(store);
    forgetPlan(store, erasure);
    return begun;
  } catch (error) {
    releaseLog(store);
    if (error instanceof LeftBehind) {
      forgetPlan(store, erasure);
      return failed(problem('erasure/residue-found', { residues: error.rows }));
    }
    const known = toDiskProblem(error, store.path);
    if (known === null) throw error;
    return failed(known); // rolled back; the plan is forgotten at the next start
  }
}

/** Rows that should be gone are still there: takes everything back. */
class LeftBehind extends Error {
  override readonly name = 'LeftBehind';
  readonly rows: number;

  constructor(rows: number) {
    super('rows of erased people stayed');
    this.rows = rows;
  }
}

/** A plan of which nothing was done. */
export function forgetPlan(store: WritableStore, erasure: number): void {
  runChange(store, "DELETE FROM erasure WHERE id = ? AND state = 'planned'", erasure);
}

function erasePeople(
  store: WritableStore,
  order: ErasureOrder,
  erasure: number,
): Result<BegunErasure, Problem> {
  writeWaitingKeys(store); // keys of theirs that would be written afterwards
  const suppress = order.fingerprints ?? fingerprintAll(store, order.suppress); // while their records are there
  partDependents(store, order.parted);
  const people = [...order.people, ...order.parted]; // a record that was parted is a person of its own
  nameErased(store, people);
  const refused = findRefusal(store, people.length);
  if (refused !== null) return failed(refused);
  const sources = countSources(store, order.disposition);
  const records = oneNumber(store, 'SELECT count(*) FROM temp.erased_record WHERE dependent = 0');
  const kept = listPartingRefusals(store);
  const sealer = order.seal === null ? null : openSeal(store, order.batch, order.seal);
  noteErasedRows(store, order.batch);
  if (order.disposition === 'anonymise') anonymiseRecords(store, order);
  deleteRows(store, order.disposition);
  keepRefusals(store, kept, order.today);
  rewriteRows(store, order.rewritten, sealer);
  const {
    touched: setAside,
    needles,
    suppression,
  } = takeOutValues(store, order, {
    erasure,
    index: order.index ?? indexValues(valuesOf(order), searchOptions(store)),
    inOwnWords: new Set(order.cleanedValues),
    suppress,
    reason: 'erased',
    sealer,
  });
  const left = countLeftBehind(store, { erasure, ...order, needles });
  if (left > 0) throw new LeftBehind(left);
  const { seq, hash } = appendTrail(store, {
    at: order.at,
    kind: 'disposition.run',
    detail: {
      ...order.trailDetail,
      batch: order.batch,
      disposition: order.disposition,
      people: order.people.length,
      records,
      suppressed: suppression.added,
      ...(order.parted.length === 0 ? {} : { parted: order.parted.length }),
    },
  });
  sealer?.finish(seq);
  noteDone(store, order, { erasure, records });
  return ok({
    erasure,
    people: order.people.length,
    records,
    setAside,
    suppression,
    sources,
    trail: { seq, hash },
  });
}

function valuesOf({ erasedValues, cleanedValues = [] }: ErasureOrder): readonly string[] {
  return [...erasedValues, ...cleanedValues];
}

/** Two lists in memory (`temp_store`), by which every table is cleared. */
function nameErased(store: WritableStore, people: readonly number[]): void {
  runScript(
    store,
    `DROP TABLE IF EXISTS temp.erased_person; DROP TABLE IF EXISTS temp.erased_record;
     DROP TABLE IF EXISTS temp.erased_dependent;
     CREATE TEMP TABLE erased_dependent (id INTEGER PRIMARY KEY);
     CREATE TEMP TABLE erased_person (id INTEGER PRIMARY KEY);
     CREATE TEMP TABLE erased_record (
       id INTEGER PRIMARY KEY, source INTEGER NOT NULL, dependent INTEGER NOT NULL);`,
  );
  const insert = store.database.prepare('INSERT OR IGNORE INTO temp.erased_person (id) VALUES (?)');
  for (const person of people) insert.run(person);
  // From the indexes: a walk through all records for each question would take most of the time.
  store.database.exec(
    `INSERT INTO temp.erased_record (id, source, dependent) SELECT r.id, r.source, 0 FROM temp.erased_person p
     CROSS JOIN record r INDEXED BY record_by_person ON r.person = p.id WHERE p.id > 0;
     INSERT INTO temp.erased_dependent SELECT d.id FROM record d INDEXED BY record_dependent
     CROSS JOIN temp.erased_record e ON e.id = d.id WHERE d.dependent > 0;
     UPDATE temp.erased_record SET dependent = 1 WHERE id IN (SELECT id FROM temp.erased_dependent);`,
  );
}

function findRefusal(store: WritableStore, people: number): Problem | null {
  const known = allRows<{ known: number; held: number }>(
    store,
    `SELECT count(*) AS known, ifnull(sum(${isHeldNow(store, 'p.id')}), 0) AS held
     FROM temp.erased_person e CROSS JOIN person p ON p.id = e.id`,
  );
  const { known: found, held } = present(known[0], 'a row of counts');
  if (found !== people) return problem('person/unknown', { people: people - found });
  return held > 0 ? problem('selection/held', { people: held }) : null;
}

function countSources(
  store: WritableStore,
  disposition: ErasureOrder['disposition'],
): BegunErasure['sources'] {
  const rows = allRows<{ source: number; rows: number; rowsBefore: number }>(
    store,
    `SELECT e.source, count(*) AS rows,
       (SELECT count(*) FROM record r INDEXED BY record_by_source WHERE r.source = e.source) -
       (SELECT count(*) FROM record d INDEXED BY record_dependent
        WHERE d.source = e.source AND d.dependent > 0) AS rowsBefore
     FROM temp.erased_record e WHERE e.dependent = 0 GROUP BY e.source ORDER BY e.source`,
  );
  return rows.map((row) => ({
    ...row,
    rowsAfter: disposition === 'purge' ? row.rowsBefore - row.rows : row.rowsBefore,
  }));
}

function anonymiseRecords(store: WritableStore, order: ErasureOrder): void {
  const anonymise = present(order.anonymise, 'a recipe for the disposition anonymise');
  const columns = recordColumns.map((column) => `${column} = ?`).join(', ');
  const update = store.database.prepare(
    `UPDATE record SET ${columns}, person = 0, joined_by = NULL, anonymised = 1 WHERE id = ?`,
  );
  for (const { id } of allRows<{ id: number }>(
    store,
    'SELECT id FROM temp.erased_record WHERE dependent = 0',
  )) {
    const [row] = allRows<RecordRow>(store, `${SELECT_RECORD} WHERE id = ?`, id);
    const record = toStoredRecord(present(row, 'a record that was listed'));
    const cells: Cell[] = toCells({ row: record.row, ...anonymise(record) });
    update.run(...cells, id);
  }
}

/** Every row that belongs to the erased people, table by table as the field inventory lists them. */
function deleteRows(store: WritableStore, disposition: ErasureOrder['disposition']): void {
  for (const { table, owner } of tablesByRecord) {
    // An anonymised row is rewritten in place; of the children whom it names nothing stays.
    const isRewritten = table === 'record' && disposition === 'anonymise';
    const of = isRewritten ? 'erased_dependent' : 'erased_record';
    erasureSteps.clearTable(store, { table, owner, of });
  }
  for (const { table, owner } of tablesByPerson) {
    erasureSteps.clearTable(store, { table, owner, of: 'erased_person' });
  }
  erasureSteps.dissolveHouseholds(store);
  if (disposition !== 'purge') return;
  runScript(
    store,
    `UPDATE source SET erased = erased + (SELECT count(*) FROM temp.erased_record e
       WHERE e.source = source.id AND e.dependent = 0)
     WHERE id IN (SELECT source FROM temp.erased_record)`,
  );
}

export function noteDone(
  store: WritableStore,
  order: Pick<ErasureOrder, 'batch' | 'at' | 'people'> & { readonly disposition: string },
  { erasure, records }: { readonly erasure: number; readonly records: number },
): void {
  runChange(
    store,
    "UPDATE erasure SET state = 'deleted', records = ? WHERE id = ?",
    records,
    erasure,
  );
  runChange(
    store,
    `INSERT INTO batch (id, at, disposition, people, records, state, outputs, receipt)
     VALUES (?, ?, ?, ?, ?, 'deleted', '[]', NULL)`,
    order.batch,
    order.at,
    order.disposition,
    order.people.length,
    records,
  );
}
