import { addMonths, addWorkingDays } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { Deadline } from '#domain/policy.ts';

/** The last day on which the duty is met in time; null where the rule sets no deadline. */
export function dueOn(deadline: Deadline | null, from: Day): Day | null {
  if (deadline === null) return null;
  switch (deadline.unit) {
    case 'calendar_day':
      return from + deadline.within;
    case 'working_day':
      return addWorkingDays(from, deadline.within);
    case 'month':
      return addMonths(from, deadline.within);
  }
}
