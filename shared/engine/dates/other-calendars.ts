import type { Day } from '#domain/day.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import type { DateOrder } from '#domain/source.ts';
import { BUDDHIST_YEARS, type Calendar } from './calendar.ts';
import type { DateShape, Written } from './written-date.ts';
import { dayOfJalali } from './jalali.ts';

/** The same shape with years of the common era, or of the moon where the column counts by it. */
export function inCommonEra(shape: DateShape, calendar: Calendar): DateShape {
  if (calendar === 'buddhist') return withoutBuddhistYears(shape);
  if (calendar === 'hijri') return asHijri(shape);
  return shape;
}

export function withoutBuddhistYears(shape: DateShape): DateShape {
  switch (shape.kind) {
    case 'three': {
      const [first, second, third] = shape.parts;
      return { ...shape, parts: [toCommon(first), toCommon(second), toCommon(third)] };
    }
    case 'pair':
      return { ...shape, parts: [toCommon(shape.parts[0]), toCommon(shape.parts[1])] };
    case 'number':
      return { ...shape, number: toCommon(shape.number) };
    case 'named':
      return { ...shape, year: shape.year === null ? null : toCommon(shape.year) };
    case 'serial':
    case 'yearless':
    case 'hijri':
    case 'jalali':
      return shape;
  }
}

function toCommon(part: Written): Written {
  const isBuddhist = part.digits === 4 && part.value >= 1850 + BUDDHIST_YEARS;
  return isBuddhist ? { value: part.value - BUDDHIST_YEARS, digits: 4 } : part;
}

function asHijri(shape: DateShape): DateShape {
  if (shape.kind === 'three' && shape.parts.some(isIslamicYear)) {
    return { kind: 'hijri', parts: shape.parts, month: null };
  }
  if (shape.kind === 'number' && isIslamicYear(shape.number)) {
    return { kind: 'hijri', parts: [shape.number], month: null };
  }
  return shape;
}

function isIslamicYear({ value, digits }: Written): boolean {
  return digits === 4 && value >= 1270 && value <= 1500;
}

/** A day of the solar calendar of Iran; null where the shape is none. A year alone spans two common ones. */
export function readJalali(shape: DateShape, order: DateOrder | null): PartialDate | null {
  if (shape.kind === 'number') return isIslamicYear(shape.number) ? span(shape.number) : null;
  if (shape.kind !== 'three') return null;
  const [first, second, third] = shape.parts;
  if (isIslamicYear(first)) return asDay(dayOfJalali(first.value, second.value, third.value));
  if (!isIslamicYear(third)) return null;
  const dayFirst = dayOfJalali(third.value, second.value, first.value);
  const monthFirst = dayOfJalali(third.value, first.value, second.value);
  return asDay(order === 'MDY' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst));
}

/** Where its month is named. A month alone spans parts of two common ones. */
export function readNamedJalali(
  year: number,
  month: number,
  day: number | null,
): PartialDate | null {
  if (year < FIRST_SOLAR || year > LAST_SOLAR) return null;
  if (day !== null) return asDay(dayOfJalali(year, month, day));
  const from = dayOfJalali(year, month, 1);
  const next = month === 12 ? dayOfJalali(year + 1, 1, 1) : dayOfJalali(year, month + 1, 1);
  return from === null || next === null ? null : { kind: 'readings', days: [from, next - 1] };
}

const FIRST_SOLAR = 1270;
const LAST_SOLAR = 1500;

function asDay(day: Day | null): PartialDate | null {
  return day === null ? null : { kind: 'day', day };
}

function span({ value }: Written): PartialDate | null {
  const [from, next] = [dayOfJalali(value, 1, 1), dayOfJalali(value + 1, 1, 1)];
  return from === null || next === null ? null : { kind: 'readings', days: [from, next - 1] };
}
