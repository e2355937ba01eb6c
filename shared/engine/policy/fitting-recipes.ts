import { directIdentifierRoles } from '#domain/column-role.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { RoleRecipe } from '#domain/policy.ts';

type Way = RoleRecipe['do'];

const texts: readonly ColumnRole[] = ['notes', 'tags', 'health_notes', 'guardian_relationship'];
const births: readonly ColumnRole[] = ['birth_date', 'birth_year'];
const dates: readonly ColumnRole[] = [
  'created_date',
  'last_visit_date',
  'last_activity_date',
  'last_purchase_date',
  'last_contact_date',
  'consent_date',
  'consent_withdrawn_date',
];
/** Ways for every role: none of them leaves anything of the cell. */
const anywhere: readonly Way[] = ['remove', 'fixed'];

/** Whether a role may be anonymised in this way. A direct identifier goes, or becomes a token. */
export function fitsRole(role: ColumnRole, recipe: RoleRecipe): boolean {
  if (recipe.do === 'limit' && recipe.from > recipe.to) return false;
  return anywhere.includes(recipe.do) || waysOf(role).includes(recipe.do);
}

const byRole: Readonly<Partial<Record<ColumnRole, readonly Way[]>>> = {
  address: ['region', 'token'],
  consent_source: [],
  legal_hold: [],
  age: ['keep', 'band', 'limit', 'shuffle'],
  total_spend: ['keep', 'round', 'limit', 'shuffle'],
  visits_count: ['keep', 'round', 'limit', 'shuffle'],
  postcode: ['prefix', 'region', 'shuffle'],
  city: ['keep', 'region', 'shuffle'],
  ignore: [], // was not understood, so nothing can be promised of it
};

function waysOf(role: ColumnRole): readonly Way[] {
  const own = byRole[role];
  if (own !== undefined) return own;
  if (directIdentifierRoles.includes(role)) return ['token'];
  if (texts.includes(role)) return ['clean'];
  if (births.includes(role)) return ['year', 'month', 'band', 'shift', 'shuffle'];
  if (dates.includes(role)) return ['keep', 'year', 'month', 'band', 'shift', 'shuffle'];
  return ['keep', 'shuffle'];
}

/** What is kept for its content, not for whom it singles out. */
export function mayBeConfidential(role: ColumnRole): boolean {
  return role === 'tags' || role === 'health_notes' || role === 'status' || role === 'total_spend';
}
