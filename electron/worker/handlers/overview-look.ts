import { noteLook } from '#store/judging/looks.ts';
import { readOverview } from '#store/judging/overview.ts';
import { readTotals } from '../documents/totals.ts';
import type { Handler } from '../handler.ts';
import { openedWithPolicy, openedWriter } from './reading.ts';

export const overviewLookHandler: Handler<'overview/look'> = (deps) => {
  const writer = openedWriter(deps);
  if (!writer.ok) return writer;
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { params } = opened.value;
  const { today } = params;
  const { people, findings } = readTotals(writer.value);
  const { dueDays } = readOverview(writer.value, today, params);
  const overdue = dueDays.reduce((sum, { day, people: due }) => (day < today ? sum + due : sum), 0);
  noteLook(writer.value, { on: today, people, findings, overdue });
  return { ok: true, value: {} };
};
