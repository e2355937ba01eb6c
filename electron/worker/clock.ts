import { dayOf, parseIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import { present } from '#base/assert.ts';
import type { Clock } from './handler.ts';

export type ClockOptions = {
  readonly today: string | null; // ISO day; null: the computer's
  /** True where the caller named the day for this run alone: it outweighs the day that the workspace fixed. */
  readonly outweighsWorkspace: boolean;
};

export function createClock(options: ClockOptions): Clock {
  const given = options.today === null ? null : parseIsoDay(options.today);
  return {
    computerDay: () => (options.outweighsWorkspace ? null : given) ?? computerDay(),
    today: (fixedInWorkspace) => {
      const [first, second] = options.outweighsWorkspace
        ? [given, fixedInWorkspace]
        : [fixedInWorkspace, given];
      return first ?? second ?? computerDay();
    },
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  };
}

/** The day on the wall where the computer stands. */
function computerDay(): Day {
  const now = new Date();
  return present(
    dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    'the clock of the computer shows a day of the calendar',
  );
}
