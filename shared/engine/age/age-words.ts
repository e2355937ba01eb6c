import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import type { MonthNames } from '#engine/dates/index.ts';
import { buildClassWords, type ClassWords, type ClassWordsData } from './class-words.ts';
import { anyWord, listed, wholeWord, type WordsByLanguage } from './word-lists.ts';

type Limit = 'below' | 'upTo' | 'above' | 'from' | 'soon';
type Years = readonly [number, number];

/** As in `resources/vocabulary/ages.json`, whose `note` says what its signs mean. */
export type AgeWordsData = ClassWordsData & {
  readonly schema: number;
  readonly units: Readonly<
    Record<'years' | 'months' | 'weeks' | 'monthsBehindYears', WordsByLanguage>
  >;
  readonly limits: Readonly<Record<Limit, WordsByLanguage>>;
  readonly stated: readonly {
    readonly years: readonly number[];
    readonly words: WordsByLanguage;
  }[];
  readonly joins: readonly string[];
  readonly numbers: Readonly<Record<string, WordsByLanguage>>;
  readonly alone: Readonly<Record<string, WordsByLanguage>>;
  readonly severalAtOnce: WordsByLanguage;
  readonly mayBeYoung: WordsByLanguage;
  readonly headerWords: Readonly<Record<'age' | 'day', WordsByLanguage>>;
};

/** Words around a number in an age cell, folded, by what they do to it. */
export type AgeWords = {
  readonly limits: Readonly<Record<Limit, RegExp>>;
  /** What is stated as a word alone. The words mean the law of the place, so the border is the usual 18. */
  readonly stated: readonly { readonly words: RegExp; readonly years: Years }[];
  /** A number and its unit in a group named after it; `m` behind years is `short`. */
  readonly quantity: RegExp;
  /** Each written number, where it is a number of years or months or all that the cell says. */
  readonly numbers: readonly { readonly words: RegExp; readonly value: number }[];
  /** Words that say a number of years by themselves. */
  readonly alone: readonly { readonly words: RegExp; readonly value: number }[];
  readonly joins: ReadonlySet<string>;
  readonly years: RegExp; // nothing but a unit of years
  /** "Twins" at the start of a cell, as it was written. */
  readonly severalAtOnce: RegExp;
  /** Relatives of a child who may be children too. */
  readonly mayBeYoung: RegExp;
  /** In titles of columns: of an age, and of the day on which it was written down. */
  readonly headers: Readonly<Record<'age' | 'day', RegExp>>;
  readonly classes: ClassWords;
  readonly months: MonthNames['months'];
};

export function buildAgeWords(
  data: AgeWordsData,
  { months }: Pick<MonthNames, 'months'>,
): AgeWords {
  assert(data.schema === 1, 'words of ages of schema 1');
  const { units, limits } = data;
  const [years, inMonths, weeks] = [
    anyWord(units.years),
    anyWord(units.months),
    anyWord(units.weeks),
  ];
  const unit = [years, inMonths, weeks].join('|');
  return {
    limits: {
      below: wholeWord(limits.below),
      upTo: wholeWord(limits.upTo),
      above: wholeWord(limits.above),
      from: wholeWord(limits.from),
      soon: wholeWord(limits.soon),
    },
    stated: data.stated.map(({ years: range, words }) => ({
      words: wholeWord(words),
      years: yearsOf(range),
    })),
    quantity: new RegExp(
      String.raw`(?<value>\d+(?:[.,]\d+)?)(?:\s*[-.]?\s*(?:(?<years>${years})|(?<months>${inMonths})|(?<weeks>${weeks})|(?<short>${anyWord(units.monthsBehindYears)}))(?!\p{L}))?`,
      'gu',
    ),
    numbers: valued(data.numbers, (words) => {
      // Behind another word it may be the end of a larger number: "twenty five". Arabic joins "and" to it.
      return new RegExp(
        String.raw`(?<!\p{L}['-]?\s*)و?(?:${words})(?=\s*(?:(?:${unit})(?!\p{L})|$))`,
        'gu',
      );
    }),
    alone: valued(
      data.alone,
      (words) => new RegExp(String.raw`(?<![\d\p{L}]['-]?\s*)(?:${words})(?!\p{L})`, 'u'),
    ),
    joins: new Set(data.joins.map((word) => foldText(word))),
    years: new RegExp(String.raw`^(?:${years})\.?$`, 'u'),
    severalAtOnce: new RegExp(
      String.raw`^\s*(?:${listed(data.severalAtOnce).join('|')})(?!\p{L})[\s,:]*(?=\d)`,
      'iu',
    ),
    mayBeYoung: wholeWord(data.mayBeYoung),
    headers: { age: wholeWord(data.headerWords.age), day: wholeWord(data.headerWords.day) },
    classes: buildClassWords(data),
    months,
  };
}

function valued(
  data: Readonly<Record<string, WordsByLanguage>>,
  expression: (words: string) => RegExp,
): readonly { readonly words: RegExp; readonly value: number }[] {
  return Object.entries(data)
    .filter(([, words]) => listed(words).length > 0)
    .map(([value, words]) => ({ words: expression(anyWord(words)), value: Number(value) }));
}

export function yearsOf([from, to]: readonly number[]): Years {
  assert(from !== undefined && to !== undefined && from <= to, 'years from and to');
  return [from, to];
}
