import type { NoteLanguageData } from './notes-data.ts';

type Letters = { readonly language: string; readonly own: RegExp; readonly never: RegExp };

const always = (): boolean => true;

/** Near languages share words (`похоронила`), and only letters tell whose a note is: `ы` is not Ukrainian. */
export function languagesByLetters(
  languages: readonly NoteLanguageData[],
): (note: string) => (language: string) => boolean {
  const known = languages.flatMap(({ language, letters }): Letters[] =>
    letters === undefined
      ? []
      : [{ language, own: anyOf(letters.own), never: anyOf(letters.never) }],
  );
  return (note) => {
    const foreign = known.filter(({ own, never }) => never.test(note) && !own.test(note));
    if (foreign.length === 0) return always;
    return (language) => !foreign.some((one) => one.language === language);
  };
}

function anyOf(letters: string): RegExp {
  return new RegExp(`[${letters}]`, 'iu');
}
