import type { ConsentEvent, EvidenceReason } from './consent.ts';
import type { Day } from './day.ts';
import type { PartialDate } from './partial-date.ts';

/** Events that can start the retention clock, strongest proof of a living relationship first. */
export const retentionTriggers = [
  'last_visit',
  'last_purchase',
  'last_contact',
  'last_activity',
  'created',
] as const;
export type RetentionTrigger = (typeof retentionTriggers)[number];

export type ActivitySignal = {
  readonly trigger: RetentionTrigger;
  readonly day: Day;
  readonly column: number;
};

export type BirthSignal = {
  readonly date: PartialDate;
  readonly column: number;
  readonly why: EvidenceReason;
};

/**
 * An age as stated: completed years, lowest and highest, and the latest day on which it can have been stated, where
 * that is known; `statedFrom` is the earliest one, where it is another.
 */
export type AgeSignal = {
  readonly years: readonly [number, number];
  readonly statedOn: Day | null;
  readonly statedFrom?: Day;
  readonly column: number;
};

/** What a cell says besides consent, age and activity. */
export const markKinds = [
  'deceased',
  'erasure_requested',
  'minor_hint', // a note or a column says that the person is a child
  'guardian', // a guardian is named, so the card may be a child's
  'special_category',
  'payment_card',
  'password',
  'identity_number',
  'iban',
  'invalid_email',
  'invalid_phone',
  'legal_hold',
  'photo_consent', // a dated yes to pictures
] as const;
export type MarkKind = (typeof markKinds)[number];

export type Mark = {
  readonly kind: MarkKind;
  readonly column: number;
  readonly why: EvidenceReason;
  readonly day: Day | null;
};

export type PersonName = {
  readonly first: string | null;
  readonly middle: string | null;
  readonly last: string | null;
  readonly full: string | null; // as it stands, where one cell holds the whole name
};

/** All that a record says by itself; knows neither policy nor today. Columns are indices of its source. */
export type RecordSignals = {
  readonly recordKey: string | null; // id of the row in the system that it came from
  readonly name: PersonName;
  readonly emails: readonly string[]; // normalised
  readonly phones: readonly string[]; // E.164 where the country is known, else national digits
  readonly birth: BirthSignal | null;
  readonly age: AgeSignal | null;
  readonly consent: readonly ConsentEvent[];
  readonly activity: readonly ActivitySignal[];
  readonly marks: readonly Mark[];
};
