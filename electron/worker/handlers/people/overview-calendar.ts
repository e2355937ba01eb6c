import { present } from '#base/assert.ts';
import { toIsoDay } from '#domain/day.ts';
import type { Input } from '#contract/call.ts';
import { calendarFile } from '#engine/reporting/index.ts';
import { readOverview } from '#store/judging/overview.ts';
import { readSettings } from '#store/settings.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWithPolicy, openedWriter } from '#worker/opened-workspace.ts';
import { writeDocument } from '#worker/outputs/write-documents.ts';

/** Days that are past are one entry, for today. */
export const overviewCalendarHandler: Handler<'overview/calendar'> = async (deps, input) => {
  const writer = openedWriter(deps);
  if (!writer.ok) return writer;
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params } = opened.value;
  const { today } = params;
  const byDay = new Map<number, number>();
  for (const { day, people } of readOverview(store, today, params).dueDays) {
    const on = Math.max(day, today);
    byDay.set(on, (byDay.get(on) ?? 0) + people);
  }
  const say = summaryIn(input);
  const days = [...byDay].map(([day, people]) => ({ on: toIsoDay(day), summary: say(people) }));
  const at = deps.clock.now();
  const written = await writeDocument(deps, input.output, {
    workspacePath: store.path,
    label: toIsoDay(today),
    name: `deadlines-${toIsoDay(today)}-${at.replace(/\D/g, '').slice(8)}.ics`,
    kind: 'calendar',
    text: calendarFile(days, { workspace: readSettings(store).workspace, at }),
  });
  return written.ok ? { ok: true, value: { outputs: [written.value] } } : written;
};

function summaryIn({
  language,
  summaries,
}: Input<'overview/calendar'>): (people: number) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (people) => {
    const form = summaries[rules.select(people)] ?? summaries.other;
    return present(form, 'a form for every count').replace('{n}', numbers.format(people));
  };
}
