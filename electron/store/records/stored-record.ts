import type { ConsentByChannel, EvidenceReason } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { MarkKind, RecordSignals, RetentionTrigger } from '#domain/signal.ts';
import type { MatchingKey } from '../people/matching-key.ts';

/** What the signals of one record come to, as plain columns. */
export type CanonicalRecord = {
  readonly consent: ConsentByChannel;
  readonly saidNoOn: Day | null;
  readonly birth: DayRange | null; // from the date or the stated age
  readonly birthText: string | null; // `toPartialText`
  readonly triggers: Readonly<Partial<Record<RetentionTrigger, Day>>>;
  readonly marks: readonly MarkKind[];
  readonly erasureRequestedOn: Day | null;
  readonly heldUntil: Day | null; // last day of a hold that the list states; null: none, or it has no end
  readonly suppressed: boolean;
};

export type NewRecord = {
  readonly row: number; // from 1
  readonly dependent?: number; // from 1: a child whom the row names; its content is that of the row and is left empty here
  /** Exact bytes of the row with its line end for text formats, JSON of the cells for sheets. */
  readonly content: Uint8Array | string;
  readonly signals: RecordSignals;
  readonly canonical: CanonicalRecord;
  readonly keys: readonly MatchingKey[];
};

export type StoredRecord = {
  readonly id: number;
  readonly source: number; // id of the source, not its position
  readonly row: number;
  readonly dependent: number; // 0: the row itself; from 1: a child whom it names
  readonly person: number; // 0: anonymised; else the number of the person's first record
  readonly joinedBy: EvidenceReason | null;
  readonly content: Uint8Array | string;
  readonly signals: RecordSignals;
  readonly canonical: CanonicalRecord;
};
