import { codeRuns, startsFromRight } from '#base/code-runs.ts';
import type { Language } from '#domain/language.ts';
import type { Plural } from './message-shape.ts';

export type FillValues = Readonly<Record<string, string | number>>;

const FIRST_STRONG_ISOLATE = '\u2068';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * Keeps a name or number from outside from turning the sentence around it (Arabic beside Latin). What is isolated within
 * is passed over when a first letter is looked for: `«name»` around an isolated Arabic name would run from left to right,
 * and show its quotation marks the wrong way about where it is broken into two lines.
 */
export function isolate(text: string): string {
  const holdsIsolates = text.includes(FIRST_STRONG_ISOLATE);
  const opening =
    holdsIsolates && startsFromRight(text) ? RIGHT_TO_LEFT_ISOLATE : FIRST_STRONG_ISOLATE;
  return `${opening}${isolateCodes(text)}${POP_DIRECTIONAL_ISOLATE}`;
}

/** Keeps `2297-VI`, an address or a telephone number readable inside a text that is written from right to left. */
export function isolateCodes(text: string): string {
  return codeRuns(text)
    .map((run) =>
      run.isCode ? `${FIRST_STRONG_ISOLATE}${run.text}${POP_DIRECTIONAL_ISOLATE}` : run.text,
    )
    .join('');
}

/**
 * Puts values in the place of `{name}`: numbers as the language writes them, texts isolated. A missing value leaves
 * nothing. A value that ends with a full stop (`5 января 2022 г.`, `Quill Ltd.`) ends the sentence by itself.
 */
export function fill(language: Language, text: string, values: FillValues = {}): string {
  return text.replaceAll(/\{(\w+)\}((?<!\.)\.(?!\.))?/g, (_, name: string, stop: string = '') => {
    const value = values[name];
    if (value === undefined) return stop;
    if (typeof value === 'number') return toLocalNumber(language, value) + stop;
    return isolate(value) + (value.endsWith('.') ? '' : stop);
  });
}

/** The form that the count asks for, filled; `{n}` is the count. */
export function pluralise(
  language: Language,
  forms: Plural,
  count: number,
  values: FillValues = {},
): string {
  return fill(language, pluralForm(language, forms, count), { ...values, n: count });
}

/** The form that the count asks for, with its placeholders. */
export function pluralForm(language: Language, forms: Plural, count: number): string {
  return forms[pluralRules(language).select(count)] ?? forms.other;
}

export function toLocalNumber(language: Language, value: number): string {
  return numberFormat(language).format(value);
}

/** Whole percents, never more than was reached. */
export function toLocalPercent(language: Language, share: number): string {
  return percentFormat(language).format(Math.floor(share * 100) / 100);
}

const pluralRules = perLanguage((language) => new Intl.PluralRules(language));
const percentFormat = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'percent' }),
);
const numberFormat = perLanguage((language) => new Intl.NumberFormat(language));

/** Formatters are slow to make and are asked for in every row of a table. */
function perLanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
}
