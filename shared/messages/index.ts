import type { Language } from '#domain/language.ts';
import type { Problem } from '#domain/problem.ts';
import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import { fill, isolate } from './fill.ts';
import type { AnyLanguage } from './message-shape.ts';
import { ru } from './ru/index.ts';
import { tr } from './tr/index.ts';

export { anonymityLines, suggestionLines } from './anonymity-lines.ts';
export { fill, isolate, isolateCodes, pluralise } from './fill.ts';
export { toLocalNumber, toLocalPercent } from './fill.ts';
export { toLocalDay, toLocalInstant } from '#domain/local-day.ts';
export type { FillValues } from './fill.ts';
export type { Plural } from './message-shape.ts';
export type Messages = AnyLanguage<typeof en>;

/** What a printed receipt says, in one language. */
type ReceiptTexts = Messages['receipt'];

const messagesByLanguage: Readonly<Record<Language, Messages>> = { en, ru, ar, tr };

export function messagesOf(language: Language): Messages {
  return messagesByLanguage[language];
}

/** Plain data, to be handed to the worker that prints receipts: it knows no messages. */
export function receiptTexts(): Readonly<Record<Language, ReceiptTexts>> {
  return { en: en.receipt, ru: ru.receipt, ar: ar.receipt, tr: tr.receipt };
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** What happened and what to do next. The file is named where the problem knows it. */
export function toProblemText(
  language: Language,
  problem: Problem,
): { readonly what: string; readonly next: string } {
  const { what, next } = messagesOf(language).problems[problem.code];
  const file = problem.params['file'];
  const { line } = problem.params;
  const said = typeof line === 'number' ? fill(language, what, { line }) : what;
  const told = [said, sizeText(language, problem)].filter((text) => text !== '').join(' ');
  return { what: typeof file === 'string' ? `${isolate(file)}: ${told}` : told, next };
}

const MEGABYTE = 1024 * 1024;

/** How large a file is, and how large it may be; nothing where the problem is another one. */
function sizeText(language: Language, { code, params }: Problem): string {
  const { bytes, columns, lists, unit, limit } = params;
  if (code !== 'source/too-large' || typeof limit !== 'number') return '';
  const { sizes } = messagesOf(language).common;
  if (typeof bytes === 'number') {
    const size = Math.ceil(bytes / MEGABYTE);
    return fill(language, sizes.megabytes, { size, limit: Math.floor(limit / MEGABYTE) });
  }
  if (typeof columns === 'number') return fill(language, sizes.columns, { size: columns, limit });
  if (typeof lists === 'number') return fill(language, sizes.lists, { size: lists, limit });
  return unit === 'cells' ? fill(language, sizes.cells, { limit }) : '';
}

/** What is wrong in a policy pack; an unknown code is told in general words. */
export function toPolicyFaultText(language: Language, code: string): string {
  const { faults } = messagesOf(language).policy;
  return Object.hasOwn(faults, code) ? faults[code as keyof typeof faults] : faults.unknown;
}
