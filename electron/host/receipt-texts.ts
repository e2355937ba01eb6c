import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';

/** Labels of the printed receipt, by language. */
export function receiptWords(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(languages.map((language) => [language, messagesOf(language).receipt]));
}
