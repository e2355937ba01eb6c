import { readOverview } from '#store/overview.ts';
import { isoOrNull } from '../documents/person-row.ts';
import { readTotals } from '../documents/totals.ts';
import type { Handler } from '../handler.ts';
import { openedWithPolicy } from './reading.ts';

export const overviewReadHandler: Handler<'overview/read'> = (deps) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  const overview = readOverview(store, params.today);
  return {
    ok: true,
    value: {
      ...overview,
      totals: readTotals(store),
      duePeople: overview.duePeople.map((due) => ({
        ...due,
        firstDueOn: isoOrNull(due.firstDueOn),
      })),
      ages: [...overview.ages],
      lastActivity: [...overview.lastActivity],
      consent: { ...overview.consent },
    },
  };
};
