import type { Language } from '#domain/language.ts';

const KILOBYTE = 1000;
const MEGABYTE = 1000 * KILOBYTE;

/** The size as file managers show it. */
export function toLocalSize(language: Language, bytes: number): string {
  const unit = bytes < MEGABYTE ? 'kilobyte' : 'megabyte';
  const amount = bytes / (bytes < MEGABYTE ? KILOBYTE : MEGABYTE);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
