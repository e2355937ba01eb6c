import { oneNumber } from '../database.ts';
import type { WritableStore } from '../database.ts';
import { MANY_RECORDS } from './erased-rows.ts';
import { NEEDLE_BYTES } from '../needles/needle-set.ts';
import { tablesByPerson, tablesByRecord } from './field-inventory.ts';

/**
 * Rows that an erasure should have cleared and did not, counted inside its transaction while it is still known whom it
 * concerns: no search for values would find a keyed hash, a link or a hold without words. Digests that are missing from
 * the search to come count too.
 */
export function countLeftBehind(
  store: WritableStore,
  erasure: {
    readonly erasure: number;
    readonly disposition: 'purge' | 'anonymise';
    readonly needles: number;
  },
): number {
  let left = 0;
  const isMany = oneNumber(store, 'SELECT count(*) FROM temp.erased_record') > MANY_RECORDS;
  for (const { table, owner } of tablesByRecord) {
    const stays = table === 'record' && erasure.disposition === 'anonymise';
    const condition = stays ? 'AND (person <> 0 OR anonymised <> 1 OR dependent > 0)' : '';
    // Of many, the index tells which numbers are left; else each is looked for.
    const index = table === 'record' && isMany && !stays ? 'INDEXED BY record_by_source' : '';
    left += oneNumber(
      store,
      `SELECT count(*) FROM ${table} ${index}
       WHERE ${index === '' ? '' : '+'}${owner} IN (SELECT id FROM temp.erased_record) ${condition}`,
    );
  }
  for (const { table, owner } of tablesByPerson) {
    left += oneNumber(
      store,
      `SELECT count(*) FROM ${table} WHERE ${owner} IN (SELECT id FROM temp.erased_person)`,
    );
  }
  left += oneNumber(
    store,
    `SELECT count(*) FROM
       (SELECT household FROM person WHERE household > 0 GROUP BY household HAVING count(*) = 1)`,
  );
  const searched = oneNumber(
    store,
    'SELECT sum(length(content)) FROM erasure_needle WHERE erasure = ?',
    erasure.erasure,
  );
  return left + Math.max(0, erasure.needles - searched / NEEDLE_BYTES);
}
