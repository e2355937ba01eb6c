import { foldText } from '#base/fold-text.ts';
import { nameKeys } from '#engine/identity/index.ts';
import type { BlockMember, Matcher } from '#engine/identity/index.ts';
import { namingRoles, walkKeyedRecords } from '#store/records/attached-lists.ts';
import type { KeyedRecord } from '#store/records/attached-lists.ts';
import type { WritableStore } from '#store/database.ts';
import { readRecordOrder } from '#store/records/record-order.ts';
import type { RecordOrder } from '#store/records/record-order.ts';
import { listSources } from '#store/records/sources.ts';
import type { StoredSource } from '#store/records/sources.ts';

/** Of the ids of an attached list, how many the other list must know. */
const SHARE_OF_KNOWN = 0.5;
/** Headers that any list may have for its own numbers. */
const BARE_HEADERS: ReadonlySet<string> = new Set(['id', 'no', 'nr', 'n', 'num', 'number', 'code']);

/**
 * A list that names nobody, with an id in each row, speaks about the people of the list whose ids it uses: one with the
 * same header over its ids, which knows most of them. Where several lists could be meant, none is.
 */
export function joinAttachedLists(store: WritableStore, matcher: Matcher): void {
  const sources = listSources(store);
  const attached = sources.filter((source) => idHeader(source) !== null && !namesPeople(source));
  if (attached.length === 0) return;
  const order = readRecordOrder(store);
  for (const list of attached) {
    const main = mainOf(store, list, sources);
    if (main === null) continue;
    for (const { key, record, name, birth } of walkKeyedRecords(store, list.id)) {
      const known = main.get(foldKey(key));
      if (known === undefined) continue;
      matcher.joinBlock('record_id', [
        toMember(known, order),
        { ordinal: order.ordinalOf(record), name: nameKeys(name), birth },
      ]);
    }
  }
}

type ByKey = ReadonlyMap<string, KeyedRecord>;

function mainOf(
  store: WritableStore,
  list: StoredSource,
  sources: readonly StoredSource[],
): ByKey | null {
  const keys = new Set([...walkKeyedRecords(store, list.id)].map(({ key }) => foldKey(key)));
  const fitting = sources
    .filter((other) => namesPeople(other) && idHeader(other) === idHeader(list))
    .filter((other) => !BARE_HEADERS.has(idHeader(list) ?? '') || isSameFile(other, list))
    .map((other) => byKey(walkKeyedRecords(store, other.id)))
    .filter((known) => {
      const shared = [...keys].filter((key) => known.has(key));
      return shared.length > 0 && shared.length >= keys.size * SHARE_OF_KNOWN;
    });
  const [main, another] = fitting;
  return another === undefined ? (main ?? null) : null;
}

function byKey(records: Iterable<KeyedRecord>): ByKey {
  const known = new Map<string, KeyedRecord>();
  for (const record of records) {
    const key = foldKey(record.key);
    if (!known.has(key)) known.set(key, record);
  }
  return known;
}

function toMember({ record, name, birth }: KeyedRecord, order: RecordOrder): BlockMember {
  return { ordinal: order.ordinalOf(record), name: nameKeys(name), birth };
}

/** Sheets of one workbook, lists of one archive. */
function isSameFile(one: StoredSource, other: StoredSource): boolean {
  return one.path === other.path;
}

function namesPeople({ columns }: StoredSource): boolean {
  return columns.some(({ role }) => namingRoles.includes(role));
}

function idHeader({ columns }: StoredSource): string | null {
  const column = columns.find(({ role }) => role === 'record_id');
  if (column === undefined) return null;
  return foldText(
    column.name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}

function foldKey(key: string): string {
  return foldText(key);
}
