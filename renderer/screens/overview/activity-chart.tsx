import { Text } from '@mantine/core';
import { ColumnBars } from '#kit/column-bars.tsx';
import { useMeasuredWidth } from '#kit/use-width.ts';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { ChartSection } from './chart-section.tsx';
import { addMonthsTo, lastDayOf, monthsBetween } from './days.ts';
import type { Overview } from './overview.ts';

const MOST_BARS = 48;
/** Thinner bars are hard to hit (WCAG 2.5.8): pixels, with the gap beside each. */
const LEAST_BAR = 24 + 2;
const steps = [1, 3, 6, 12, 24, 60, 120] as const;

type Stretch = {
  readonly from: string; // `YYYY-MM`
  readonly to: string; // the last day
  readonly people: number;
  readonly isPast: boolean;
};

/** When people were last active, by month or longer, with the line before which they are kept too long. */
export function ActivityChart({ overview }: { readonly overview: Overview }) {
  const words = useWords();
  const { t, fill, plural, day } = words;
  const [ref, width] = useMeasuredWidth();
  const stretches = toStretches(overview, width);
  const unknown = overview.lastActivityUnknown;
  const firstWithin = stretches.findIndex(({ isPast }) => !isPast);
  const rows = stretches
    .filter(({ people }) => people > 0)
    .map((stretch) => ({
      key: stretch.from,
      cells: [nameOf(words, stretch), stretch.isPast ? t.charts.pastLine : t.charts.withinLine],
      people: stretch.people,
      query: queryOf(stretch),
    }));
  const unknownRow = {
    key: 'unknown',
    cells: [t.overview.ageUnknown, ''],
    people: unknown,
    query: { days: 'activity::' },
  };
  return (
    <ChartSection
      title={t.charts.activity}
      head={[t.charts.monthColumn, t.person.retention]}
      rows={unknown === 0 ? rows : [...rows, unknownRow]}
    >
      <ColumnBars
        ref={ref}
        label={t.charts.activity}
        bars={stretches.map((stretch, place) => ({
          key: stretch.from,
          value: stretch.people,
          name: fill(t.charts.barOf, {
            label: nameOf(words, stretch),
            people: plural(t.charts.dayPeople, stretch.people),
          }),
          query: queryOf(stretch),
          look: stretch.isPast ? 'striped' : 'plain',
          tick: tickOf(stretches, place),
          marked: place > 0 && place === firstWithin,
        }))}
      />
      <Text size="sm" c="dimmed">
        {fill(t.charts.keptLine, { day: day(overview.keptSince) })}
        {unknown === 0
          ? null
          : ` · ${t.overview.ageUnknown}: ${plural(t.charts.dayPeople, unknown)}`}
      </Text>
    </ChartSection>
  );
}

/** Without gaps from the first month to the last; the line falls between two stretches. */
function toStretches({ activityMonths, keptSince }: Overview, width: number): readonly Stretch[] {
  const [first] = activityMonths;
  const last = activityMonths.at(-1);
  if (first === undefined || last === undefined) return [];
  const months = monthsBetween(first.month, last.month) + 1;
  const most = width === 0 ? MOST_BARS : Math.min(MOST_BARS, Math.floor(width / LEAST_BAR));
  const step = steps.find((one) => Math.ceil(months / one) <= most) ?? 120;
  const counts = Array.from({ length: Math.ceil(months / step) }, () => 0);
  for (const { month, people } of activityMonths) {
    const place = Math.floor(monthsBetween(first.month, month) / step);
    counts[place] = (counts[place] ?? 0) + people;
  }
  return counts.map((people, place) => {
    const from = addMonthsTo(first.month, place * step);
    const to = lastDayOf(addMonthsTo(from, step - 1));
    return { from, to, people, isPast: to <= keptSince };
  });
}

function nameOf({ language }: Words, { from, to }: Stretch): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const start = new Date(`${from}-01T00:00:00Z`);
  return to.startsWith(from)
    ? format.format(start)
    : format.formatRange(start, new Date(`${to}T00:00:00Z`));
}

function queryOf({ from, to }: Stretch): Record<string, string> {
  return { days: `activity:${from}-01:${to}` };
}

/** A year is named where it begins, and not again before there is room. */
function tickOf(stretches: readonly Stretch[], place: number): string | null {
  const year = stretches[place]?.from.slice(0, 4) ?? '';
  const isFirst = place === 0 || stretches[place - 1]?.from.slice(0, 4) !== year;
  const years = new Set(stretches.map(({ from }) => from.slice(0, 4))).size;
  const every = Math.ceil(years / 8);
  const start = Number(stretches[0]?.from.slice(0, 4) ?? year);
  return isFirst && (Number(year) - start) % every === 0 ? year : null;
}
