import { directIdentifierRoles } from '#domain/column-role.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { AnonymisationRecipe, RoleRecipe } from '#domain/policy.ts';

/** How the cells of a role are read, and so how they can be made coarser. */
export type ValueKind =
  | 'birth'
  | 'age'
  | 'date'
  | 'postcode'
  | 'number'
  | 'small_number'
  | 'word'
  | 'text';

/** Free text may name anybody, so it goes with the identifiers (D35), unless the recipe says to clean it. */
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

const remove: RoleRecipe = { do: 'remove' };
const keep: RoleRecipe = { do: 'keep' };

export function kindOf(role: ColumnRole): ValueKind {
  if (FREE_TEXT.includes(role)) return 'text';
  if (DATES.includes(role)) return 'date';
  switch (role) {
    case 'birth_date':
    case 'birth_year':
      return 'birth';
    case 'age':
    case 'postcode':
      return role;
    case 'total_spend':
    case 'visits_count':
      return 'number';
    case 'ignore': // was not understood, so it may hold anything: only small numbers stay
      return 'small_number';
    default:
      return 'word';
  }
}

/** What is done to the cells of a role: what the recipe says of it, else what it says of its kind. */
export function stepOf(role: ColumnRole, recipe: AnonymisationRecipe): RoleRecipe {
  const own = recipe.roles[role];
  if (own !== undefined) return own;
  if (directIdentifierRoles.includes(role)) return remove;
  switch (kindOf(role)) {
    case 'text':
      return remove;
    case 'date':
      return { do: recipe.dates };
    case 'birth':
    case 'age':
      return birthStep(recipe);
    case 'postcode':
      return recipe.postcodePrefix === 0
        ? remove
        : { do: 'prefix', characters: recipe.postcodePrefix };
    case 'number':
    case 'small_number':
      return keep;
    case 'word':
      return isKeptPlace(role, recipe) ? keep : remove;
  }
}

function birthStep({ birth }: AnonymisationRecipe): RoleRecipe {
  if (birth === 'decade') return { do: 'band', years: 10 };
  return { do: birth };
}

/** Country, consent and status stay as far as the recipe has no word on them. */
function isKeptPlace(role: ColumnRole, recipe: AnonymisationRecipe): boolean {
  switch (role) {
    case 'region':
      return recipe.keepRegion;
    case 'city':
      return recipe.keepCity;
    case 'gender':
      return recipe.keepGender;
    default:
      return true;
  }
}

/**
 * What is left singles out in combination, whatever it says: a consent, a status, an amount are known to whoever has the
 * list. Values that are no longer those of their row (shuffled, fixed) or are measured on their own are not counted.
 */
export function isQuasi(role: ColumnRole, recipe: AnonymisationRecipe): boolean {
  if (recipe.confidential.includes(role)) return false;
  return !['remove', 'fixed', 'shuffle', 'token', 'clean', 'shift'].includes(
    stepOf(role, recipe).do,
  );
}

/** Kept, but in no way that can be measured: the result is pseudonymous, whatever the figures say. */
export function isLinkable(role: ColumnRole, recipe: AnonymisationRecipe): boolean {
  return ['token', 'clean', 'shift'].includes(stepOf(role, recipe).do);
}
