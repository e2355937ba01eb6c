import type { AnonymisationRecipe } from '#domain/policy.ts';
import { parseIsoDay } from '#domain/day.ts';
import { anonymiseCells } from '#engine/anonymisation/index.ts';
import { readDate } from '#engine/dates/index.ts';
import type { StoredSource } from '#store/sources.ts';
import type { Resources } from '../resources.ts';

/** The cells of a row without their person, its dates read as the import read them. */
export function anonymisedCells(
  cells: readonly string[],
  about: {
    readonly source: StoredSource;
    readonly recipe: AnonymisationRecipe;
    readonly resources: Resources;
  },
): string[] {
  const { columns, dates, importedOn } = about.source;
  const orders = new Map(dates.map(({ column, order }) => [column, order]));
  return anonymiseCells(cells, columns, about.recipe, (text, column) => {
    const day = parseIsoDay(text);
    if (day !== null) return { kind: 'day', day };
    return readDate(text, {
      order: orders.get(column.name) ?? null,
      meaning: column.role === 'birth_date' || column.role === 'birth_year' ? 'birth' : 'event',
      today: importedOn,
      months: about.resources.months(),
    });
  });
}
