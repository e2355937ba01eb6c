import type { Language } from '#domain/language.ts';

/** A text for each plural form of a language (CLDR); `{n}` is the count. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The forms that each language has; a missing one does not compile. */
type FormsOf = {
  readonly en: 'one' | 'other';
  readonly ru: 'one' | 'few' | 'many' | 'other';
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  readonly tr: 'one' | 'other';
};

/** The shape of the English texts, with the plural forms of another language. */
export type Translated<Texts, Spoken extends Language> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends { readonly other: string }
      ? Readonly<Record<FormsOf[Spoken], string>>
      : Translated<Texts[Key], Spoken>;
};

/** The shape as its readers see it: whichever plural forms there are. */
export type AnyLanguage<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends { readonly other: string }
      ? Plural
      : AnyLanguage<Texts[Key]>;
};
