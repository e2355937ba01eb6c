import type { Day } from '#domain/day.ts';
import { rangeOf, toPartialText } from '#domain/partial-date.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { RecordSignals, RetentionTrigger } from '#domain/signal.ts';
import { birthRangeFromAge } from '#engine/age/index.ts';
import { reduceConsent } from '#engine/consent/index.ts';
import type { CanonicalRecord } from '#store/records.ts';

/** The signals of one record as the plain columns that people are made of. */
export function toCanonical(
  signals: RecordSignals,
  about: { readonly today: Day; readonly suppressed: boolean },
): CanonicalRecord {
  return {
    consent: reduceConsent(signals.consent),
    saidNoOn: latest(
      signals.consent
        .filter(({ state }) => state === 'withdrawn' || state === 'denied')
        .map(({ day }) => day),
    ),
    birth: birthOf(signals, about.today),
    birthText: signals.birth === null ? null : toPartialText(signals.birth.date),
    triggers: latestTriggers(signals),
    marks: [...new Set(signals.marks.map(({ kind }) => kind))],
    erasureRequestedOn: latest(
      signals.marks.filter(({ kind }) => kind === 'erasure_requested').map(({ day }) => day),
    ),
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

function latest(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : Math.max(...known);
}
