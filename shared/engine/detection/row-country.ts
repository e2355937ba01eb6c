import { foldText } from '#base/fold-text.ts';
import { memoise } from '#base/memoise.ts';
import { countryOfCallingCode } from '#domain/calling-codes.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { DetectionContext } from './detection-context.ts';

/** Countries of which a number of the row may be, the likeliest first. */
export type RowCountries = (
  cells: readonly string[],
  phones: readonly string[],
) => readonly string[];

const NUMBERED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['national_id', 'passport']);
const NOWHERE: readonly string[] = [];

/** The country that the row names, then the one of the list, then the one in which all its phones are. */
export function createRowCountries({
  columns,
  country,
  identifiers,
}: DetectionContext): RowCountries {
  if (!columns.some(({ role }) => NUMBERED.has(role))) return () => NOWHERE;
  const naming = columns.filter(({ role }) => role === 'country').map(({ index }) => index);
  const codeOf = memoise((cell) => identifiers.countryNames().get(foldText(cell)) ?? null);
  return (cells, phones) => {
    const named = new Set(naming.map((index) => codeOf(cells[index] ?? '')));
    named.delete(null);
    const [own, ...others] = named;
    const ofRow = own === undefined || own === null || others.length > 0 ? [] : [own];
    return [...new Set([...ofRow, country, ...countryOfPhones(phones)])];
  };
}

function countryOfPhones(phones: readonly string[]): readonly string[] {
  const countries = new Set(
    phones.map((phone) => (phone.startsWith('+') ? countryOfCallingCode(phone.slice(1)) : null)),
  );
  const [only, ...others] = countries;
  return only === undefined || only === null || others.length > 0 ? [] : [only];
}
