import { Badge, Group, Paper, Radio, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { columnRoles, isColumnRole } from '#domain/column-role.ts';
import { channels, polarities } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import { DataText } from '#kit/data-text.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { useWords } from '#screens/common/words.tsx';
import type { Words } from '#screens/common/words.tsx';
import { asksChannel, asksPolarity, toAnswer } from './column-answer.ts';
import { effectSentence, proofSentences } from './column-proof.ts';
import type { Proof } from './column-proof.ts';
import type { ColumnAnswer } from './list-choice.ts';

type QuestionProps = {
  readonly column: MappedColumn;
  readonly samples: readonly string[];
  readonly proof: Proof | null;
  readonly answer: ColumnAnswer | null;
  readonly onAnswer: (answer: ColumnAnswer) => void;
};

const SHOWN_SAMPLES = 4;

/** One column: what it holds, with cells of the file beside it. */
export function ColumnQuestion(props: QuestionProps) {
  const words = useWords();
  const { t } = words;
  const { column } = props;
  const current = props.answer ?? column;
  const asks = column.needsAnswer && props.answer === null;
  return (
    <Paper p="md" radius="md" className={column.needsAnswer ? 'question' : 'plain-question'}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text fw={600} className="breakable">
            <DataText text={column.name} />
          </Text>
          <Badge variant="outline" color={asks ? 'orange' : 'gray'} className="fact">
            {confidenceWords(words, column, props.answer)}
          </Badge>
        </Group>
        <ColumnEvidence proof={props.proof} samples={props.samples} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <RoleSelect {...props} current={current} />
          {asksChannel(current.role) ? <ChannelSelect {...props} current={current} /> : null}
        </SimpleGrid>
        {asksPolarity(current.role) ? (
          <Radio.Group
            label={words.fill(t.lists.review.polarity, { name: withVisibleMarks(column.name) })}
            value={current.polarity}
            onChange={(value) => {
              const polarity = polarities.find((known) => known === value);
              if (polarity !== undefined) props.onAnswer({ ...toAnswer(current), polarity });
            }}
          >
            <Group mt="xs">
              {polarities.map((polarity) => (
                <Radio key={polarity} value={polarity} label={t.sources.polarities[polarity]} />
              ))}
            </Group>
          </Radio.Group>
        ) : null}
        <Text size="sm" aria-live="polite">
          {effectSentence(words, props.proof, current)}
        </Text>
      </Stack>
    </Paper>
  );
}

/** What speaks for the role, then cells as they stand in the file. */
function ColumnEvidence(props: {
  readonly proof: Proof | null;
  readonly samples: readonly string[];
}) {
  const words = useWords();
  const { proof } = props;
  const values = proof?.values ?? [];
  return (
    <>
      {proof === null ? null : (
        <Text size="sm" c="dimmed">
          {proofSentences(words, proof).join(' ')}
        </Text>
      )}
      {values.length === 0 ? (
        <SampleCells samples={props.samples} />
      ) : (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {words.t.importing.values}
          </Text>
          {values.map(({ text, count }) => (
            <span className="sample-cell" key={text}>
              <DataText text={text} /> <span className="dimmed">× {words.number(count)}</span>
            </span>
          ))}
        </Group>
      )}
    </>
  );
}

function SampleCells({ samples }: { readonly samples: readonly string[] }) {
  const { t } = useWords();
  const filled = [...new Set(samples.filter((cell) => cell.trim() !== ''))].slice(0, SHOWN_SAMPLES);
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {filled.length === 0 ? t.lists.review.noSamples : t.lists.review.samples}
      </Text>
      {filled.map((cell) => (
        <span className="sample-cell" key={cell}>
          <DataText text={cell} />
        </span>
      ))}
    </Group>
  );
}

type SelectProps = QuestionProps & { readonly current: ColumnAnswer };

function RoleSelect({ column, current, onAnswer }: SelectProps) {
  const { t, fill, language } = useWords();
  const options = useMemo(
    () =>
      columnRoles
        .map((role) => ({ value: role, label: t.sources.roles[role] }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [t, language],
  );
  return (
    <Select
      label={fill(t.lists.review.means, { name: withVisibleMarks(column.name) })}
      data={options}
      value={current.role}
      searchable
      allowDeselect={false}
      onChange={(value) => {
        if (value === null || !isColumnRole(value)) return;
        onAnswer(toAnswer({ ...current, role: value, polarity: null }));
      }}
    />
  );
}

function ChannelSelect({ column, current, onAnswer }: SelectProps) {
  const { t, fill } = useWords();
  const every = 'every';
  return (
    <Select
      label={fill(t.lists.review.channel, { name: withVisibleMarks(column.name) })}
      data={[
        { value: every, label: t.findings.anyChannel },
        ...channels.map((channel) => ({ value: channel, label: t.findings.channels[channel] })),
      ]}
      value={current.channel ?? every}
      allowDeselect={false}
      onChange={(value) =>
        onAnswer({
          ...toAnswer(current),
          channel: channels.find((channel) => channel === value) ?? null,
        })
      }
    />
  );
}

function confidenceWords(words: Words, column: MappedColumn, answer: ColumnAnswer | null): string {
  const { review } = words.t.lists;
  if (answer !== null) return review.answered;
  if (column.needsAnswer || column.confidence < 0.6) return review.doubtful;
  return column.confidence >= 0.9 ? review.certain : review.likely;
}
