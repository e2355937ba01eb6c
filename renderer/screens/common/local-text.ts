import type { Language } from '#domain/language.ts';

/** The wording of a rule or sample in the language of the interface; English where it is missing. */
export function localText(
  texts: Readonly<Partial<Record<Language, string>>>,
  language: Language,
): string {
  return texts[language] ?? texts.en ?? '';
}
