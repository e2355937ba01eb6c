import { consentFromListName, consentFromTitles } from '#engine/consent/index.ts';
import type { ConsentWords } from '#engine/consent/index.ts';
import type { MappedColumn } from '#domain/source.ts';

/** What tells that everybody on a list said no. */
export type ListNames = {
  readonly fileName: string;
  readonly sheet: string | null;
  readonly titles: readonly string[];
};

/** A list of those who refused, by its name: the one day that no header explains ("since") is that of the refusal. */
export function withRefusalDay(
  columns: MappedColumn[],
  { fileName, sheet, titles }: ListNames,
  words: ConsentWords,
): MappedColumn[] {
  const guessed = columns.filter(isGuessedDay);
  const [day] = guessed;
  if (day === undefined || guessed.length > 1) return columns;
  if (columns.some(({ role }) => role === 'consent_withdrawn_date')) return columns;
  const named =
    consentFromListName(fileName, sheet, words) ?? consentFromTitles(titles, columns, words);
  if (named?.state !== 'withdrawn') return columns;
  const refused = { role: 'consent_withdrawn_date', confidence: 0.8, needsAnswer: false } as const;
  return columns.map((column) => (column === day ? { ...column, ...refused } : column));
}

function isGuessedDay({ role, needsAnswer, confidence }: MappedColumn): boolean {
  return role === 'last_activity_date' && needsAnswer && confidence < SURE;
}

const SURE = 0.7;
