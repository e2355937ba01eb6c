import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';

/** As in `resources/vocabulary/cells.json`: words that whole cells consist of, by language. */
export type CellWordsData = {
  readonly schema: 1;
  readonly genders: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, readonly string[]>>;
  readonly givenNames: Readonly<Record<string, readonly string[]>>;
};

export type CellWords = {
  readonly isGender: (cell: string) => boolean;
  readonly isCountry: (cell: string) => boolean;
  readonly isGivenName: (word: string) => boolean;
};

export function buildCellWords(data: CellWordsData): CellWords {
  assert(data.schema === 1, 'cells of schema 1');
  const genders = folded(data.genders);
  const countries = folded(data.countries);
  const names = folded(data.givenNames);
  return {
    isGender: (cell) => genders.has(bare(cell)),
    isCountry: (cell) => countries.has(bare(cell)),
    isGivenName: (word) => names.has(bare(word)),
  };
}

function folded(byLanguage: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  return new Set(
    Object.values(byLanguage)
      .flat()
      .map((word) => bare(word)),
  );
}

function bare(text: string): string {
  return foldText(text).replace(/\.$/, '');
}
