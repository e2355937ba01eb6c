import type { ColumnRole } from './column-role.ts';

/** `anonymous` only where the policy's threshold was measured to hold; everything else is pseudonymous (GDPR 4(5)). */
export const anonymityOutcomes = ['anonymous', 'pseudonymous'] as const;
export type AnonymityOutcome = (typeof anonymityOutcomes)[number];

/** Why a result is only pseudonymous, and what to know of one that is anonymous. */
export const anonymityNotes = [
  'few_people', // fewer people than must be alike
  'small_classes', // somebody is still told apart from fewer than k - 1 others
  'one_value', // all who are alike share one confidential value, so it is known of each of them
  'linkable', // tokens or shifted dates lead from one row of a person to the others
  'free_text', // a text was kept, and what it gives away cannot be measured
  'not_exact', // the search was cut short: a result with less loss may exist
  'repeated', // rows of this list were anonymised before: two results can be compared (D34)
] as const;
export type AnonymityNote = (typeof anonymityNotes)[number];

/** Counts of people and risks from 0 to 1, after ARX. `smallest`: the k that holds. */
export type AnonymityFigures = {
  readonly smallest: number;
  readonly classes: number;
  readonly unique: number;
  readonly small: number;
  readonly prosecutor: number;
  readonly journalist: number;
  readonly marketer: number;
};

/** What one list was before and is after anonymising; no personal data. */
export type ListAnonymity = {
  readonly people: number;
  readonly records: number;
  readonly before: AnonymityFigures;
  readonly after: AnonymityFigures;
  readonly loss: number; // share of what the recipe left that the search took, 0 to 1
  readonly suppressed: number; // rows that lost all that could tell them apart
  readonly diversity: readonly {
    readonly role: ColumnRole;
    readonly distinct: number | null;
    readonly entropy: number | null;
  }[];
  readonly outcome: AnonymityOutcome;
  readonly notes: readonly AnonymityNote[];
};

/** Of several lists together: anonymous where each of them is. */
export function worstOutcome(lists: readonly Pick<ListAnonymity, 'outcome'>[]): AnonymityOutcome {
  return lists.every(({ outcome }) => outcome === 'anonymous') ? 'anonymous' : 'pseudonymous';
}

/** What is cut out of a note that is kept. */
export const cutKinds = [
  'name',
  'relative',
  'email',
  'phone',
  'link',
  'handle',
  'address',
  'birth',
  'date',
  'number', // of an identity document, a card, an account
  'health',
  'family', // that somebody is a child, has a guardian, has died
  'secret', // a password, a door code
] as const;
export type CutKind = (typeof cutKinds)[number];

/** `at` and `length` count in the note without its invisible marks; `before` and `after` are what stands around. */
export type NoteCut = {
  readonly kind: CutKind;
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
};
