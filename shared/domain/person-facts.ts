import type { ConsentByChannel } from './consent.ts';
import type { Day } from './day.ts';
import type { DayRange } from './partial-date.ts';
import type { MarkKind, RetentionTrigger } from './signal.ts';

/**
 * What the signals of all records of one person come to, before any policy. The store keeps these as columns,
 * and evaluates a policy over them in SQL; `engine/findings` evaluates the same for one person.
 */
export type PersonFacts = {
  readonly records: number;
  readonly sameRowTwice: boolean; // two records of one source say the same person twice
  readonly reachable: boolean; // has an e-mail or a phone
  readonly consent: ConsentByChannel; // most restrictive of all records
  readonly saidNoOn: Day | null; // latest dated refusal or withdrawal on any channel
  readonly birth: DayRange | null; // the days on which the person can be born, over all records that tell
  readonly minorHint: boolean; // a note or a guardian says so, whatever the birth date
  readonly triggers: Readonly<Partial<Record<RetentionTrigger, Day>>>; // latest of each
  readonly marks: ReadonlySet<MarkKind>;
  readonly erasureRequestedOn: Day | null;
  readonly suppressed: boolean; // is on the suppression list by an entry that did not stop the import
  readonly hold: { readonly until: Day | null } | null;
  readonly restrictedOn: Day | null; // the latest day on which the person was restricted; null: is not
};
