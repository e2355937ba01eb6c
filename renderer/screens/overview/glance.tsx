import { Button, Group, SegmentedControl, Table } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { channels, consentStates } from '#domain/consent.ts';
import { WideTable } from '#kit/wide-table.tsx';
import { BarChart } from '#kit/bar-chart.tsx';
import { Section } from '#kit/section.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import type { Overview } from './overview-screen.tsx';

type Topic = 'ages' | 'activity' | 'consent';

/** A chart of ages or last activity with its table behind it; consent as a table by channel. */
export function Glance({ overview }: { readonly overview: Overview }) {
  const words = useWords();
  const { t } = words;
  const [topic, setTopic] = useState<Topic>('ages');
  const [asTable, setAsTable] = useState(false);
  const showsTable = asTable && topic !== 'consent';
  return (
    <Section
      title={t.overview.charts}
      aside={
        <Group gap="sm">
          <SegmentedControl
            aria-label={t.overview.charts}
            value={topic}
            onChange={(value) => setTopic(value)}
            data={[
              { value: 'ages', label: t.overview.ages },
              { value: 'activity', label: t.overview.activity },
              { value: 'consent', label: t.overview.consent },
            ]}
          />
          {topic === 'consent' ? null : (
            <Button
              variant="subtle"
              size="sm"
              leftSection={
                showsTable ? (
                  <IconChartBar size={16} aria-hidden />
                ) : (
                  <IconTable size={16} aria-hidden />
                )
              }
              onClick={() => setAsTable(!asTable)}
            >
              {showsTable ? t.overview.asChart : t.overview.asTable}
            </Button>
          )}
        </Group>
      }
    >
      {topic === 'consent' ? (
        <ConsentTable overview={overview} />
      ) : (
        <Figures
          rows={topic === 'ages' ? ageRows(words, overview) : activityRows(words, overview)}
          head={topic === 'ages' ? t.overview.ageColumn : t.overview.yearColumn}
          title={topic === 'ages' ? t.overview.ages : t.overview.activity}
          asTable={showsTable}
        />
      )}
    </Section>
  );
}

type FigureRow = { readonly label: string; readonly people: number };

function Figures(props: {
  readonly rows: readonly FigureRow[];
  readonly head: string;
  readonly title: string;
  readonly asTable: boolean;
}) {
  const { t, number } = useWords();
  if (!props.asTable) {
    const bars = props.rows.map((row) => ({
      label: row.label,
      value: row.people,
      valueText: number(row.people),
    }));
    return <BarChart bars={bars} label={props.title} />;
  }
  return (
    <Table maw={420}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{props.head}</Table.Th>
          <Table.Th>{t.overview.peopleColumn}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.rows.map((row) => (
          <Table.Tr key={row.label}>
            <Table.Td>{row.label}</Table.Td>
            <Table.Td>{number(row.people)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ConsentTable({ overview }: { readonly overview: Overview }) {
  const { t, number } = useWords();
  const states = consentStates.filter((state) =>
    channels.some((channel) => (overview.consent[channel]?.[state] ?? 0) > 0),
  );
  return (
    <WideTable minWidth={520}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.overview.channelColumn}</Table.Th>
            {states.map((state) => (
              <Table.Th key={state}>{t.findings.consent[state]}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {channels.map((channel) => (
            <Table.Tr key={channel}>
              <Table.Th scope="row">{t.findings.channels[channel]}</Table.Th>
              {states.map((state) => (
                <Table.Td key={state}>{number(overview.consent[channel]?.[state] ?? 0)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function ageRows({ t, fill }: Words, overview: Overview): readonly FigureRow[] {
  return [
    ...overview.ages.map((band) => ({
      label: fill(t.overview.ageBand, { from: band.from, to: band.to }),
      people: band.people,
    })),
    { label: t.overview.ageUnknown, people: overview.agesUnknown },
  ];
}

/** A year is a name, not a quantity: it gets no thousands separator. */
function activityRows({ t }: Words, overview: Overview): readonly FigureRow[] {
  return [
    ...overview.lastActivity.map((entry) => ({ label: String(entry.year), people: entry.people })),
    { label: t.overview.ageUnknown, people: overview.lastActivityUnknown },
  ];
}
