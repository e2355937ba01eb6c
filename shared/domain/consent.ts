import type { Day } from './day.ts';

export const channels = ['email', 'sms', 'phone', 'whatsapp', 'post'] as const;
export type Channel = (typeof channels)[number];

/**
 * From "said no" to "no news". The order is the rule "most restrictive wins": a state earlier in the list
 * outweighs a later one of the same channel. `never_asked` and `unknown` are no answers, so an answer outweighs them.
 */
export const consentStates = [
  'withdrawn', // had it or was asked, and said stop
  'denied', // asked, said no
  'unclear', // a word or a polarity that could not be decided
  'pending',
  'granted',
  'never_asked',
  'unknown', // no news
] as const;
export type ConsentState = (typeof consentStates)[number];

/** Asked and said no weighs like said stop: neither may be mailed. */
export function isRefusal(state: ConsentState): boolean {
  return state === 'withdrawn' || state === 'denied';
}

/** A refusal, or what may be one. */
export function isRestrictive(state: ConsentState): boolean {
  return isRefusal(state) || state === 'unclear';
}

export type ConsentByChannel = Readonly<Record<Channel, ConsentState>>;

/** Which way a yes in the column points: towards permission, or towards a refusal. */
export const polarities = ['positive', 'negative'] as const;
export type Polarity = (typeof polarities)[number];

/** One statement about consent, read from one cell. `channel` null: about every channel. */
export type ConsentEvent = {
  readonly channel: Channel | null;
  readonly state: ConsentState;
  readonly day: Day | null;
  readonly column: number;
  readonly why: EvidenceReason;
};

/** Why a cell counts: a stable code; its sentence lives with the messages. */
export const evidenceReasons = [
  'consent.positive_flag',
  'consent.opt_out_flag',
  'consent.word',
  'consent.date_given',
  'consent.date_withdrawn',
  'consent.status_word',
  'consent.list_name',
  'consent.unclear_word',
  'consent.no_answer', // the cell, or the contact, about which nobody ever answered
  'note.withdrew',
  'note.do_not_contact',
  'note.do_not_call',
  'note.erase',
  'note.deceased',
  'note.minor',
  'note.guardian',
  'note.special_category',
  'note.password',
  'birth.date',
  'birth.year',
  'birth.age',
  'birth.identity_number',
  'guardian.column',
  'activity.last_visit',
  'activity.last_purchase',
  'activity.last_contact',
  'activity.last_activity',
  'activity.created',
  'card.number',
  'identity.number',
  'iban.number',
  'special.column',
  'contact.invalid_email',
  'contact.invalid_phone',
  'contact.damaged_phone', // a spreadsheet program rounded it
  'deceased.word',
  'hold.column',
  'suppression.match',
  'match.record_id',
  'match.email',
  'match.phone',
  'match.duplicate_row',
  'match.alike',
  'match.decided',
  'child.column', // the card of an adult names the child
  'birth.after_created', // the card is older than the birth that it names
  'consent.column_name', // an address under a title that says no
  'consent.kept_refusal', // a no that reached the person through an entry that was taken out or changed since
  'note.alike', // no phrase says it, but labelled notes of such words do
  'consent.heading', // a line above the rows
  'hold.note', // a note that the data must be kept
  'consent.tacit', // a consent that nobody stated
  'list.heading', // a line above the rows says that they are of children, or of the dead
  'consent.merged', // a yes in a cell that is merged with one further up
  'consent.cut_off', // a yes in a row in which the file breaks off
  'contact.returned', // what was sent there came back
  'contact.throw_away', // an address that lasts for an hour
  'note.wrong_contact', // a note says that it reaches somebody else, or nobody
  'consent.ditto', // a mark that repeats the cell above
  'consent.row_below', // a no in a row below that names nobody
  'consent.versions', // an older column of the same question says something else
] as const;
export type EvidenceReason = (typeof evidenceReasons)[number];
