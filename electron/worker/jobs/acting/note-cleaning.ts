import type { ColumnRole } from '#domain/column-role.ts';
import { directIdentifierRoles } from '#domain/column-role.ts';
import { createNoteCleaners } from '#engine/anonymisation/index.ts';
import type { KnownValues, NoteCleaner } from '#engine/anonymisation/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ReadableStore } from '#store/database.ts';
import { listHousehold } from '#store/people/people-list.ts';
import { listRecordsOfPeople } from '#store/records/records.ts';
import type { SourceIndex } from '#worker/documents/record-cells.ts';
import type { Resources } from '#worker/resources.ts';

const NAMES: readonly ColumnRole[] = ['first_name', 'middle_name', 'last_name', 'full_name'];
const NUMBERS: readonly ColumnRole[] = ['phone', 'guardian_phone', 'national_id', 'passport'];
const PLACES: readonly ColumnRole[] = ['address', 'city', 'postcode'];

/** The cleaner of each person's notes, made when a note of theirs comes up. The last one is kept: rows come person by person. */
export function noteCleanerOf(
  store: ReadableStore,
  { index, resources }: { readonly index: SourceIndex; readonly resources: Resources },
): (person: number) => NoteCleaner {
  const cleanersOf = createNoteCleaners({
    cleaning: resources.noteCleaning(),
    notes: resources.notes(),
    months: resources.months(),
  });
  let last: { readonly person: number; readonly clean: NoteCleaner } | null = null;
  return (person) => {
    if (last?.person !== person) {
      last = { person, clean: cleanersOf(knownOf(store, index, person)) };
    }
    return last.clean;
  };
}

/** From every record of the person, in whatever list it stands. */
function knownOf(store: ReadableStore, index: SourceIndex, person: number): KnownValues {
  const cells = listRecordsOfPeople(store, [person]).flatMap((record) => {
    const { reading, columns } = index.sourceOf(record.source);
    const row = cellsOf(reading, record.content);
    return columns.map(({ role, index: at }) => ({ role, cell: (row[at] ?? '').trim() }));
  });
  const of = (roles: readonly ColumnRole[]): string[] =>
    cells.filter(({ role, cell }) => cell !== '' && roles.includes(role)).map(({ cell }) => cell);
  const others = directIdentifierRoles.filter(
    (role) => !NAMES.includes(role) && !PLACES.includes(role) && role !== 'guardian_name',
  );
  return {
    names: of(NAMES),
    relatives: [
      ...of(['guardian_name']),
      ...listHousehold(store, person).map(({ label }) => label),
    ],
    places: of(PLACES),
    texts: [...of(others), ...of(['address', 'postcode'])],
    digits: of(NUMBERS).map((cell) => cell.replace(/\D/g, '')),
  };
}
