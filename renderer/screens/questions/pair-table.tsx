import { Badge, Stack, Table, Text, Title } from '@mantine/core';
import { consentStates } from '#domain/consent.ts';
import { DataText } from '#kit/data-text.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { WideTable } from '#kit/wide-table.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { birthText } from '../person/birth-text.ts';
import { pairRows } from './pair-rows.ts';
import type { Comparison, Pair, PairRow } from './pair-rows.ts';

const colors: Readonly<Record<Comparison, string>> = {
  agrees: 'teal',
  differs: 'red',
  one: 'gray',
  none: 'gray',
};

/** Two entries side by side, each line marked as equal or not, and what speaks for and against. */
export function PairTable({ pair }: { readonly pair: Pair }) {
  const { t, number, fill } = useWords();
  const { fields } = t.questions;
  return (
    <Stack gap="md">
      <WideTable minWidth={480}>
        <Table data-testid="pair-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.questions.field}</Table.Th>
              {[1, 2].map((entry) => (
                <Table.Th key={entry}>{fill(t.questions.entry, { n: number(entry) })}</Table.Th>
              ))}
              <Table.Th>{t.questions.comparison}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pairRows(pair).map((row) => (
              <Line key={row.field} row={row} />
            ))}
            <Table.Tr>
              <Table.Th scope="row">{fields.list}</Table.Th>
              {[pair.a, pair.b].map(({ record, file, sheet, row }) => (
                <Table.Td key={record}>
                  {fill(t.questions.listRow, {
                    list: withVisibleMarks(sheet ?? file),
                    row: number(row),
                  })}
                </Table.Td>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </WideTable>
      <div>
        <Title order={3} size="h5">
          {t.questions.reasons}
        </Title>
        <ul className="plain-list">
          {pair.evidence.map(({ code, weight }) => (
            <li key={code}>
              <Text size="sm">
                {weight > 0 ? '+ ' : weight < 0 ? '− ' : '· '}
                {t.pairs[code]}
              </Text>
            </li>
          ))}
        </ul>
      </div>
    </Stack>
  );
}

function Line({ row }: { readonly row: PairRow }) {
  const words = useWords();
  const { t } = words;
  const marks = {
    agrees: t.questions.agrees,
    differs: t.questions.differs,
    one: t.questions.oneOnly,
    none: '',
  } satisfies Record<Comparison, string>;
  return (
    <Table.Tr>
      <Table.Th scope="row">{labelOf(words, row.field)}</Table.Th>
      {[row.a, row.b].map((values, side) => (
        <Table.Td key={side === 0 ? 'a' : 'b'}>
          {values.length === 0 ? (
            <Text c="dimmed" size="sm">
              {t.questions.nothing}
            </Text>
          ) : (
            values.map((value) => (
              <div key={value}>
                <Value field={row.field} value={value} />
              </div>
            ))
          )}
        </Table.Td>
      ))}
      <Table.Td>
        <Badge variant="light" color={colors[row.comparison]} className="fact">
          {marks[row.comparison]}
        </Badge>
      </Table.Td>
    </Table.Tr>
  );
}

function Value({ field, value }: { readonly field: PairRow['field']; readonly value: string }) {
  const words = useWords();
  const state = consentStates.find((known) => known === value);
  if (field === 'birth') return birthText(words, value);
  return state === undefined ? <DataText text={value} /> : words.t.findings.consent[state];
}

function labelOf({ t, fill }: Words, field: PairRow['field']): string {
  const { fields } = t.questions;
  switch (field) {
    case 'name':
    case 'birth':
      return fields[field];
    case 'emails':
      return fields.email;
    case 'phones':
      return fields.phone;
    default:
      return fill(t.questions.consentTo, { channel: t.findings.channels[field] });
  }
}
