import type { Language } from '#domain/language.ts';

/** Each language as it calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  ar: 'العربية',
  tr: 'Türkçe',
};
