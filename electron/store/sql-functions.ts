import type Database from 'better-sqlite3';
import { foldText } from '#base/fold-text.ts';
import { addMonths, addWorkingDays } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';

/** What SQL cannot say itself. `directOnly`: no trigger or view of a crafted file can call them. */
export function addSqlFunctions(database: Database.Database): void {
  const pure = { deterministic: true, directOnly: true };
  database.function('lethe_due', pure, dueDay);
  database.function('lethe_add_months', pure, (day, months) =>
    typeof day === 'number' && typeof months === 'number' ? addMonths(day, months) : null,
  );
  database.function('lethe_fold', pure, memoisedFold());
  database.function('lethe_fold_contacts', pure, foldContacts);
}

const FRIDAY_SATURDAY = [5, 6];

/** The last day of a deadline: `unit` 0 calendar days, 1 working days, 2 months, 3 working days from Sunday. Null where there is no deadline. */
export function dueDay(from: unknown, within: unknown, unit: unknown): Day | null {
  if (typeof from !== 'number' || typeof within !== 'number') return null;
  if (unit === 2) return addMonths(from, within);
  if (unit === 3) return addWorkingDays(from, within, FRIDAY_SATURDAY);
  return unit === 1 ? addWorkingDays(from, within) : from + within;
}

const MEMO_LIMIT = 50_000;
const LONGEST_MEMO = 100;

/** Names of people repeat. */
function memoisedFold(): (text: unknown) => string {
  const memo = new Map<unknown, string>();
  return (text) => {
    const known = memo.get(text);
    if (known !== undefined) return known;
    const folded = fold(text);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    if (folded.length < LONGEST_MEMO) memo.set(text, folded);
    return folded;
  };
}

/** E-mails and phones, one a line each, either of them null. */
function foldContacts(emails: unknown, phones: unknown): string {
  if (typeof emails !== 'string') return fold(phones);
  return typeof phones === 'string' ? fold(`${emails} ${phones}`) : fold(emails);
}

/** `foldText`; for the plain letters of most names and addresses, without its steps for other scripts. */
function fold(text: unknown): string {
  if (typeof text !== 'string') return '';
  if (!/^[\n -_a-~]*$/.test(text)) return foldText(text);
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
