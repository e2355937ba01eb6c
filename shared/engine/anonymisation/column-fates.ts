import type { ColumnRole } from '#domain/column-role.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';
import type { MappedColumn } from '#domain/source.ts';
import { fateOf } from './role-fate.ts';
import type { RoleFate } from './role-fate.ts';

export type ColumnFate = {
  readonly role: ColumnRole;
  readonly becomes: 'removed' | 'generalised' | 'kept';
};

/** What anonymising will do, for the preview: each role of the columns once, in the order of the columns. */
export function columnFates(
  columns: readonly Pick<MappedColumn, 'role'>[],
  recipe: AnonymisationRecipe,
): ColumnFate[] {
  const roles = [...new Set(columns.map(({ role }) => role))];
  return roles.map((role) => ({ role, becomes: wordFor(role, fateOf(role, recipe), recipe) }));
}

function wordFor(
  role: ColumnRole,
  fate: RoleFate,
  recipe: AnonymisationRecipe,
): ColumnFate['becomes'] {
  switch (fate) {
    case 'remove':
      return 'removed';
    case 'keep':
      return 'kept';
    case 'number':
      return role === 'ignore' ? 'removed' : 'kept'; // of a column not understood, little stays
    case 'date':
      return recipe.dates === 'keep' ? 'kept' : 'generalised';
    case 'age':
      return recipe.birth === 'year' ? 'kept' : 'generalised';
    case 'birth':
    case 'postcode':
      return 'generalised';
  }
}
