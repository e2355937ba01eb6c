import { Table, Text } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '#contract/call.ts';
import { DataText } from '#kit/data-text.tsx';
import { WideTable } from '#kit/wide-table.tsx';
import { useWords } from '#screens/common/words.tsx';
import type { ColumnAnswer } from './list-choice.ts';

const SHOWN_ROWS = 5;
const SHOWN_COLUMNS = 40; // the others stand in the list of columns
const COLUMN_WIDTH = 130; // pixels
const SHOWN_CHARACTERS = 60;

type Inspection = Output<'source/inspect'>;
type Answers = Readonly<Record<number, ColumnAnswer>>;

/** The first rows of a list, each column with what it is taken for. */
export function FirstRows(props: {
  readonly title: ReactNode;
  readonly rows: Pick<Inspection, 'columns' | 'samples'>;
  readonly answers: Answers;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const title = useId();
  const { columns: all, samples } = props.rows;
  const columns = all.slice(0, SHOWN_COLUMNS);
  if (samples.length === 0) return null;
  return (
    <div>
      <Text fw={600} size="sm" mb={4} id={title}>
        {props.title}
      </Text>
      {props.children}
      <WideTable minWidth={columns.length * COLUMN_WIDTH}>
        <Table withTableBorder verticalSpacing={4} fz="sm" aria-labelledby={title}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.index} scope="col" className="preview-head">
                  <DataText text={column.name} />
                  <Text size="xs" c="dimmed" fw={400}>
                    {t.sources.roles[props.answers[column.index]?.role ?? column.role]}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {samples.slice(0, SHOWN_ROWS).map((cells, row) => (
              <Table.Tr key={`${String(row)}${cells[0] ?? ''}`}>
                {columns.map((column) => (
                  <Table.Td key={column.index} className="preview-cell">
                    <DataText text={shorten(cells[column.index] ?? '')} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </div>
  );
}

function shorten(cell: string): string {
  return cell.length > SHOWN_CHARACTERS ? `${cell.slice(0, SHOWN_CHARACTERS)} …` : cell;
}
