import type Database from 'better-sqlite3';
import { foldText } from '#base/fold-text.ts';
import { addMonths, addWorkingDays } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';

/** Between the parts of a joined text: a control character that no name or address holds. */
export const PART = '\u001f';
const LONGEST_SORT_NAME = 64;

/** What SQL cannot say itself. `directOnly`: no trigger or view of a crafted file can call them. */
export function addSqlFunctions(database: Database.Database): void {
  const pure = { deterministic: true, directOnly: true };
  database.function('lethe_due', pure, dueDay);
  database.function('lethe_add_months', pure, (day, months) =>
    typeof day === 'number' && typeof months === 'number' ? addMonths(day, months) : null,
  );
  database.function('lethe_fold', pure, (text) => (typeof text === 'string' ? foldText(text) : ''));
  database.function('lethe_first', pure, firstPart);
  database.function('lethe_sort_name', pure, sortName);
  database.function('lethe_label', pure, toLabel);
}

/** The last day of a deadline: `unit` 0 calendar days, 1 working days, 2 months. Null where there is no deadline. */
function dueDay(from: unknown, within: unknown, unit: unknown): Day | null {
  if (typeof from !== 'number' || typeof within !== 'number') return null;
  if (unit === 2) return addMonths(from, within);
  return unit === 1 ? addWorkingDays(from, within) : from + within;
}

/** The first part that says something. */
function firstPart(joined: unknown): string {
  if (typeof joined !== 'string') return '';
  return joined.split(/[\u001f\n]/).find((part) => part !== '') ?? '';
}

/** How a name sorts: folded; people without a name come last. */
function sortName(label: unknown): string {
  const folded = typeof label === 'string' ? foldText(label) : '';
  return folded === '' ? '\u{10ffff}' : folded.slice(0, LONGEST_SORT_NAME);
}

/** The name as one text: the full name where a cell holds it, else its parts in the order of writing. */
function toLabel(full: unknown, first: unknown, middle: unknown, last: unknown): string {
  if (typeof full === 'string' && full !== '') return full;
  return [first, middle, last].filter((part) => typeof part === 'string' && part !== '').join(' ');
}
