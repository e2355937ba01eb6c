import type { ColumnRole } from '#domain/column-role.ts';
import type { HeaderConcepts } from './header-concepts.ts';

/** Headers of dates: the past, not the next appointment or the end of a membership. Null: no date of an event. */
export function momentOf({ has }: HeaderConcepts): ColumnRole | null {
  const event = has('visit', 'purchase', 'contact', 'activity');
  if (has('next') && (event || has('date'))) return 'ignore';
  if (has('initial') && event) return 'created_date';
  if ((has('count') && !has('dated')) || !has('last', 'date')) return null;
  if (has('money') && !has('date')) return null;
  return happened(has) ?? recorded(has);
}

function happened(has: HeaderConcepts['has']): ColumnRole | null {
  if (has('visit')) return has('created') && !has('last') ? 'created_date' : 'last_visit_date';
  if (has('purchase')) return 'last_purchase_date';
  const spoke = has('contact', 'send', 'call', 'email', 'sms', 'newsletter');
  return has('last') && spoke ? 'last_contact_date' : null;
}

/** What is done to a card, and not by its person. */
const beside = [
  'notes',
  'status',
  'staff',
  'tags',
  'reminder',
  'email',
  'sms',
  'phone',
  'newsletter',
  'processing',
  'consent',
  'web',
  'id',
  'technical',
] as const;

/** "When we called": a day of contact, where nothing is asked or refused. */
function wasReached(has: HeaderConcepts['has']): boolean {
  return has('contact', 'call') && !has('consent', 'accept', 'neg', 'question');
}

/** "Last groom", "last spoke" over days: the last of whatever a business does for its people. */
function recorded(has: HeaderConcepts['has']): ColumnRole | null {
  if (has('modified', 'activity')) return 'last_activity_date';
  if (has('last') && has('dated') && !has('created'))
    return has(...beside) ? 'last_activity_date' : 'last_visit_date';
  // The last time that somebody registered or came in is no beginning.
  if (has('created') && has('last')) return 'last_activity_date';
  if (!has('date')) return null;
  if (has('created')) return 'created_date';
  return wasReached(has) ? 'last_contact_date' : null;
}
