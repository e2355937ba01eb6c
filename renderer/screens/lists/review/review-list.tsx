import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconHistory } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { Notice } from '#kit/notice.tsx';
import { FoldButton } from '#kit/fold-button.tsx';
import { DataText } from '#kit/data-text.tsx';
import { Section } from '#kit/section.tsx';
import { Answered } from '#screens/common/answered.tsx';
import { useWords } from '#screens/common/words.tsx';
import { dateSentences } from './column-proof.ts';
import { ColumnQuestion } from './column-question.tsx';
import { DateOrderQuestion } from './date-order-question.tsx';
import { inspectionOf, readOtherwise } from './list-choice.ts';
import type { FoundList, ListChoice } from './list-choice.ts';
import { listName } from '../list-name.ts';
import { ListPreview } from './list-preview.tsx';
import { ListsBelow } from './lists-below.tsx';
import { ReadingControls } from './reading-choice.tsx';
import { SourceFacts, SourceWarnings } from '../source-facts.tsx';
import { undecidedDates } from './undecided-dates.ts';

type Inspection = Output<'source/inspect'>;

const LARGE_BYTES = 50_000_000; // from here on an import takes more than a few seconds

type ReviewProps = {
  readonly list: FoundList;
  /** One of many: shown in full only where it wants an answer. */
  readonly brief: boolean;
  readonly country: string;
  readonly choice: ListChoice;
  readonly onChoice: (choice: ListChoice) => void;
};

/** One list before it comes in: how it was read, and the columns, doubtful ones first. */
export function ReviewList(props: ReviewProps) {
  const words = useWords();
  const { t, fill } = words;
  const { list, choice, onChoice } = props;
  const name = listName(words, list);
  const asked = inspectionOf(list, choice.reading, props.country);
  const answer = useCommand('source/inspect', asked, {
    keepPrevious: true,
    enabled: choice.included,
  });
  return (
    <Section
      title={<DataText text={name} />}
      aside={
        <Group gap="sm">
          {list.hidden ? <Badge color="gray">{t.lists.review.hiddenSheet}</Badge> : null}
          <Checkbox
            label={fill(t.lists.review.include, { list: name })}
            checked={choice.included}
            onChange={(event) => onChoice({ ...choice, included: event.currentTarget.checked })}
          />
        </Group>
      }
    >
      {choice.included ? (
        <Answered answer={answer}>
          {(seen) => (
            <div aria-busy={answer.isRefreshing}>
              <ReviewReading brief={props.brief} seen={seen} choice={choice} onChoice={onChoice} />
            </div>
          )}
        </Answered>
      ) : null}
    </Section>
  );
}

/** Nothing to answer and nothing to see to. */
function isSettled({ columns, dates, warnings }: Inspection): boolean {
  return (
    warnings.length === 0 &&
    columns.every(({ needsAnswer }) => !needsAnswer) &&
    undecidedDates(dates).length === 0
  );
}

type ReadingProps = {
  readonly brief: boolean;
  readonly seen: Inspection;
  readonly choice: ListChoice;
  readonly onChoice: (choice: ListChoice) => void;
};

/** How the list was read, with the rows that show it; then its columns. */
function ReviewReading(props: ReadingProps) {
  const { t } = useWords();
  const { seen, choice, onChoice } = props;
  const [controls, setControls] = useState(false);
  const [opened, setOpened] = useState(false);
  if (props.brief && !opened && isSettled(seen)) {
    return (
      <Stack gap="md" align="flex-start">
        <SourceFacts source={seen} />
        <QuestionCount columns={0} all={0} />
        <ListsBelow lists={seen.below} />
        <FoldButton opened={false} onToggle={() => setOpened(true)}>
          {t.importing.preview}
        </FoldButton>
      </Stack>
    );
  }
  const change = (part: Partial<ListChoice['reading']>) => onChoice(readOtherwise(choice, part));
  return (
    <Stack gap="md">
      <SourceFacts source={seen} />
      {seen.bytes < LARGE_BYTES ? null : (
        <Text size="sm" c="dimmed">
          {t.importing.large}
        </Text>
      )}
      {seen.remembered ? (
        <Notice urgency="note" color="teal" icon={<IconHistory aria-hidden />}>
          {t.lists.review.remembered}
        </Notice>
      ) : null}
      <SourceWarnings
        warnings={seen.warnings}
        when="before"
        acts={{
          'encoding.mojibake': {
            label: t.importing.repairNow,
            run: () => change({ repairText: true }),
          },
          'encoding.guessed': {
            label: t.importing.checkAlphabet,
            run: () => setControls(true),
          },
        }}
      />
      <ReadingControls
        seen={seen}
        reading={choice.reading}
        opened={controls}
        onToggle={() => setControls(!controls)}
        onChange={change}
      />
      <ListPreview seen={seen} answers={choice.answers} />
      <ReviewColumns {...props} />
      <ListsBelow lists={seen.below} />
    </Stack>
  );
}

