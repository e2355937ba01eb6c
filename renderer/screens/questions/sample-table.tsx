import { Table } from '@mantine/core';
import { DataText } from '#kit/data-text.tsx';
import { WideTable } from '#kit/wide-table.tsx';
import { useWords } from '../common/words.tsx';
import type { Question } from './question.ts';

/** Cells in which the doubt stands. */
export function SampleTable({ samples }: { readonly samples: Question['samples'] }) {
  const { t, number } = useWords();
  if (samples.length === 0) return null;
  return (
    <WideTable minWidth={320}>
      <Table captionSide="top" data-testid="question-samples">
        <Table.Caption>{t.questions.samples}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.questions.sampleRow}</Table.Th>
            <Table.Th>{t.questions.sampleName}</Table.Th>
            <Table.Th>{t.questions.sampleValue}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {samples.map(({ source, row, name, value }) => (
            <Table.Tr key={`${String(source)} ${String(row)}`}>
              <Table.Td>{number(row)}</Table.Td>
              <Table.Td>
                <DataText text={name} />
              </Table.Td>
              <Table.Td>
                <strong>
                  <DataText text={value} />
                </strong>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
