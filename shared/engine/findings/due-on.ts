import { addMonths, addWorkingDays } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { Deadline, Weekend } from '#domain/policy.ts';

/** Weekdays without work, 0 is Sunday. */
const restDays: Readonly<Record<Weekend, readonly number[]>> = {
  saturday_sunday: [6, 0],
  friday_saturday: [5, 6],
};

/** The last day on which the duty is met in time; null where the rule sets no deadline. */
export function dueOn(
  deadline: Deadline | null,
  from: Day,
  weekend: Weekend = 'saturday_sunday',
): Day | null {
  if (deadline === null) return null;
  switch (deadline.unit) {
    case 'calendar_day':
      return from + deadline.within;
    case 'working_day':
      return addWorkingDays(from, deadline.within, restDays[weekend]);
    case 'month':
      return addMonths(from, deadline.within);
  }
}
