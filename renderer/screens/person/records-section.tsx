import { Accordion, Button, Table, Text } from '@mantine/core';
import { useJob } from '#bridge/index.ts';
import type { Job } from '#bridge/index.ts';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { Section } from '#kit/section.tsx';
import { JobView } from '../common/job-view.tsx';
import { useWords } from '../common/words.tsx';
import { listName } from '../lists/list-name.ts';
import { CorrectValue } from './correct-value.tsx';
import type { PersonCard } from './person-card.ts';

/** The rows of this person as they stand in the lists. */
export function RecordsSection({ card }: { readonly card: PersonCard }) {
  const words = useWords();
  const { t, fill, number } = words;
  const split = useJob('pair/decide');
  return (
    <Section title={t.person.records}>
      <JobView job={split} />
      {split.state.kind === 'done' ? (
        <Notice urgency="status" color="teal" title={t.person.splitDone} />
      ) : null}
      <Accordion multiple variant="separated" defaultValue={card.records.length === 1 ? ['0'] : []}>
        {card.records.map((record, place) => (
          <Accordion.Item
            key={`${String(record.source)}.${String(record.row)}`}
            value={String(place)}
          >
            <Accordion.Control>
              <Text fw={600} className="breakable">
                <DataText text={listName(words, record)} /> · {t.person.evidenceRow}{' '}
                {number(record.row)}
              </Text>
              <Text size="sm" c="dimmed">
                {record.joinedBy === null
                  ? t.person.recordFirst
                  : fill(t.person.recordJoined, { why: t.evidence[record.joinedBy] })}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <Cells cells={record.cells} />
              <CorrectValue record={record} />
              <SplitOff card={card} record={record} split={split} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}

/** A row that was joined by mistake; from every other row, so that no third one holds the two together. */
function SplitOff(props: {
  readonly card: PersonCard;
  readonly record: PersonCard['records'][number];
  readonly split: Job<'pair/decide'>;
}) {
  const { t } = useWords();
  const { card, record, split } = props;
  const others = card.records.filter((other) => other.record !== record.record);
  if (others.length === 0 || others.length > MOST_ROWS) return null;
  return (
    <Button
      size="xs"
      variant="default"
      mt="sm"
      disabled={split.state.kind === 'running'}
      onClick={() =>
        split.start({
          pairs: others.map((other) => ({
            a: record.record,
            b: other.record,
            verdict: 'different',
          })),
        })
      }
    >
      {t.person.split}
    </Button>
  );
}

/** Decisions that are taken at once. */
const MOST_ROWS = 500;

function Cells({ cells }: { readonly cells: PersonCard['records'][number]['cells'] }) {
  const { t } = useWords();
  return (
    <Table>
      <Table.Tbody>
        {cells.map((cell, place) => (
          <Table.Tr key={`${String(place)}${cell.column}`}>
            <Table.Th scope="row" w="40%">
              <DataText text={cell.column} />
              <Text size="xs" c="dimmed" fw={400}>
                {t.sources.roles[cell.role]}
              </Text>
            </Table.Th>
            <Table.Td className="cell-value">
              {cell.value === '' ? (
                <span className="dimmed">{t.common.empty}</span>
              ) : (
                <DataText text={cell.value} />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
