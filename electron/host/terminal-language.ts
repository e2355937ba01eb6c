import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import { preferences } from '#contract/shapes/workspace.ts';
import { readJsonFile } from './json-file.ts';

/** The language for the terminal: as chosen in the window, else the computer's, else English. */
export function terminalLanguage(
  preferencesFile: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const chosen = preferences.safeParse(readJsonFile(preferencesFile));
  if (chosen.success && chosen.data.language !== null) return chosen.data.language;
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return languages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}
