import type { ChangeFileForm, ChangeProgram } from '#domain/change-program.ts';
import { isPlainId } from '#engine/suppression/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ReadableStore } from '#store/database.ts';
import { walkContactsOfPeople, walkRecordsOfPeople } from '#store/records/records.ts';
import { listSources } from '#store/records/sources.ts';

/**
 * By what the program finds these people again. Every address and number of theirs, as the lists have them: which of them
 * it knows is not known here.
 */
export function changeKeysOf(
  store: ReadableStore,
  { program, form }: { readonly program: ChangeProgram; readonly form: ChangeFileForm },
  people: readonly number[],
): ReadonlySet<string> {
  if (form.by === 'record_id') return recordIdsOf(store, program, people);
  const keys = new Set<string>();
  for (const { emails, phones } of walkContactsOfPeople(store, people))
    for (const key of form.by === 'email' ? emails : phones) keys.add(key);
  return keys;
}

/** Their numbers in the lists that the program itself exported; another program counts otherwise. */
function recordIdsOf(
  store: ReadableStore,
  program: ChangeProgram,
  people: readonly number[],
): ReadonlySet<string> {
  const lists = new Map(
    listSources(store)
      .filter(({ profile }) => profile !== null && program.profiles.includes(profile))
      .map(({ id, reading, columns }) => {
        const column = columns.find(({ role }) => role === 'record_id')?.index ?? -1;
        return [id, { reading, column }] as const;
      }),
  );
  const ids = new Set<string>();
  if (lists.size === 0) return ids;
  for (const { source, dependent, content } of walkRecordsOfPeople(store, people)) {
    const list = lists.get(source);
    if (list === undefined || dependent > 0) continue;
    const id = (cellsOf(list.reading, content)[list.column] ?? '').trim();
    if (isPlainId(id)) ids.add(id);
  }
  return ids;
}
