import { dispositions } from '#domain/disposition.ts';
import { RowBars } from '#kit/row-bars.tsx';
import { useWords } from '../common/words.tsx';
import { ChartSection } from './chart-section.tsx';
import type { Overview } from './overview.ts';

/** People by what is proposed for them. */
export function VerdictChart({ overview }: { readonly overview: Overview }) {
  const { t, fill, number } = useWords();
  const entries = dispositions.flatMap((one) => {
    const people = overview.verdicts[one] ?? 0;
    const label = t.findings.dispositions[one].label;
    return people === 0 ? [] : [{ one, people, label, query: { proposals: one } }];
  });
  return (
    <ChartSection
      title={t.charts.verdicts}
      head={[t.charts.verdictColumn]}
      rows={entries.map(({ one, label, people, query }) => ({
        key: one,
        cells: [label],
        people,
        query,
      }))}
    >
      <RowBars
        label={t.charts.verdicts}
        bars={entries.map(({ one, label, people, query }) => ({
          label,
          value: people,
          valueText: number(people),
          name: fill(t.charts.barOf, { label, people }),
          query,
          look: one === 'purge' ? 'striped' : one === 'anonymise' ? 'dotted' : 'plain',
        }))}
      />
    </ChartSection>
  );
}
