import { addYearsTo } from './days.ts';
import { RowBars } from '#kit/row-bars.tsx';
import type { RowBar } from '#kit/row-bars.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { ChartSection } from './chart-section.tsx';
import type { Overview } from './overview.ts';

/** People by age, the youngest at the foot, with the two ages from which the law counts. */
export function AgeChart({ overview }: { readonly overview: Overview }) {
  const words = useWords();
  const { t } = words;
  const { today } = useWorkspace();
  const bars = toBars(words, overview, today);
  return (
    <ChartSection
      title={t.charts.ages}
      head={[t.overview.ageColumn]}
      rows={bars.map((bar) => ({
        key: bar.label,
        cells: [bar.label],
        people: bar.value,
        query: bar.query,
      }))}
    >
      <RowBars label={t.charts.ages} bars={bars} />
    </ChartSection>
  );
}

/** Oldest first; a line stands above the last band below an age. */
function toBars(words: Words, overview: Overview, today: string): readonly RowBar[] {
  const { t, fill, number } = words;
  const bands = overview.ages.toReversed().map((band): RowBar => {
    const label = fill(t.overview.ageBand, { from: band.from, to: band.to });
    const mark = markUnder(words, overview, band.to + 1);
    return {
      label,
      value: band.people,
      valueText: number(band.people),
      name: fill(t.charts.barOf, { label, people: band.people }),
      query: {
        days: `birth:${addYearsTo(today, -band.to - 1, 1)}:${addYearsTo(today, -band.from, 0)}`,
      },
      look:
        band.to < overview.consentAge
          ? 'striped'
          : band.to < overview.majority
            ? 'dotted'
            : 'plain',
      ...(mark === null ? {} : { mark }),
    };
  });
  if (overview.agesUnknown === 0) return bands;
  const label = t.overview.ageUnknown;
  const people = overview.agesUnknown;
  return [
    ...bands,
    {
      label,
      value: people,
      valueText: number(people),
      name: fill(t.charts.barOf, { label, people }),
      query: { days: 'birth::' },
      look: 'none',
    },
  ];
}

/** What begins at the age above this band. */
function markUnder({ t, fill, plural }: Words, overview: Overview, from: number): string | null {
  const { majority, consentAge } = overview;
  const lines = [
    ...(from === majority
      ? [fill(t.charts.majorityLine, { years: plural(t.common.years, majority) })]
      : []),
    ...(from === consentAge
      ? [fill(t.charts.consentLine, { years: plural(t.common.years, consentAge) })]
      : []),
  ];
  return lines.length === 0 ? null : lines.join(' · ');
}
