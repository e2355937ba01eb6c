import type { SourceReading } from '#domain/source.ts';
import type { NextList } from '../reading.ts';
import type { ListBorder } from './watch-lists.ts';

/** Where another list begins, in the places of its file. `headerRow`: that of its own header, where it has one. */
export type PlacedBorder = Pick<NextList, 'from' | 'rowsFrom' | 'dialect'> & {
  readonly headerRow: number;
  readonly rowsBefore: number; // rows of data above it, its own lines not counted
};

/** What the reader of a list below another one has to know. */
export function nextListOf(
  { header, heading, titles, ids, rows }: ListBorder,
  reading: SourceReading,
  { headerRow, rowsBefore, ...place }: PlacedBorder,
): NextList {
  const number = (reading.below?.number ?? 1) + 1;
  if (header === null) {
    const { ownColumns = false, ids: idsAbove = '' } = reading.below ?? {};
    return {
      ...place,
      rowsBefore,
      headerRow: reading.headerRow,
      header: reading.header,
      titles: reading.titles ?? [],
      heading,
      below: { number, ownColumns, ids: idsAbove },
    };
  }
  const isNamed = header.length > 0;
  return {
    ...place,
    rowsBefore: isNamed ? 0 : rowsBefore + rows,
    headerRow: isNamed ? headerRow : null,
    header,
    titles,
    heading,
    below: { number, ownColumns: true, ids },
  };
}
