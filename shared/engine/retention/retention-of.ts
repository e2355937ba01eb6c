import { addMonths, toCalendarDay, toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { RetentionStatus } from '#domain/finding.ts';
import type { PersonRetention } from '#domain/person.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import type { RetentionTrigger } from '#domain/signal.ts';

/** December 9999, counted in months: the end of the calendar. */
const LAST_MONTH = 9999 * 12 + 12;

export type RetentionParameters = Pick<
  PolicyParameters,
  | 'today'
  | 'retentionTriggers'
  | 'retentionFallback'
  | 'retentionMonths'
  | 'lastExpiredTrigger'
  | 'lastDueSoonTrigger'
>;

/** `until` null: until released. The last day of a hold still holds. */
export type HoldInForce = { readonly until: Day | null };

/**
 * Where a person stands on the retention schedule. The clock starts with the latest of the policy's triggers that
 * is known, else with its fallback. A hold shows as `held`, whatever the clock says; the clock is shown all the same.
 */
export function retentionOf(
  triggers: PersonFacts['triggers'],
  params: RetentionParameters,
  hold: HoldInForce | null,
): PersonRetention {
  const start = sinceOf(triggers, params);
  const held = hold !== null && (hold.until === null || hold.until >= params.today);
  return {
    status: held ? 'held' : statusOf(start?.day ?? null, params),
    trigger: start?.trigger ?? null,
    since: start === null ? null : toIsoDay(start.day),
    expiresOn: start === null ? null : isoExpiry(start.day, params.retentionMonths),
  };
}

/** The trigger that starts the clock; of two on the same day the one that the policy names first. */
export function sinceOf(
  triggers: PersonFacts['triggers'],
  params: Pick<RetentionParameters, 'retentionTriggers' | 'retentionFallback'>,
): { readonly trigger: RetentionTrigger; readonly day: Day } | null {
  let latest: { trigger: RetentionTrigger; day: Day } | null = null;
  for (const trigger of params.retentionTriggers) {
    const day = triggers[trigger];
    if (day !== undefined && (latest === null || day > latest.day)) latest = { trigger, day };
  }
  if (latest !== null || params.retentionFallback === null) return latest;
  const day = triggers[params.retentionFallback];
  return day === undefined ? null : { trigger: params.retentionFallback, day };
}

/** Null beyond the year 9999, which only a mistyped date reaches. */
function isoExpiry(since: Day, months: number): string | null {
  const { year, month } = toCalendarDay(since);
  return year * 12 + month + months > LAST_MONTH ? null : toIsoDay(addMonths(since, months));
}

function statusOf(since: Day | null, params: RetentionParameters): RetentionStatus {
  if (since === null) return 'unknown';
  if (since <= params.lastExpiredTrigger) return 'expired';
  return since <= params.lastDueSoonTrigger ? 'due_soon' : 'within';
}
