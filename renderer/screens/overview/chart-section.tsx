import { Button, Table } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { toHash } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
import { WideTable } from '#kit/wide-table.tsx';
import { useWords } from '../common/words.tsx';

export type ChartRow = {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  readonly people: number;
  readonly query: Readonly<Record<string, string>>;
};

/** A chart with its table behind it: the same figures, and the same ways to the people. */
export function ChartSection(props: {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly children: ReactNode;
}) {
  const { t, fill } = useWords();
  const [asTable, setAsTable] = useState(false);
  const change = asTable ? t.overview.asChart : t.overview.asTable;
  return (
    <Section
      title={props.title}
      aside={
        <Button
          variant="subtle"
          size="xs"
          leftSection={
            asTable ? <IconChartBar size={16} aria-hidden /> : <IconTable size={16} aria-hidden />
          }
          aria-label={fill(t.charts.barOf, { label: props.title, people: change })}
          onClick={() => setAsTable(!asTable)}
        >
          {change}
        </Button>
      }
    >
      {asTable ? <Figures head={props.head} rows={props.rows} /> : props.children}
    </Section>
  );
}

function Figures(props: { readonly head: readonly string[]; readonly rows: readonly ChartRow[] }) {
  const { t, number } = useWords();
  return (
    <WideTable minWidth={300}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {props.head.map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
            <Table.Th>{t.overview.peopleColumn}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.rows.map((row) => (
            <Table.Tr key={row.key}>
              {row.cells.map((cell, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- the columns of a row keep their places
                <Table.Td key={place}>{cell}</Table.Td>
              ))}
              <Table.Td>
                <a className="figure-link" href={toHash('people', null, row.query)}>
                  {number(row.people)}
                </a>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
