import { Table } from '@mantine/core';
import type { Evidence } from '#domain/finding.ts';
import { WideTable } from '#kit/wide-table.tsx';
import { DataText } from '#kit/data-text.tsx';
import { useWords } from '../common/words.tsx';
import { listName } from '../lists/list-name.ts';
import type { PersonCard } from './person-screen.tsx';

/** The cells that a verdict rests on: list, row, column, what stands there, and why it counts. */
export function EvidenceTable(props: {
  readonly evidence: readonly Evidence[];
  readonly records: PersonCard['records'];
}) {
  const words = useWords();
  const { t, number } = words;
  const fileOf = (source: number): string => {
    const record = props.records.find((known) => known.source === source);
    return record === undefined ? '' : listName(words, record.file, record.sheet);
  };
  return (
    <WideTable minWidth={560}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.person.evidenceColumn}</Table.Th>
            <Table.Th>{t.person.evidenceValue}</Table.Th>
            <Table.Th>{t.person.evidenceWhy}</Table.Th>
            <Table.Th>{t.person.evidenceFile}</Table.Th>
            <Table.Th>{t.person.evidenceRow}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.evidence.map((cell) => (
            <Table.Tr key={`${String(cell.source)}.${String(cell.row)}.${cell.column}.${cell.why}`}>
              <Table.Td>
                <DataText text={cell.column} />
              </Table.Td>
              <Table.Td className="cell-value">
                {cell.value === '' ? (
                  <span className="dimmed">{t.common.empty}</span>
                ) : (
                  <mark>
                    <DataText text={cell.value} />
                  </mark>
                )}
              </Table.Td>
              <Table.Td>{t.evidence[cell.why]}</Table.Td>
              <Table.Td className="breakable">
                <DataText text={fileOf(cell.source)} />
              </Table.Td>
              <Table.Td>{number(cell.row)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
