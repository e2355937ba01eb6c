import type { EventPayload } from '#contract/events.ts';
import type { JobContext } from './handler.ts';

type Progress = Omit<EventPayload<'job/progress'>, 'job'>;

const INTERVAL_MS = 120; // a few times a second is as much as anybody reads

/** Turns counts into at most eight reports a second, with speed and time left of the phase under way. */
export function createProgress(emit: (progress: Progress) => void): JobContext['report'] {
  let phase: Progress['phase'] | null = null;
  let startedAt = 0;
  let startedWith = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  return (next, done, total) => {
    const now = performance.now();
    if (next !== phase || done < startedWith) {
      phase = next;
      startedAt = now;
      startedWith = done;
    } else if (now - lastAt < INTERVAL_MS) return;
    lastAt = now;
    const seconds = (now - startedAt) / 1000;
    const perSecond = seconds < 0.2 ? null : Math.round((done - startedWith) / seconds);
    const known = perSecond !== null && perSecond > 0 && total !== null;
    emit({
      phase: next,
      done,
      total,
      rowsPerSecond: perSecond,
      secondsLeft: known ? Math.max(0, Math.ceil((total - done) / perSecond)) : null,
    });
  };
}
