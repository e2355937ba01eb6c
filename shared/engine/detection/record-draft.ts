import type { ConsentEvent, EvidenceReason } from '#domain/consent.ts';
import type { ActivitySignal, AgeSignal, BirthSignal, Mark, MarkKind } from '#domain/signal.ts';
import type { Day } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';

/** The signals of one record while its cells are read one after the other. */
export type RecordDraft = {
  recordKey: string | null;
  first: string | null;
  middle: string | null;
  last: string | null;
  full: string | null;
  readonly emails: string[];
  readonly phones: string[];
  readonly guardianPhones: string[];
  birth: BirthSignal | null;
  birthInNumber: BirthSignal | null;
  age: AgeSignal | null;
  ageStated: DayRange | null; // by a column of its own
  createdFrom: Day | null; // the earliest day on which the record can have been made
  readonly consent: ConsentEvent[];
  readonly activity: ActivitySignal[];
  readonly marks: Mark[];
};

export function newDraft(): RecordDraft {
  return {
    recordKey: null,
    first: null,
    middle: null,
    last: null,
    full: null,
    emails: [],
    phones: [],
    guardianPhones: [],
    birth: null,
    birthInNumber: null,
    age: null,
    ageStated: null,
    createdFrom: null,
    consent: [],
    activity: [],
    marks: [],
  };
}

/** Each kind once for a column, however often the cell says it. */
export function addMark(
  draft: RecordDraft,
  kind: MarkKind,
  at: { readonly column: number; readonly why: EvidenceReason; readonly day?: Day | null },
): void {
  const known = draft.marks.some((mark) => mark.kind === kind && mark.column === at.column);
  if (!known) draft.marks.push({ kind, column: at.column, why: at.why, day: at.day ?? null });
}

export function addOnce(list: string[], values: readonly string[]): void {
  for (const value of values) if (!list.includes(value)) list.push(value);
}
