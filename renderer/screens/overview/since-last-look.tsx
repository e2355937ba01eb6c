import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useAct } from '#bridge/index.ts';
import { findingKinds } from '#domain/finding.ts';
import { Section } from '#kit/section.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import type { Overview } from './overview.ts';

/** What has changed since the overview was last seen on an earlier day. Today's look is remembered, too. */
export function SinceLastLook({ overview }: { readonly overview: Overview }) {
  const { t, fill, number, day } = useWords();
  const { today } = useWorkspace();
  const overdue = overview.dueDays.reduce(
    (sum, { on, people }) => (on < today ? sum + people : sum),
    0,
  );
  useRememberLook(overview, overdue);
  const { lastLook } = overview;
  if (lastLook === null) return null;
  const lines = [
    { label: t.charts.sincePeople, before: lastLook.people, now: overview.totals.people },
    { label: t.charts.sinceOverdue, before: lastLook.overdue, now: overdue },
    ...findingKinds.map((kind) => ({
      label: t.findings.kinds[kind].label,
      before: lastLook.findings[kind] ?? 0,
      now: overview.totals.findings[kind] ?? 0,
    })),
  ].filter(({ before, now }) => before !== now);
  return (
    <Section title={fill(t.charts.since, { day: day(lastLook.on) })}>
      {lines.length === 0 ? <Text c="dimmed">{t.charts.unchanged}</Text> : null}
      <ul className="plain-list">
        {lines.map(({ label, before, now }) => (
          <li key={label}>
            {label}: <strong>{fill(t.charts.changed, { before, now })}</strong>{' '}
            <span className="dimmed">
              (
              {fill(now > before ? t.charts.more : t.charts.fewer, {
                n: number(Math.abs(now - before)),
              })}
              )
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useRememberLook({ totals }: Overview, overdue: number): void {
  const { run } = useAct('overview/look');
  const { people, findings } = totals;
  const counts = JSON.stringify({ people, findings, overdue });
  useEffect(() => {
    void run(JSON.parse(counts) as Parameters<typeof run>[0]);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each state of the counts; `run` is new in every render
  }, [counts]);
}
