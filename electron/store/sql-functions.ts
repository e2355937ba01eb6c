import type Database from 'better-sqlite3';
import { foldText } from '#base/fold-text.ts';

/** What SQL cannot say itself. `directOnly`: no trigger or view of a crafted file can call them. */
export function addSqlFunctions(database: Database.Database): void {
  const pure = { deterministic: true, directOnly: true };
  database.function('lethe_fold', pure, memoisedFold());
  database.function('lethe_fold_contacts', pure, foldContacts);
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

function fold(text: unknown): string {
  return typeof text === 'string' ? foldText(text) : '';
}
