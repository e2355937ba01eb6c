import { isRefusal } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import { rangeOf, toPartialText } from '#domain/partial-date.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { MarkKind, RecordSignals, RetentionTrigger } from '#domain/signal.ts';
import { birthRangeFromAge } from '#engine/age/index.ts';
import { reduceConsent } from '#engine/consent/index.ts';
import type { CanonicalRecord } from '#store/records/stored-record.ts';

/** The signals of one record as the plain columns that people are made of. */
export function toCanonical(
  signals: RecordSignals,
  about: { readonly today: Day; readonly suppressed: boolean },
): CanonicalRecord {
  return {
    consent: reduceConsent(signals.consent),
    saidNoOn: latestRefusal(signals),
    birth: birthOf(signals, about.today),
    birthText: signals.birth === null ? null : toPartialText(signals.birth.date),
    triggers: latestTriggers(signals),
    marks: signals.marks.length === 0 ? NO_MARKS : kindsOf(signals),
    erasureRequestedOn: latestRequest(signals),
    heldUntil: lastDayOfHold(signals),
    suppressed: about.suppressed,
  };
}

/** From the birth date, else from a stated age: an age without its day may have been written long ago. */
function birthOf({ birth, age }: RecordSignals, today: Day): DayRange | null {
  const dated = birth === null ? null : rangeOf(birth.date);
  if (dated !== null || age === null) return dated;
  return birthRangeFromAge(age, { today });
}

function latestTriggers({ activity }: RecordSignals): Partial<Record<RetentionTrigger, Day>> {
  const triggers: Partial<Record<RetentionTrigger, Day>> = {};
  for (const { trigger, day } of activity) {
    triggers[trigger] = Math.max(triggers[trigger] ?? day, day);
  }
  return triggers;
}

const NO_MARKS: readonly MarkKind[] = [];

function kindsOf({ marks }: RecordSignals): readonly MarkKind[] {
  return [...new Set(marks.map(({ kind }) => kind))];
}

function latestRefusal({ consent }: RecordSignals): Day | null {
  let latest: Day | null = null;
  for (const { state, day } of consent) {
    if (isRefusal(state)) latest = laterOf(latest, day);
  }
  return latest;
}

function latestRequest({ marks }: RecordSignals): Day | null {
  let latest: Day | null = null;
  for (const { kind, day } of marks) {
    if (kind === 'erasure_requested') latest = laterOf(latest, day);
  }
  return latest;
}

/** Null where no hold is stated, and where one of them has no end. */
function lastDayOfHold({ marks }: RecordSignals): Day | null {
  const ends = marks.flatMap(({ kind, day }) => (kind === 'legal_hold' ? [day] : []));
  return ends.includes(null) ? null : ends.reduce(laterOf, null);
}

function laterOf(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
