import type { Output } from '#contract/call.ts';
import { toIsoDay } from '#domain/day.ts';
import { lookBefore } from '#store/judging/looks.ts';
import { readOverview } from '#store/judging/overview.ts';
import { isoOrNull } from '#worker/documents/person-row.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

export const overviewReadHandler: Handler<'overview/read'> = (deps) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  const { dueDays, ...overview } = readOverview(store, params.today, params);
  return {
    ok: true,
    value: {
      ...overview,
      duePeople: overview.duePeople.map((due) => ({
        ...due,
        firstDueOn: isoOrNull(due.firstDueOn),
      })),
      dueDays: dueDays.map(({ day, people }) => ({ on: toIsoDay(day), people })),
      ages: [...overview.ages],
      consentAge: params.consentYears,
      majority: params.majorityYears,
      activityMonths: [...overview.activityMonths],
      keptSince: toIsoDay(params.lastExpiredTrigger),
      consent: { ...overview.consent },
      lastLook: toLook(lookBefore(store, params.today)),
    },
  };
};

function toLook(look: ReturnType<typeof lookBefore>): Output<'overview/read'>['lastLook'] {
  return look === null ? null : { ...look, on: toIsoDay(look.on), findings: { ...look.findings } };
}
