import type { Channel } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';

/** What a phrase in a note can say. */
export const noteKinds = [
  'withdrew', // withdrew consent or left a list
  'dnc', // must not be contacted in any way
  'dnc_call', // must not be called
  'erase', // asks for erasure
  'wrong_number', // the phone or e-mail belongs to somebody else
  'deceased',
  'minor',
  'guardian', // a guardian or the consent of one is named
  'special', // special category: health, religion, union membership ...
  'secret', // a password, a PIN, a door code
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Why a phrase that is there does not settle anything by itself. */
export const noteGuards = [
  'negation', // not, no, without
  'reversal', // again, taken off the list
  'relative', // said of a husband, a mother
  'time_limit', // not before noon
  'until', // until May: it holds for now
  'context', // other words beside the phrase give it another sense
  'adult', // the same clause states an adult's age
  'unlike', // notes of such words state nothing of the kind
  'likeness', // no phrase says it, but notes of such words often do
] as const;
export type NoteGuard = (typeof noteGuards)[number];

/**
 * One phrase found in a note. `certain` is false where a guard stands in the same clause; such a sign proves nothing
 * and is there to be shown. `by`: phrases and frames, or only what labelled notes of such words say. `channel`: the only one that is meant; null where all are, or where that is in doubt. `day` is a day stated in the same clause. `at` and `length` count in the note without its
 * invisible marks.
 */
export type NoteSign = {
  readonly kind: NoteKind;
  readonly certain: boolean;
  readonly guard: NoteGuard | null;
  readonly by: 'words' | 'likeness';
  readonly channel: Channel | null;
  readonly day: Day | null;
  readonly at: number;
  readonly length: number;
};