function ReviewColumns(props: ReadingProps) {
  const words = useWords();
  const { t, plural } = words;
  const { seen, choice, onChoice } = props;
  const [showsAll, setShowsAll] = useState(false);
  const doubtful = seen.columns.filter((column) => column.needsAnswer);
  const others = seen.columns.filter((column) => !column.needsAnswer);
  const undecided = undecidedDates(seen.dates);
  const question = (column: Inspection['columns'][number]) => (
    <ColumnQuestion
      key={column.index}
      column={column}
      samples={seen.samples.map((row) => row[column.index] ?? '')}
      proof={seen.proofs.find((proof) => proof.index === column.index) ?? null}
      answer={choice.answers[column.index] ?? null}
      onAnswer={(answer) =>
        onChoice({ ...choice, answers: { ...choice.answers, [column.index]: answer } })
      }
    />
  );
  return (
    <Stack gap="md">
      <QuestionCount columns={doubtful.length} all={doubtful.length + undecided.length} />
      {doubtful.map(question)}
      {undecided.length > 0 ? (
        <DateOrderQuestion
          columns={undecided.map((date) => date.column)}
          proofs={dateSentences(words, undecided)}
          value={choice.dateOrder}
          onChange={(dateOrder) => onChoice({ ...choice, dateOrder })}
        />
      ) : null}
      <UnusedColumns
        columns={others.filter(
          ({ role, index }) => role === 'ignore' && choice.answers[index] === undefined,
        )}
      />
      <div>
        <Button variant="light" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll
            ? t.lists.review.hideColumns
            : plural(t.lists.review.allColumns, seen.columns.length)}
        </Button>
      </div>
      {showsAll ? (
        <Stack gap="sm">
          <DateProofs seen={seen} />
          {others.map(question)}
        </Stack>
      ) : null}
    </Stack>
  );
}

const MOST_NAMED = 12;

/** An owner who misses one of them here opens the columns and says what it holds. */
function UnusedColumns({ columns }: { readonly columns: Inspection['columns'] }) {
  const { t } = useWords();
  const named = columns.filter(({ name }) => name.trim() !== '');
  if (named.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" data-testid="unused-columns">
      {t.lists.review.unused}{' '}
      {named.slice(0, MOST_NAMED).map(({ index, name }, place) => (
        <Fragment key={index}>
          {place === 0 ? '' : ' · '}
          <DataText text={name} />
        </Fragment>
      ))}
      {named.length > MOST_NAMED ? ' …' : ''}
    </Text>
  );
}

/** What was decided about dates without a question, and by what. */
function DateProofs({ seen }: { readonly seen: Inspection }) {
  const words = useWords();
  const proofs = dateSentences(
    words,
    seen.dates.filter((date) => date.order !== null),
  );
  if (proofs.length === 0) return null;
  return (
    <ul className="text-list dimmed">
      {proofs.map((proof) => (
        <li key={proof}>{proof}</li>
      ))}
    </ul>
  );
}

function QuestionCount(props: { readonly columns: number; readonly all: number }) {
  const { t, plural } = useWords();
  if (props.all === 0) {
    return (
      <Group gap="xs">
        <IconCheck size={20} className="good" aria-hidden />
        <Text>{t.lists.review.noQuestions}</Text>
      </Group>
    );
  }
  if (props.columns === 0) return null;
  return (
    <Text fw={600} size="lg">
      {plural(t.lists.review.questions, props.columns)}
    </Text>
  );
}
