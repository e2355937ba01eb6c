import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';

/** As in `resources/vocabulary/cells.json`: words that whole cells consist of, by language. */
export type CellWordsData = {
  readonly schema: 1;
  readonly genders: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, readonly string[]>>;
  readonly givenNames: Readonly<Record<string, readonly string[]>>;
};

/** Each asks about a folded text. */
export type CellWords = {
  readonly isGender: (folded: string) => boolean;
  readonly isCountry: (folded: string) => boolean;
  readonly isGivenName: (folded: string) => boolean;
};

export function buildCellWords(data: CellWordsData): CellWords {
  assert(data.schema === 1, 'cells of schema 1');
  const genders = folded(data.genders);
  const countries = folded(data.countries);
  const names = folded(data.givenNames);
  return {
    isGender: (folded) => genders.has(bare(folded)),
    isCountry: (folded) => countries.has(bare(folded)),
    isGivenName: (folded) => names.has(bare(folded)),
  };
}

function folded(byLanguage: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  return new Set(
    Object.values(byLanguage)
      .flat()
      .map((word) => bare(foldText(word))),
  );
}

function bare(folded: string): string {
  return folded.endsWith('.') ? folded.slice(0, -1) : folded;
}
