import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '#domain/language.ts';
import {
  fill,
  messagesOf,
  pluralise,
  toLocalDay,
  toLocalInstant,
  toLocalNumber,
  toLocalPercent,
} from '#messages/index.ts';
import type { FillValues, Messages, Plural } from '#messages/index.ts';

/** Everything that a screen says, in the chosen language. */
export type Words = {
  readonly language: Language;
  readonly t: Messages;
  readonly fill: (text: string, values: FillValues) => string;
  readonly plural: (forms: Plural, count: number, values?: FillValues) => string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly day: (isoDay: string) => string;
  readonly shortDay: (isoDay: string) => string;
  readonly instant: (isoInstant: string) => string;
  /** One after the other, with the comma of the language. */
  readonly join: (parts: readonly string[]) => string;
  readonly countryName: (code: string) => string;
};

const WordsContext = createContext<Words>(toWords('en'));

export function WordsProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const words = useMemo(() => toWords(props.language), [props.language]);
  return <WordsContext value={words}>{props.children}</WordsContext>;
}

export function useWords(): Words {
  return useContext(WordsContext);
}

function toWords(language: Language): Words {
  const countryNames = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  return {
    language,
    t: messagesOf(language),
    fill: (text, values) => fill(language, text, values),
    plural: (forms, count, values = {}) => pluralise(language, forms, count, values),
    number: (value) => toLocalNumber(language, value),
    percent: (share) => toLocalPercent(language, share),
    day: (isoDay) => toLocalDay(language, isoDay),
    shortDay: (isoDay) => toLocalDay(language, isoDay, 'medium'),
    instant: (isoInstant) => toLocalInstant(language, isoInstant),
    join: (parts) => parts.join(language === 'ar' ? '، ' : ', '),
    countryName: (code) => countryNames.of(code) ?? code,
  };
}
