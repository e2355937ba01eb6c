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
    | 'fixed'
    | 'shifted'
    | 'shuffled'
    | 'token'
    | 'cleaned';
};

/** What anonymising will do, for the preview: each role of the columns once, in the order of the columns. */
export function columnFates(
  columns: readonly Pick<MappedColumn, 'role'>[],
  recipe: AnonymisationRecipe,
): ColumnFate[] {
  const roles = [...new Set(columns.map(({ role }) => role))];
  return roles.map((role) => ({ role, becomes: wordFor(role, recipe) }));
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
