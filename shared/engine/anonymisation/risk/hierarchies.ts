import type { RoleRecipe } from '#domain/policy.ts';
import { bandOf, numberOf } from '../coarse-values.ts';
import type { Coarsen } from './quasi-table.ts';
import type { ValueKind } from '../role-step.ts';

const same: Coarsen = (value) => value;
const nothing: Coarsen = () => '';

/**
 * How far the values of a column can still be made coarser, finest first: what the recipe made of them, then each step
 * on top of the one before, at last nothing. Each level is made from the one beneath it, so values that were alike stay alike.
 */
export function hierarchyOf(kind: ValueKind, step: RoleRecipe): readonly Coarsen[] {
  const levels: Coarsen[] = [same];
  for (const coarser of coarserSteps(kind, step)) {
    const finer = levels.at(-1) ?? same;
    levels.push((value) => {
      const before = finer(value);
      return before === '' ? '' : coarser(before);
    });
  }
  return [...levels, nothing];
}

function coarserSteps(kind: ValueKind, step: RoleRecipe): readonly Coarsen[] {
  switch (kind) {
    case 'birth':
      return [...(step.do === 'month' ? [yearOf] : []), ...bands(step)];
    case 'age':
      return bands(step);
    case 'date':
      return dateSteps(step);
    case 'postcode':
      return step.do === 'prefix'
        ? Array.from({ length: step.characters - 1 }, (_, at) => firsts(step.characters - 1 - at))
        : [];
    case 'number':
    case 'small_number':
      return [significant(2), significant(1), magnitude];
    case 'word':
    case 'text':
      return [];
  }
}

/** Widths that each hold the one before whole. */
function bands(step: RoleRecipe): readonly Coarsen[] {
  const width = step.do === 'band' ? step.years : 1;
  const wider = width === 1 ? [5, 10, 20] : [width * 2, width * 4];
  return wider.map((years) => (value) => {
    const first = /^\d+/.exec(value);
    return first === null ? '' : bandOf(Number(first[0]), years);
  });
}

function dateSteps(step: RoleRecipe): readonly Coarsen[] {
  if (step.do === 'keep') return [(value) => value.slice(0, 7), quarterOf, yearOf];
  if (step.do === 'month') return [quarterOf, yearOf];
  return bands(step).slice(0, 1);
}

/** `2026-Q4`; what is only a year stays one. */
function quarterOf(value: string): string {
  const month = /^(\d{4})-(\d{2})/.exec(value);
  return month === null ? value : `${month[1] ?? ''}-Q${Math.ceil(Number(month[2]) / 3)}`;
}

function yearOf(value: string): string {
  return value.slice(0, 4);
}

function firsts(characters: number): Coarsen {
  return (value) => [...value].slice(0, characters).join('').trim();
}

/** The first digits, the others zero: cut off, not rounded, so that each level holds the one before whole. */
function significant(digits: number): Coarsen {
  return (value) => {
    const number = Math.trunc(numberOf(value));
    if (!Number.isFinite(number)) return '';
    const power = 10 ** Math.max(0, String(Math.abs(number)).length - digits);
    return String(Math.trunc(number / power) * power);
  };
}

/** `100-999` */
function magnitude(value: string): string {
  const number = Number(value);
  if (number < 0) return '< 0';
  if (number < 10) return '0-9';
  const power = 10 ** (String(number).length - 1);
  return `${power}-${power * 10 - 1}`;
}
