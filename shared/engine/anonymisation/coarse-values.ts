import { foldDigits, tidyText } from '#base/fold-text.ts';
import { toCalendarDay, toIsoDay } from '#domain/day.ts';
import { rangeOf } from '#domain/partial-date.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import type { RoleRecipe } from '#domain/policy.ts';

/** `1990-1999`: reads the same in every language. */
export function bandOf(value: number, width: number): string {
  const first = Math.floor(value / width) * width;
  return width === 1 ? String(value) : `${first}-${first + width - 1}`;
}

/** A date as the recipe wants it. Empty where it is not known well enough for that. */
export function coarseDate(date: PartialDate | null, step: RoleRecipe): string {
  const range = date === null ? null : rangeOf(date);
  if (range === null) return '';
  const [from, to] = [toCalendarDay(range.from), toCalendarDay(range.to)];
  if (from.year !== to.year) return '';
  if (step.do === 'keep' && range.from === range.to) return toIsoDay(range.from);
  if ((step.do === 'keep' || step.do === 'month') && from.month === to.month) {
    return `${String(from.year)}-${String(from.month).padStart(2, '0')}`;
  }
  return step.do === 'band' ? bandOf(from.year, step.years) : String(from.year);
}

/** All dates of one person by the same days, so that what lies between them stays. */
export function shiftedDate(date: PartialDate | null, days: number): string {
  return date?.kind === 'day' ? toIsoDay(date.day + days) : '';
}

const MAX_AGE = 130;

export function coarseAge(cell: string, step: RoleRecipe): string {
  const years = /^\d{1,3}$/.exec(foldDigits(cell.trim()));
  if (years === null || Number(years[0]) > MAX_AGE) return '';
  if (step.do === 'limit') return String(limited(Number(years[0]), step));
  return bandOf(Number(years[0]), step.do === 'band' ? step.years : 1);
}

export function prefixOf(cell: string, characters: number): string {
  return [...tidyText(foldDigits(cell))].slice(0, characters).join('').trim();
}

/** A plain number as the recipe wants it; empty for anything else. `small`: a longer one may be anybody's. */
export function coarseNumber(cell: string, step: RoleRecipe, small: boolean): string {
  const text = foldDigits(cell.trim()).replace(/[\s\u00A0'](?=\d{3})/g, '');
  const isPlain = small
    ? /^(?:\d{1,3}|\d{1,6}[.,]\d{1,2})$/.test(text)
    : /^[-+]?\d{1,9}(?:[.,]\d{1,4})?(?:\s?\p{Sc}|\s?\p{L}{1,3})?$/u.test(text);
  if (!isPlain) return '';
  const number = numberOf(text);
  if (step.do === 'round') return String(Math.round(number / step.to) * step.to);
  if (step.do === 'limit') return String(limited(number, step));
  return cell;
}

/** `1.234` and `1,234` are a thousand and more, `12,5` and `12.50` have a fraction. */
export function numberOf(text: string): number {
  const plain = foldDigits(text)
    .replace(/[^\d.,+-]/g, '')
    .replace(/[.,](?=\d{3}$)/, '');
  return Number(plain.replace(',', '.'));
}

function limited(value: number, { from, to }: { from: number; to: number }): number {
  return Math.min(to, Math.max(from, value));
}
