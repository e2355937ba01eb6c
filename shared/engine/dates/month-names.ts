import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';

/** As in `resources/vocabulary/months.json`. Twelve lists of written forms for each language, January first. */
export type MonthNamesData = {
  readonly schema: number;
  readonly languages: Readonly<
    Record<
      string,
      {
        readonly months: readonly (readonly string[])[];
        readonly dayNames: readonly string[];
        readonly fillers: readonly string[];
      }
    >
  >;
  /** Words after which a number is a month: `tháng 5`. */
  readonly monthNumberWords: readonly string[];
  readonly hijri: {
    readonly marks: readonly string[];
    readonly months: readonly (readonly string[])[];
  };
  /** Of the solar calendar of Iran, and its names in Afghanistan. */
  readonly jalali: { readonly months: readonly (readonly string[])[] };
  /** Words beside a year of the Thai era. */
  readonly buddhist: { readonly marks: readonly string[] };
};

/** Folded words; a name of two words is one entry with a space. */
export type MonthNames = {
  readonly months: ReadonlyMap<string, number>;
  readonly hijriMonths: ReadonlyMap<string, number>;
  readonly hijriMarks: ReadonlySet<string>;
  readonly jalaliMonths: ReadonlyMap<string, number>;
  readonly buddhistMarks: ReadonlySet<string>;
  readonly dayNames: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly monthNumberWords: ReadonlySet<string>;
};

/** Checks and folds the names. Throws where our own file is wrong or two languages contradict each other. */
export function buildMonthNames(data: MonthNamesData): MonthNames {
  assert(data.schema === 1, 'month names of schema 1');
  const languages = Object.values(data.languages);
  return {
    months: numbered(languages.map((language) => language.months)),
    hijriMonths: numbered([data.hijri.months]),
    hijriMarks: folded(data.hijri.marks),
    jalaliMonths: numbered([data.jalali.months]),
    buddhistMarks: folded(data.buddhist.marks),
    dayNames: folded(languages.flatMap((language) => language.dayNames)),
    fillers: folded(languages.flatMap((language) => language.fillers)),
    monthNumberWords: folded(data.monthNumberWords),
  };
}

function numbered(lists: readonly (readonly (readonly string[])[])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const months of lists) {
    assert(months.length === 12, 'twelve months');
    months.forEach((forms, index) => {
      for (const form of forms) addForm(numbers, form, index + 1);
    });
  }
  return numbers;
}

function addForm(numbers: Map<string, number>, form: string, month: number): void {
  const word = foldText(form);
  assert(word !== '', 'a written month');
  assert((numbers.get(word) ?? month) === month, `one month for the word ${word}`);
  numbers.set(word, month);
}

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => foldText(word)));
}
