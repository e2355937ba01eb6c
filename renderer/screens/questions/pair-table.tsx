import { Badge, Stack, Text, Title } from '@mantine/core';
import { consentStates } from '#domain/consent.ts';
import { DataText } from '#kit/data-text.tsx';
import { StackingTable } from '#kit/stacking-table.tsx';
import type { StackingRow } from '#kit/stacking-table.tsx';
import { listName } from '../lists/list-name.ts';
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
  const words = useWords();
  const { t, number, fill } = words;
  return (
    <Stack gap="md">
      <StackingTable
        layout="beside"
        testId="pair-table"
        heads={[
          t.questions.field,
          ...[1, 2].map((entry) => fill(t.questions.entry, { n: number(entry) })),
          t.questions.comparison,
        ]}
        rows={[...pairRows(pair).map((row) => fieldRow(words, row)), placeRow(words, pair)]}
      />
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

function fieldRow(words: Words, row: PairRow): StackingRow {
  const { t } = words;
  const marks = {
    agrees: t.questions.agrees,
    differs: t.questions.differs,
    one: t.questions.oneOnly,
    none: '',
  } satisfies Record<Comparison, string>;
  return {
    key: row.field,
    cells: [
      labelOf(words, row.field),
      <Values key="a" field={row.field} values={row.a} />,
      <Values key="b" field={row.field} values={row.b} />,
      <Badge variant="light" color={colors[row.comparison]} className="fact" key="mark">
        {marks[row.comparison]}
      </Badge>,
    ],
  };
}

/** In which list each of the two stands. */
function placeRow(words: Words, pair: Pair): StackingRow {
  const { t, fill, number } = words;
  const [a, b] = [pair.a, pair.b].map((side) =>
    fill(t.questions.listRow, { list: listName(words, side), row: number(side.row) }),
  );
  return { key: 'list', cells: [t.questions.fields.list, a, b, null] };
}

function Values({ field, values }: Pick<PairRow, 'field'> & { readonly values: PairRow['a'] }) {
  const { t } = useWords();
  if (values.length === 0) {
    return (
      <Text c="dimmed" size="sm" span>
        {t.questions.nothing}
      </Text>
    );
  }
  return values.map((value) => (
    <div key={value}>
      <Value field={field} value={value} />
    </div>
  ));
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
