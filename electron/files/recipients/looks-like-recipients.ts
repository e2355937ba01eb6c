import { tidyText } from '#base/fold-text.ts';
import type { ListWords } from '../rows/list-words.ts';
import { findRecipients } from './find-recipients.ts';
import { toRecipient } from './recipient.ts';
import type { Recipient } from './recipient.ts';

const LONGEST_NAME = 80;
const LOOKED_AT = 4096; // a table is told by its first lines, without a look at all of its bytes
const REACHED = 0.75; // of the recipients: the others are names alone

/** An address in brackets, or one that something separates from more. Asked of the start of every text file. */
const MAY_BE =
  /@[^\s<>,;]+\s*[>)\]]|@[^\s,;]+\s*[,;\u060C\u061B\uFF0C\uFF1B\u00D8\u00EF]|^[^\n@]{1,60}:[^\n]*@/;

export function mayBeRecipients(scan: string): boolean {
  const start = scan.slice(0, LOOKED_AT);
  if (!start.includes('@') || !MAY_BE.test(start)) return false;
  const lines = start.slice(0, start.lastIndexOf('\n') + 1);
  return lines === '' || looksLikeRecipients(lines, { columnOf: () => null });
}

/**
 * What is copied from the line of recipients of a mail program: `Ann Lee <ann@…>; bob@…`, by itself, behind `To:`, or on many
 * lines. No table: nothing but names and addresses stands in it, none of which names a column.
 */
export function looksLikeRecipients(text: string, words: Pick<ListWords, 'columnOf'>): boolean {
  const spans = findRecipients(text, (start, end) => text.slice(start, end));
  const people = spans.flatMap(({ kind, text: part }) =>
    kind === 'recipient' ? toRecipient(part) : [],
  );
  const reached = people.filter(({ email }) => email !== '');
  const marked = reached.filter(({ isMarked }) => isMarked);
  if (reached.length === 0 || reached.length < people.length * REACHED) return false;
  if (!people.every((person) => isPlausible(person, words))) return false;
  const isLabelled = spans.some(({ kind }) => kind === 'label');
  if (marked.length * 2 >= reached.length)
    return reached.length > 1 || isLabelled || people.length === 1;
  return reached.length > 1 && people.length === reached.length && (isLabelled || isOneLine(text));
}

/** Addresses alone, line below line, are a table: of one column, or of people with two addresses each. */
function isOneLine(text: string): boolean {
  const counts = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('@').length - 1);
  const isEven = new Set(counts).size === 1;
  return counts.length === 1 || (!isEven && Math.max(...counts) > 2);
}

function isPlausible(
  { name, email, isMarked }: Recipient,
  words: Pick<ListWords, 'columnOf'>,
): boolean {
  if (name.length > LONGEST_NAME || name.includes('@') || /[\t|]/.test(name)) return false;
  if (email !== '') return name === '' || isMarked;
  return (words.columnOf(tidyText(name)) ?? null) === null;
}
