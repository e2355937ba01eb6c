import { directIdentifierRoles } from '#domain/column-role.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';

/** What becomes of the cells of a column. `number`: a plain number stays, everything else goes. */
export type RoleFate = 'remove' | 'birth' | 'age' | 'postcode' | 'date' | 'number' | 'keep';

/** Free text may name anybody, so it goes with the identifiers (D35). */
const FREE_TEXT: readonly ColumnRole[] = [
  'notes',
  'tags',
  'health_notes',
  'legal_hold',
  'guardian_relationship',
];

const DATES: readonly ColumnRole[] = [
  'created_date',
  'last_visit_date',
  'last_activity_date',
  'last_purchase_date',
  'last_contact_date',
  'consent_date',
  'consent_withdrawn_date',
];

/** `ignore` columns were not understood, so they may hold anything: they count as text unless a cell is a small number. */
const NUMBERS: readonly ColumnRole[] = ['total_spend', 'visits_count', 'ignore'];

export function fateOf(role: ColumnRole, recipe: AnonymisationRecipe): RoleFate {
  if (directIdentifierRoles.includes(role) || FREE_TEXT.includes(role)) return 'remove';
  if (DATES.includes(role)) return recipe.dates === 'remove' ? 'remove' : 'date';
  if (NUMBERS.includes(role)) return 'number';
  return quasiFateOf(role, recipe);
}

function quasiFateOf(role: ColumnRole, recipe: AnonymisationRecipe): RoleFate {
  switch (role) {
    case 'birth_date':
    case 'birth_year':
      return recipe.birth === 'remove' ? 'remove' : 'birth';
    case 'age':
      return recipe.birth === 'remove' ? 'remove' : 'age';
    case 'postcode':
      return recipe.postcodePrefix === 0 ? 'remove' : 'postcode';
    case 'region':
      return recipe.keepRegion ? 'keep' : 'remove';
    case 'city':
      return recipe.keepCity ? 'keep' : 'remove';
    case 'gender':
      return recipe.keepGender ? 'keep' : 'remove';
    default:
      return 'keep'; // country, consent, status
  }
}
