import type { ConsentEvent, EvidenceReason } from '#domain/consent.ts';
import type { ActivitySignal, AgeSignal, BirthSignal, Mark, MarkKind } from '#domain/signal.ts';
import type { Day } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';

export type IdentityNumber = {
  readonly column: number;
  /** The birth date in it, where it is a number of one of these countries. */
  readonly birthIn: (countries: readonly string[]) => Day | null;
};

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
  /** Identity numbers, read when the whole row has told whose country's they are. */
  readonly numbers: IdentityNumber[];
  birthInNote: BirthSignal | null;
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
    numbers: [],
    birthInNote: null,
    age: null,
    ageStated: null,
    createdFrom: null,
    consent: [],
    activity: [],
    marks: [],
  };
}

/**
 * Up to so many are compared one by one when they are added. A list of thousands of columns adds thousands to a row:
 * there what stands twice goes out at the end, all at once.
 */
const FEW = 32;

/** Each kind once for a column, however often the cell says it. */
export function addMark(
  draft: RecordDraft,
  kind: MarkKind,
  at: { readonly column: number; readonly why: EvidenceReason; readonly day?: Day | null },
): void {
  const { marks } = draft;
  const known =
    marks.length <= FEW && marks.some((mark) => mark.kind === kind && mark.column === at.column);
  if (!known) marks.push({ kind, column: at.column, why: at.why, day: at.day ?? null });
}

export function addOnce(list: string[], values: readonly string[]): void {
  for (const value of values) if (list.length > FEW || !list.includes(value)) list.push(value);
}

/** What was added with `addOnce`, nothing twice. */
export function eachOnce(list: readonly string[]): readonly string[] {
  return list.length > FEW ? [...new Set(list)] : list;
}

/** What was added with `addMark`: of two of one kind and column the first. */
export function marksOnce(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length <= FEW) return marks;
  const seen = new Set<string>();
  return marks.filter(({ kind, column }) => {
    const key = `${kind} ${column}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
