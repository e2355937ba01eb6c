import { once } from '#base/once.ts';
import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import type { CheckRule } from './check-digits.ts';

/** Where a number tells the birth date: six digits (or eight with the century) and what names the century. */
export type BirthInNumber = {
  readonly dateAt: number;
  readonly order?: 'YMD' | 'DMY'; // year first where nothing is said
  readonly yearDigits?: 2 | 3;
  /** Italy writes the month as one of twelve letters. */
  readonly monthLetters?: string;
  /** What may be added to the month, or to the day. */
  readonly monthShifts?: readonly number[];
  readonly dayShifts?: readonly number[];
  readonly century: {
    readonly digitAt?: number;
    readonly years?: Readonly<Record<string, number>>;
    readonly monthOffsets?: Readonly<Record<string, number>>;
    readonly fullYear?: boolean;
    /** Ukraine counts days: the first is the one after this. */
    readonly daysSince?: string;
    /** The latest year that has been, where no sign of `years` says another. */
    readonly latest?: boolean;
  };
};

export type IdentifierRule = {
  readonly id: string;
  readonly country: string;
  readonly words: readonly string[];
  /** Those of the words that many countries use for numbers of their own: they settle no country. */
  readonly sharedWords?: readonly string[];
  /** `d` a digit, `l` a letter, `x` either; `d{11}` eleven of them. Spaces, dots and dashes are out already. */
  readonly shape: string;
  readonly check: CheckRule;
  readonly birth: BirthInNumber | null;
};

/** As in `resources/reference/identifiers.json`. */
export type IdentifierRulesData = {
  readonly schema: number;
  readonly identifiers: readonly IdentifierRule[];
  readonly cards: {
    readonly issuers: readonly {
      readonly from: string;
      readonly to: string;
      readonly lengths: readonly number[];
    }[];
  };
  readonly iban: { readonly lengths: Readonly<Record<string, number>> };
  /** How a row names the country that its number is of: languages of names, and codes of three letters. */
  readonly countryNames: {
    readonly languages: readonly string[];
    readonly codes: Readonly<Record<string, string>>;
  };
  readonly orderWords: { readonly words: readonly string[] };
  /** Words which say that the number named before them is not there. */
  readonly absentWords: { readonly words: readonly string[] };
  readonly noValueWords: { readonly words: readonly string[] };
  /** Who is meant where a column of guardians says "self". */
  readonly oneselfWords: { readonly words: readonly string[] };
  /** Marks and words that repeat the cell above. */
  /** Names of what holds all contacts of a person: a column of blocks, an object inside of another. */
  readonly cardWords: { readonly words: readonly string[] };
  /** In names of columns that ask the same at different times. */
  readonly versionWords: { readonly older: readonly string[]; readonly newer: readonly string[] };
  readonly repeatWords: { readonly words: readonly string[] };
  readonly throwAway: {
    readonly domains: readonly string[];
    /** Words that stand on both sides of a made-up address. */
    readonly words: readonly string[];
  };
};

export type CompiledIdentifier = Omit<IdentifierRule, 'shape' | 'words' | 'sharedWords'> & {
  readonly words: readonly string[]; // folded
  readonly sharedWords: ReadonlySet<string>; // folded
  readonly pattern: RegExp;
};

export type IdentifierRules = {
  readonly identifiers: readonly CompiledIdentifier[];
  readonly issuers: IdentifierRulesData['cards']['issuers'];
  readonly ibanLengths: ReadonlyMap<string, number>;
  /** By folded name and code, of the countries whose numbers hold a birth date. */
  readonly countryNames: () => ReadonlyMap<string, string>;
  readonly orderWords: readonly string[];
  readonly absentWords: ReadonlySet<string>;
  readonly noValueWords: ReadonlySet<string>;
  readonly oneselfWords: ReadonlySet<string>;
  readonly cardWords: ReadonlySet<string>;
  readonly versionWords: {
    readonly older: ReadonlySet<string>;
    readonly newer: ReadonlySet<string>;
  };
  readonly repeatWords: ReadonlySet<string>;
  readonly throwAway: {
    readonly domains: ReadonlySet<string>;
    readonly words: ReadonlySet<string>;
  };
};

/** Checks and compiles the rules. Throws where our own file is wrong. */
export function buildIdentifierRules(data: IdentifierRulesData): IdentifierRules {
  assert(data.schema === 1, 'identifiers of schema 1');
  assert(data.identifiers.length > 0 && data.cards.issuers.length > 0, 'identifiers and issuers');
  return {
    identifiers: data.identifiers.map((rule) => ({
      ...rule,
      words: rule.words.map((word) => foldText(word)),
      sharedWords: new Set(rule.sharedWords?.map((word) => foldText(word))),
      pattern: patternOf(rule.shape),
    })),
    issuers: data.cards.issuers,
    ibanLengths: new Map(Object.entries(data.iban.lengths)),
    countryNames: once(() => namesOfCountries(data)),
    orderWords: data.orderWords.words.map((word) => foldText(word)),
    absentWords: new Set(data.absentWords.words.map((word) => foldText(word))),
    noValueWords: new Set(data.noValueWords.words.map((word) => foldText(word))),
    oneselfWords: new Set(data.oneselfWords.words.map((word) => foldText(word))),
    cardWords: new Set(data.cardWords.words.map((word) => foldText(word))),
    versionWords: {
      older: new Set(data.versionWords.older.map((word) => foldText(word))),
      newer: new Set(data.versionWords.newer.map((word) => foldText(word))),
    },
    repeatWords: new Set(data.repeatWords.words.map((word) => foldText(word))),
    throwAway: {
      domains: new Set(data.throwAway.domains),
      words: new Set(data.throwAway.words),
    },
  };
}

function patternOf(shape: string): RegExp {
  assert(/^(?:[dlx](?:\{\d{1,2}\})?)+$/.test(shape), 'a shape of d, l and x');
  const pattern = shape
    .replaceAll('d', '[0-9]')
    .replaceAll('l', '[A-Z]')
    .replaceAll('x', '[0-9A-Z]');
  return new RegExp(`^${pattern}$`);
}

/** A cell that says, in words or signs, that there is nothing to say. */
export function isNoValue(cell: string, rules: IdentifierRules): boolean {
  if (cell.length > 40) return false;
  const folded = foldText(cell).replace(/[.!]+$/, '');
  return folded === '' || rules.noValueWords.has(folded);
}

/** A cell of a column of guardians that names nobody else: nothing, or the person's own self. */
export function isNobodyElse(cell: string, rules: IdentifierRules): boolean {
  return isNoValue(cell, rules) || rules.oneselfWords.has(foldText(cell).replace(/[.!]+$/, ''));
}

function namesOfCountries({
  identifiers,
  countryNames: { languages, codes },
}: IdentifierRulesData): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(codes).map(([long, code]) => [foldText(long), code]));
  const dated = new Set(
    identifiers.filter(({ birth }) => birth !== null).map(({ country }) => country),
  );
  for (const language of languages) {
    const regions = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of dated) names.set(foldText(regions.of(code) ?? code), code);
  }
  for (const code of dated) names.set(foldText(code), code);
  return names;
}
