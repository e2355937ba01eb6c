import { Anchor, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { WEEK_DAYS } from '#domain/people-filter.ts';
import { Notice } from '#kit/notice.tsx';
import { toHash } from '#kit/route.ts';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import { addDaysTo } from './days.ts';
import type { Overview } from './overview.ts';

/** How many are overdue and due this week, without names: whoever looks over the shoulder learns nobody. */
export function Reminder({ overview }: { readonly overview: Overview }) {
  const { t, plural } = useWords();
  const { today } = useWorkspace();
  const week = addDaysTo(today, WEEK_DAYS);
  const sum = (isIn: (on: string) => boolean) =>
    overview.dueDays.reduce((people, due) => (isIn(due.on) ? people + due.people : people), 0);
  const overdue = sum((on) => on < today);
  const soon = sum((on) => on >= today && on <= week);
  if (overdue + soon === 0) return null;
  return (
    <Notice
      urgency="note"
      color={overdue > 0 ? 'red' : 'orange'}
      icon={<IconBell aria-hidden />}
      title={t.charts.reminder}
    >
      {overdue > 0 ? (
        <Text>
          {plural(t.charts.overdue, overdue)}.{' '}
          <Anchor href={toHash('people', null, { dues: 'overdue' })} underline="always" inherit>
            {t.charts.seeThem}
          </Anchor>
        </Text>
      ) : null}
      {soon > 0 ? (
        <Text>
          {plural(t.charts.thisWeek, soon)}.{' '}
          <Anchor href={toHash('people', null, { dues: 'week' })} underline="always" inherit>
            {t.charts.seeThem}
          </Anchor>
        </Text>
      ) : null}
    </Notice>
  );
}
