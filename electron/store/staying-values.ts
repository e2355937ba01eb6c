import type { ReadableStore } from './database.ts';
import { eachRow } from './database.ts';
import { createNeedleSearch } from './needle-search.ts';
import { toNeedles } from './needles.ts';
import { searchOptions } from './search-options.ts';
import { isPartOfWord } from './search-workspace.ts';

type Cells = Readonly<Record<string, unknown>>;

const RECORDS = `SELECT content, first_name, middle_name, last_name, full_name, emails, phones, signals
  FROM record WHERE person NOT IN (SELECT value FROM json_each(?))`;
const PEOPLE = `SELECT label, contact, search FROM person_text
  WHERE id NOT IN (SELECT value FROM json_each(?))`;

/**
 * Of these values, those that stand as words of their own in rows of people who stay: a namesake, a mother's number on
 * the card of her child. They stay with those people, so a search after the erasure would rightly find them.
 */
export function findStayingValues(
  store: ReadableStore,
  values: readonly string[],
  people: readonly number[],
): ReadonlySet<string> {
  const options = searchOptions(store);
  const valuesOf = new Map<string, string[]>(); // several: `Anna Berg` and `anna berg` have one form
  const needles = values.flatMap((value) => {
    const forms = toNeedles([value], options);
    for (const digest of new Set(forms.map((form) => form.digest.toString('hex')))) {
      valuesOf.set(digest, [...(valuesOf.get(digest) ?? []), value]);
    }
    return forms;
  });
  const search = createNeedleSearch(needles, options.key);
  const staying = new Set<string>();
  const goes = JSON.stringify(people);
  for (const sql of [RECORDS, PEOPLE]) {
    for (const row of eachRow<Cells>(store, sql, goes)) {
      for (const cell of Object.values(row)) {
        const bytes = toBytes(cell);
        for (const hit of bytes === null ? [] : search.find(bytes)) {
          if (bytes === null || isPartOfWord(bytes, hit)) continue;
          for (const value of valuesOf.get(hit.digest) ?? []) staying.add(value);
        }
      }
    }
  }
  return staying;
}

function toBytes(cell: unknown): Uint8Array | null {
  if (typeof cell === 'string') return Buffer.from(cell, 'utf8');
  return cell instanceof Uint8Array ? cell : null;
}
