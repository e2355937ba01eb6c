import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, Polarity } from '#domain/consent.ts';
import type { DateOrder } from '#domain/source.ts';
import { oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';

/** What the user answered for one column of a list with these headers; found again by the header, not by position. */
export type RememberedColumn = {
  readonly name: string;
  readonly role: ColumnRole;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
  /** What the program itself made of the column when it was answered for; missing in answers of before. */
  readonly read?: ColumnMeaning;
};

export type ColumnMeaning = {
  readonly role: ColumnRole;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
};

export type RememberedMapping = {
  readonly columns: readonly RememberedColumn[];
  readonly dateOrder: DateOrder | null;
};

/** `headerSet`: the order-independent key of the headers. */
export function rememberMapping(
  store: WritableStore,
  headerSet: string,
  mapping: RememberedMapping,
): void {
  runChange(
    store,
    'INSERT OR REPLACE INTO mapping_memory (header_set, answers) VALUES (?, ?)',
    headerSet,
    JSON.stringify(mapping),
  );
}

export function findMapping(store: ReadableStore, headerSet: string): RememberedMapping | null {
  const row = oneRow<{ answers: string }>(
    store,
    'SELECT answers FROM mapping_memory WHERE header_set = ?',
    headerSet,
  );
  return row === null ? null : (JSON.parse(row.answers) as RememberedMapping);
}

export function forgetMapping(store: WritableStore, headerSet: string): void {
  runChange(store, 'DELETE FROM mapping_memory WHERE header_set = ?', headerSet);
}
