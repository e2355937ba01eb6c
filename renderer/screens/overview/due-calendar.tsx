import { ActionIcon, Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconCalendarDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useJob } from '#bridge/index.ts';
import { toHash } from '#kit/route.ts';
import { JobView } from '../common/job-view.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import { ChartSection } from './chart-section.tsx';
import { addDaysTo, addMonthsTo, lastDayOf, weekdayOf } from './days.ts';
import type { Overview } from './overview.ts';

/** Deadlines as a calendar: overdue first, then the days of a month with how many people each concerns. */
export function DueCalendar({ overview }: { readonly overview: Overview }) {
  const { t, day } = useWords();
  const { today } = useWorkspace();
  const [month, setMonth] = useState(today.slice(0, 7));
  const due = new Map(overview.dueDays.map(({ on, people }) => [on, people]));
  return (
    <ChartSection
      title={t.charts.calendar}
      head={[t.charts.dayColumn]}
      rows={overview.dueDays.map(({ on, people }) => ({
        key: on,
        cells: [day(on)],
        people,
        query: dayQuery(on),
      }))}
    >
      <Stack gap="sm">
        <Overdue overview={overview} />
        <MonthHead month={month} onMonth={setMonth} />
        <Month month={month} due={due} today={today} />
        <Text size="sm" c="dimmed">
          {t.charts.calendarHint}
        </Text>
        <SaveCalendar />
      </Stack>
    </ChartSection>
  );
}

function dayQuery(on: string): Record<string, string> {
  return { days: `due:${on}:${on}` };
}

function Overdue({ overview }: { readonly overview: Overview }) {
  const { t, fill, plural, day } = useWords();
  const { today } = useWorkspace();
  const past = overview.dueDays.filter(({ on }) => on < today);
  const people = past.reduce((sum, entry) => sum + entry.people, 0);
  if (people === 0) return <Text c="dimmed">{t.charts.noneOverdue}</Text>;
  return (
    <Text>
      <Anchor href={toHash('people', null, { dues: 'overdue' })} className="warning">
        {plural(t.charts.overdue, people)}
      </Anchor>
      {' · '}
      {fill(t.charts.overdueSince, { day: day(past[0]?.on ?? today) })}
    </Text>
  );
}

function MonthHead(props: { readonly month: string; readonly onMonth: (month: string) => void }) {
  const { t, language } = useWords();
  const { month, onMonth } = props;
  const name = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
  return (
    <Group justify="space-between" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t.charts.previousMonth}
        onClick={() => onMonth(addMonthsTo(month, -1))}
      >
        <IconChevronLeft size={18} className="flip-in-rtl" aria-hidden />
      </ActionIcon>
      <Title order={3} size="h5" aria-live="polite">
        {name}
      </Title>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t.charts.nextMonth}
        onClick={() => onMonth(addMonthsTo(month, 1))}
      >
        <IconChevronRight size={18} className="flip-in-rtl" aria-hidden />
      </ActionIcon>
    </Group>
  );
}

const WEEK = 7;
/** Languages whose week begins on a Saturday; the others here begin on a Monday. */
const SATURDAY = 6;

function Month(props: {
  readonly month: string;
  readonly due: ReadonlyMap<string, number>;
  readonly today: string;
}) {
  const { t, language } = useWords();
  const { month, due } = props;
  const firstDay = language === 'ar' ? SATURDAY : 1;
  const lead = (weekdayOf(`${month}-01`) - firstDay + WEEK) % WEEK;
  const first = addDaysTo(`${month}-01`, -lead);
  const weeks: string[][] = [];
  for (let start = first; start <= lastDayOf(month); start = addDaysTo(start, WEEK)) {
    weeks.push(Array.from({ length: WEEK }, (_, place) => addDaysTo(start, place)));
  }
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const isEmpty = ![...due.keys()].some((on) => on.startsWith(month));
  return (
    <>
      <Table className="month" layout="fixed" aria-label={t.charts.calendar}>
        <Table.Thead>
          <Table.Tr>
            {weeks[0]?.map((on) => (
              <Table.Th key={on} scope="col">
                {weekday.format(new Date(`${on}T00:00:00Z`))}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.map((week) => (
            <Table.Tr key={week[0]}>
              {week.map((on) => (
                <Table.Td key={on}>
                  {on.startsWith(month) ? (
                    <DayCell on={on} people={due.get(on) ?? 0} today={props.today} />
                  ) : null}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {isEmpty ? <Text c="dimmed">{t.charts.nothingThisMonth}</Text> : null}
    </>
  );
}

function DayCell(props: { readonly on: string; readonly people: number; readonly today: string }) {
  const { t, fill, plural, number, day, join } = useWords();
  const { on, people, today } = props;
  const isToday = on === today;
  const date = number(Number(on.slice(-2)));
  const look = isToday ? 'month-day month-today' : 'month-day';
  if (people === 0) {
    return (
      <span className={look} {...(isToday ? { 'aria-current': 'date' as const } : {})}>
        {date}
      </span>
    );
  }
  const label = isToday ? join([day(on), t.charts.todayIs]) : day(on);
  return (
    <a
      className={`${look} month-due ${on < today ? 'month-overdue' : ''}`}
      href={toHash('people', null, dayQuery(on))}
      aria-label={fill(t.charts.barOf, { label, people: plural(t.charts.dayPeople, people) })}
    >
      <span aria-hidden>{date}</span>
      <strong aria-hidden>{number(people)}</strong>
    </a>
  );
}

function SaveCalendar() {
  const { t, language } = useWords();
  const job = useJob('overview/calendar');
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="light"
        size="sm"
        leftSection={<IconCalendarDown size={18} aria-hidden />}
        disabled={job.state.kind === 'running'}
        onClick={() => job.start({ output: null, language, summaries: { ...t.charts.entry } })}
      >
        {t.charts.saveCalendar}
      </Button>
      <Text size="sm" c="dimmed">
        {t.charts.saveCalendarHint}
      </Text>
      <JobView job={job} />
      {job.state.kind === 'done' ? <OutputsList outputs={job.state.value.outputs} /> : null}
    </Stack>
  );
}
