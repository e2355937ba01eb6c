import { parsePersonId } from '#domain/person.ts';
import type { Selection } from '#domain/selection.ts';
import { kindsMask } from './codes.ts';
import { allRows } from './database.ts';
import type { ReadableStore } from './database.ts';

/** Numbers of the people whom a selection names, in their order; `held`: those of them whom a hold protects. */
export function resolveSelection(
  store: ReadableStore,
  selection: Selection,
): { readonly people: readonly number[]; readonly held: readonly number[] } {
  const rows = allRows<{ id: number; held: number }>(
    store,
    `SELECT id, held FROM person
     WHERE (kinds & ? OR id IN (SELECT value FROM json_each(?)))
       AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id`,
    kindsMask(selection.kinds),
    toNumbers(selection.people),
    toNumbers(selection.except),
  );
  return {
    people: rows.map(({ id }) => id),
    held: rows.filter(({ held }) => held === 1).map(({ id }) => id),
  };
}

function toNumbers(people: readonly string[]): string {
  return JSON.stringify(people.map(parsePersonId).filter((number) => number !== null));
}
