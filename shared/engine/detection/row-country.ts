import { foldText } from '#base/fold-text.ts';
import { memoise } from '#base/memoise.ts';
import { countryOfCallingCode } from '#domain/calling-codes.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { DetectionContext } from './detection-context.ts';
import type { IdentifierRules } from './identifier-rules.ts';

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
  const known = namesOf(identifiers);
  const codeOf = memoise((cell) => known.get(foldText(cell)) ?? null);
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

/** Languages in which lists name countries; those of the countries themselves among them. */
const LANGUAGES =
  'en ru uk tr ar de fr es pt it pl vi nl sv da nb fi et lv lt cs sk sl hr sr bg ro hu el kk uz zh ko id ms'.split(
    ' ',
  );
const LONG_CODES =
  'POL PL,BGR BG,ROU RO,SWE SE,CHN CN,KAZ KZ,EST EE,KWT KW,KOR KR,ITA IT,UKR UA,DNK DK,NOR NO,FIN FI,CZE CZ,BEL BE,AUT AT,' +
  'GRC GR,MEX MX,ZAF ZA,LTU LT,LVA LV,SVK SK,MYS MY,IDN ID,UZB UZ,SRB RS,BIH BA,MNE ME,MKD MK,SVN SI,EGY EG';

/** By folded name and code, of the countries whose numbers hold a birth date. */
function namesOf({ identifiers }: IdentifierRules): ReadonlyMap<string, string> {
  const names = new Map(
    LONG_CODES.split(',').map((entry): [string, string] => {
      const [long = '', code = ''] = entry.split(' ');
      return [foldText(long), code];
    }),
  );
  const codes = new Set(
    identifiers.filter(({ birth }) => birth !== null).map(({ country }) => country),
  );
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of codes) names.set(foldText(regions.of(code) ?? code), code);
  }
  for (const code of codes) names.set(foldText(code), code);
  return names;
}
