import type { ColumnRole } from './column-role.ts';

/** What only a card of dealings holds: a list with one of these is more than addresses to write to. */
const dealings: ReadonlySet<ColumnRole> = new Set([
  'last_visit_date',
  'last_purchase_date',
  'visits_count',
  'total_spend',
  'health_notes',
  'iban',
]);
const reaches: ReadonlySet<ColumnRole> = new Set(['email', 'phone']);

/** A list for writing to people and for nothing else; restricted people are left out of its copies. */
export function isMailingList(columns: readonly { readonly role: ColumnRole }[]): boolean {
  return (
    columns.some(({ role }) => reaches.has(role)) && !columns.some(({ role }) => dealings.has(role))
  );
}
