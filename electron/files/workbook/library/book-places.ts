import type { CellObject, WorkBook } from 'xlsx';
import type { Place } from '../elsewhere.ts';

const PROPERTIES = [
  'Author',
  'LastAuthor',
  'Company',
  'Manager',
  'Title',
  'Subject',
  'Keywords',
  'Comments',
  'Category',
] as const;

/** What a workbook that the library read holds besides cells. */
export function placesOf(book: WorkBook): readonly Place[] {
  const names = (book.Workbook?.Names ?? []).filter(({ Name }) => !/^_xlnm\.|^\w$/.test(Name));
  const properties = propertiesOf(book);
  const comments = Object.values(book.Sheets).flatMap(commentsOf);
  return [
    place(
      'found.names',
      names.length,
      names.flatMap(({ Name, Ref }) => [Name, Ref]),
    ),
    place('found.properties', properties.length, properties),
    place('found.comments', comments.length, comments),
  ];
}

function place(code: Place['code'], items: number, texts: readonly string[]): Place {
  return { code, items, label: '', texts };
}

function propertiesOf(book: WorkBook): string[] {
  const props: Readonly<Record<string, unknown>> = { ...book.Props };
  // The library lists technical properties among those that the user added.
  const own = Object.entries({ ...book.Custprops }).filter(([name]) => !(name in props));
  const values = [...PROPERTIES.map((name) => props[name]), ...own.map(([, value]) => value)];
  return values.filter(
    (value): value is string => typeof value === 'string' && /\p{L}/u.test(value),
  );
}

function commentsOf(sheet: WorkBook['Sheets'][string]): string[] {
  return [...cellsIn(sheet)].flatMap(({ c }) =>
    (c ?? []).map(({ a, t }) => `${a ?? ''} ${t ?? ''}`),
  );
}

/** The cells of a sheet that exist. */
export function* cellsIn(sheet: WorkBook['Sheets'][string]): Generator<CellObject> {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[])[];
  for (const line of data) for (const cell of line ?? []) if (cell !== undefined) yield cell;
}
