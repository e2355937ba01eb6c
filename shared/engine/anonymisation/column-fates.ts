import type { ColumnRole } from '#domain/column-role.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';
import type { MappedColumn } from '#domain/source.ts';
import { kindOf, stepOf } from './role-step.ts';

export type ColumnFate = {
  readonly role: ColumnRole;
  readonly becomes:
    | 'removed'
    | 'generalised'
    | 'kept'
    | 'partly'
    | 'fixed'
    | 'shifted'
    | 'shuffled'
    | 'token'
    | 'cleaned';
};

/** What became of the filled cells of a role: a recipe keeps what the search for groups may have to empty. */
export type ColumnEffect = {
  readonly filled: number;
  readonly emptied: number;
  readonly changed: number;
};

/**
 * What anonymising will do, for the preview: each role of the columns once, in the order of the columns. What the recipe
 * means is said only as far as the cells bear it out.
 */
export function columnFates(
  columns: readonly Pick<MappedColumn, 'role'>[],
  recipe: AnonymisationRecipe,
  effects: ReadonlyMap<ColumnRole, ColumnEffect> = new Map(),
): ColumnFate[] {
  const roles = [...new Set(columns.map(({ role }) => role))];
  return roles.map((role) => ({
    role,
    becomes: asMeasured(wordFor(role, recipe), effects.get(role)),
  }));
}

function asMeasured(
  meant: ColumnFate['becomes'],
  effect: ColumnEffect | undefined,
): ColumnFate['becomes'] {
  if (effect === undefined || effect.filled === 0) return meant;
  if (effect.emptied === effect.filled) return 'removed';
  if (meant === 'removed') return 'partly'; // not understood, and some of it may stay
  if (meant !== 'kept' && meant !== 'generalised') return meant;
  if (effect.emptied > 0) return 'partly';
  return effect.changed > 0 ? 'generalised' : meant;
}

function wordFor(role: ColumnRole, recipe: AnonymisationRecipe): ColumnFate['becomes'] {
  switch (stepOf(role, recipe).do) {
    case 'remove':
      return 'removed';
    case 'keep':
      return kindOf(role) === 'small_number' ? 'removed' : 'kept'; // of a column not understood, little stays
    case 'fixed':
      return 'fixed';
    case 'shift':
      return 'shifted';
    case 'shuffle':
      return 'shuffled';
    case 'token':
      return 'token';
    case 'clean':
      return 'cleaned';
    case 'year':
      return role === 'birth_year' ? 'kept' : 'generalised';
    default:
      return 'generalised';
  }
}
