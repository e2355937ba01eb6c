import type { ColumnRole } from '#domain/column-role.ts';
import type { ColumnContent } from './column-content.ts';
import type { Verdict } from './cell-verdict.ts';

/** Fewer cells may be slips. */
const ENOUGH = 3;
const DOUBT = 0.5;
const MOST_FLAGS = 0.6;

/**
 * Cells that cannot be what the header says. They end as a doubt with a question: never as a sure claim of the
 * header, nor as one of the cells. Null where they may be.
 */
export function contradiction(role: ColumnRole, content: ColumnContent): Verdict | null {
  if (neverTexts.has(role) && isText(content))
    return { kind: 'otherwise', role: 'notes', sure: 0.7 };
  if (content.filled < ENOUGH) return role === 'gender' ? noGender(content) : null;
  if (role === 'address') return reachInstead(content);
  if (role === 'tags' && content.days > 0.8)
    return { kind: 'otherwise', role: 'ignore', sure: 0.85 };
  if (neverContacts.has(role) && content.shape('email') > 0.8) {
    return { kind: 'otherwise', role: 'email', sure: 0.75, ask: true };
  }
  if (role === 'gender') return noGender(content);
  return cannotBe(role, content) ? { kind: 'otherwise', role, sure: DOUBT, ask: true } : null;
}

/** Days, numbers and forms of address: sentences under such a header are remarks ("Follow-up Chantal"). */
const neverTexts: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'created_date',
  'last_visit_date',
  'last_purchase_date',
  'last_activity_date',
  'last_contact_date',
  'visits_count',
  'total_spend',
  'gender',
  'age',
]);

const MOST_SENTENCES = 0.6;

function isText({ sentences, distinct, days, shape }: ColumnContent): boolean {
  const numbers = shape('phone', 'number', 'small_number', 'money', 'year', 'email');
  return sentences > MOST_SENTENCES && distinct > 0.5 && days + numbers < 0.2;
}

/** "Adresse" is one of e-mail too, and "line" a telephone. */
function reachInstead(content: ColumnContent): Verdict | null {
  if (content.shape('email') > 0.8) return { kind: 'otherwise', role: 'email', sure: 0.93 };
  return content.shape('phone') > 0.8 ? { kind: 'otherwise', role: 'phone', sure: 0.88 } : null;
}

function cannotBe(role: ColumnRole, content: ColumnContent): boolean {
  if (isDateRole(role)) return isNoDate(content);
  if (isName(role)) return content.days > 0.7 || content.shape('money') > 0.7;
  // "J" and "N" are answers, though people have such initials.
  if (role === 'email' && content.flags > MOST_FLAGS) return false;
  if (role === 'email') return content.shape('email', 'phone') < 0.05 && isWordsOrDays(content);
  const noNumber = content.shape('phone', 'number', 'email') < 0.05;
  return role === 'phone' && noNumber && content.days > 0.6;
}

/** Forms of address are few; what differs from row to row, or is a degree in every cell, is something else. */
function noGender(content: ColumnContent): Verdict | null {
  const most = content.filled < ENOUGH ? 0 : 0.1;
  const other = content.filled > 0 && content.genders <= most && content.distinct > 0.3;
  return other ? { kind: 'otherwise', role: 'ignore', sure: 0.6 } : null;
}

/** Columns in which no address of an e-mail belongs. */
const neverContacts: ReadonlySet<ColumnRole> = new Set([
  'city',
  'region',
  'country',
  'postcode',
  'gender',
  'age',
  'birth_date',
  'birth_year',
  'created_date',
  'last_visit_date',
  'last_purchase_date',
  'last_activity_date',
  'total_spend',
  'visits_count',
]);

function isDateRole(role: ColumnRole): boolean {
  return role.endsWith('_date') && !role.startsWith('consent_');
}

/** Names, words, flags and codes. Numbers may be days that a spreadsheet counts. */
function isNoDate(content: ColumnContent): boolean {
  const words = content.shape('name_word', 'name_words', 'text', 'code', 'url') + content.flags;
  return content.days < 0.1 && content.shape('number', 'year', 'money') < 0.2 && words > 0.8;
}

function isWordsOrDays(content: ColumnContent): boolean {
  return content.days > 0.6 || content.shape('name_word', 'name_words') > 0.8;
}

function isName(role: ColumnRole): boolean {
  return role === 'full_name' || role === 'first_name' || role === 'last_name';
}
