import { createHash } from 'node:crypto';
import { present } from '#base/assert.ts';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { noteDone } from '../erasure/begin-erasure.ts';
import type { ErasureOrder } from '../erasure/begin-erasure.ts';
import { oneNumber, runChange, runScript } from '../database.ts';
import type { Cell, WritableStore } from '../database.ts';
import { addMatchingKeys } from '../people/matching-keys.ts';
import { recordColumns, toCells } from './record-row.ts';
import type { NewRecord } from './stored-record.ts';
import { openSeal } from '../sealing/seal-batch.ts';
import { searchOptions } from '../erasure/search-options.ts';
import { findStayingValues, findValuesInOwnWords } from '../erasure/staying-values.ts';
import { fingerprintAll } from '../erasure/suppression-subjects.ts';
import { planErasureRow, takeOutValues } from '../erasure/take-out-values.ts';
import { indexValues, withoutValues } from '../needles/value-index.ts';
import { appendTrail } from '../proof/trail.ts';
import { isReplaced } from '../file-identity.ts';

export type RewriteOrder = Pick<
  ErasureOrder,
  'batch' | 'people' | 'suppress' | 'today' | 'at' | 'seal' | 'trailDetail'
> & {
  readonly disposition: 'slim' | 'correct';
  readonly kind: 'disposition.run' | 'record.corrected';
  readonly records: ReadonlyMap<number, NewRecord>; // by their number, as they are to stand
  /** What was taken out of the cells. What still stands in another cell is not searched for. */
  readonly goneValues: readonly string[];
  readonly ownWords: readonly string[]; // what the user typed for this act, which stays in its receipt
};

export type BegunRewrite = {
  readonly erasure: number;
  readonly records: number;
  readonly suppression: { readonly added: number; readonly known: number };
  readonly trail: { readonly seq: number; readonly hash: string };
};

/**
 * Changes cells of records whose people stay. Call inside the transaction in which people are matched and judged anew
 * afterwards; the erasure that this begins is to be completed like any other. Problem: `workspace/replaced`.
 */
export function beginRewrite(
  store: WritableStore,
  order: RewriteOrder,
): Result<BegunRewrite, Problem> {
  if (isReplaced(store)) return failed(problem('workspace/replaced'));
  nameRecords(store, [...order.records.keys()]);
  const records = oneNumber(store, 'SELECT count(*) FROM temp.erased_record');
  const sealer =
    order.seal === null
      ? null
      : openSeal(store, order.batch, order.seal, new Set(['record', 'matching_key']));
  const digests = rewriteRows(store, order.records);
  sealer?.keepAfter(digests);
  const changed = indexValues(order.goneValues, searchOptions(store));
  const staying = findStayingValues(store, changed, { people: [], rewritten: new Map() });
  const index = withoutValues(changed, staying);
  const inOwnWords = findValuesInOwnWords(store, index, order.ownWords); // they stay there, and nowhere else
  const gone = index.values.filter((value) => !inOwnWords.has(value));
  const erasure = planErasureRow(store, order, gone.length);
  const { suppression } = takeOutValues(store, order, {
    erasure,
    index,
    inOwnWords,
    suppress: fingerprintAll(store, order.suppress),
    reason: 'withdrawn',
    sealer,
  });
  const { seq, hash } = appendTrail(store, {
    at: order.at,
    kind: order.kind,
    detail: {
      ...order.trailDetail,
      batch: order.batch,
      disposition: order.disposition,
      people: order.people.length,
      records,
      suppressed: suppression.added,
    },
  });
  sealer?.finish(seq);
  noteDone(store, order, { erasure, records });
  return ok({ erasure, records, suppression, trail: { seq, hash } });
}

/** The same lists in memory as for an erasure; nobody is named, because the people stay. */
function nameRecords(store: WritableStore, records: readonly number[]): void {
  runScript(
    store,
    `DROP TABLE IF EXISTS temp.erased_person; DROP TABLE IF EXISTS temp.erased_record;
     CREATE TEMP TABLE erased_person (id INTEGER PRIMARY KEY);
     CREATE TEMP TABLE erased_record (id INTEGER PRIMARY KEY, source INTEGER NOT NULL);`,
  );
  const insert = store.database.prepare(
    'INSERT INTO temp.erased_record (id, source) SELECT id, source FROM record WHERE id = ? AND person > 0',
  );
  for (const record of records) insert.run(record);
}

/** Gives what stands in each now. The rows of their people go, and are written anew from the records. */
function rewriteRows(
  store: WritableStore,
  records: ReadonlyMap<number, NewRecord>,
): readonly (readonly [number, string])[] {
  const columns = recordColumns.map((column) => `${column} = ?`).join(', ');
  const update = store.database.prepare<Cell[]>(`UPDATE record SET ${columns} WHERE id = ?`);
  const digests: (readonly [number, string])[] = [];
  for (const [id, record] of records) {
    update.run(...toCells(record), id);
    runChange(store, 'DELETE FROM matching_key WHERE record = ?', id);
    addMatchingKeys(
      store,
      record.keys.map((key) => ({ key, record: id })),
    );
    digests.push([id, digestOfContent(record.content)]);
  }
  runScript(store, FORGET_PEOPLE);
  return digests;
}

/** People of changed records: whoever has no row is written anew when people are matched. */
export const FORGET_PEOPLE = `
  DELETE FROM person_text WHERE id IN (SELECT person FROM record WHERE id IN (SELECT id FROM temp.erased_record));
  DELETE FROM person WHERE id IN (SELECT person FROM record WHERE id IN (SELECT id FROM temp.erased_record));`;

export function digestOfContent(content: Uint8Array | string): string {
  return createHash('sha256').update(present(content, 'the content of a record')).digest('hex');
}
