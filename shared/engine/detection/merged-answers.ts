import type { ConsentEvent } from '#domain/consent.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { RowSignals } from './detector.ts';

/**
 * Answers that stand in a row above, in a cell merged with one of this row. A no is one for everybody it stands beside. A
 * spreadsheet program that merges cells keeps what the uppermost held and throws the rest away, a no as well as a blank: so a
 * yes proves nothing of the others. It is doubted, and left out beside one that the row gives by itself.
 */
export function doubtMergedAnswers(
  { own, dependents }: RowSignals,
  merged: ReadonlySet<number>,
): RowSignals {
  if (merged.size === 0) return { own, dependents };
  return { own: doubt(own, merged), dependents: dependents.map((child) => doubt(child, merged)) };
}

/** In a row in which the file breaks off a no may be among what is lost: of its answers no yes can be trusted. */
export function doubtCutAnswers({ own, dependents }: RowSignals): RowSignals {
  return { own: doubtEvery(own), dependents: dependents.map(doubtEvery) };
}

function doubtEvery(signals: RecordSignals): RecordSignals {
  const consent = signals.consent.map((event): ConsentEvent =>
    event.state === 'granted' ? { ...event, state: 'unclear', why: 'consent.cut_off' } : event,
  );
  return { ...signals, consent };
}

function doubt(signals: RecordSignals, merged: ReadonlySet<number>): RecordSignals {
  const isMergedYes = ({ state, column }: ConsentEvent): boolean =>
    state === 'granted' && merged.has(column);
  const given = signals.consent.filter((event) => event.state === 'granted' && !isMergedYes(event));
  const consent = signals.consent.flatMap((event): ConsentEvent[] => {
    if (!isMergedYes(event)) return [event];
    if (given.some(({ channel }) => channel === null || channel === event.channel)) return [];
    return [{ ...event, state: 'unclear', why: 'consent.merged' }];
  });
  return { ...signals, consent };
}
