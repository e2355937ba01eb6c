import { fill, messagesOf, pluralise, toProblemText } from '#messages/index.ts';
import type { FillValues, Messages, Plural } from '#messages/index.ts';
import type { Problem } from '#domain/problem.ts';

/** The command speaks English: its results are data, and scripts read its messages. */
export const LANGUAGE = 'en';
/** Marks that keep names from turning a line of the window around; a terminal shows them as boxes. */
const ISOLATES = /[\u2066-\u2069]/g;

export const texts: Messages = messagesOf(LANGUAGE);

export function say(text: string, values: FillValues = {}): string {
  return printable(fill(LANGUAGE, text, values).replace(ISOLATES, ''));
}

export function sayCount(forms: Plural, count: number, values: FillValues = {}): string {
  return printable(pluralise(LANGUAGE, forms, count, values).replace(ISOLATES, ''));
}

export function sayProblem(problem: Problem): { readonly what: string; readonly next: string } {
  const { what, next } = toProblemText(LANGUAGE, problem);
  return {
    what: printable(what.replace(ISOLATES, '')),
    next: printable(next.replace(ISOLATES, '')),
  };
}

/** Names of files and columns come from outside: what a terminal would obey is shown as a sign instead. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (char) =>
    char === '\n' ? char : '\u2423',
  );
}
