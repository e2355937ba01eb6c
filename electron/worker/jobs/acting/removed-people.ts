import type { Table } from '#files/writing/write-table.ts';
import { toPersonId } from '#domain/person.ts';
import type { ReadableStore } from '#store/database.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import { indexSources, withCells } from '#worker/documents/record-cells.ts';

/** Columns of our own before those of the lists; the names are those of the document of the command. */
const OWN = ['person', 'source', 'sheet', 'row'] as const;

/** The rows of these people from every list as one table; columns of the same name stand under one heading. */
export function tableOfPeople(
  store: ReadableStore,
  people: readonly number[],
  sources: readonly number[],
): Table {
  const index = indexSources(store);
  const positions = new Map<string, number>();
  const header: string[] = [...OWN];
  const placesOf = new Map<number, readonly number[]>();
  for (const source of sources) {
    const seen = new Map<string, number>();
    const places = index.sourceOf(source).reading.header.map((name) => {
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      const heading = nth === 1 ? name : `${name} (${nth})`;
      const known = positions.get(heading);
      if (known !== undefined) return known;
      positions.set(heading, header.length);
      return header.push(heading) - 1;
    });
    placesOf.set(source, places);
  }
  function* rows(): Generator<readonly string[]> {
    for (const record of walkRecordsOfPeople(store, people)) {
      const { reading } = index.sourceOf(record.source);
      const row = header.map(() => '');
      const own = [
        toPersonId(record.person),
        reading.file,
        reading.sheet ?? '',
        String(record.row),
      ];
      for (const [place, text] of own.entries()) row[place] = text;
      for (const [column, cell] of withCells(record, index).cells.entries()) {
        const place = placesOf.get(record.source)?.[column];
        if (place !== undefined) row[place] = cell;
      }
      yield row;
    }
  }
  return { name: 'people', header, rows: rows() };
}
