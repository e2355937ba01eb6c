import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useJob } from '#bridge/index.ts';
import { Page } from '#kit/page.tsx';
import { useGo } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
import { Answered } from '../common/answered.tsx';
import { JobView } from '../common/job-view.tsx';
import { NoListsYet } from '../common/no-lists-yet.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import { QuestionCard } from './question-card.tsx';
import { SettledQuestions } from './settled-questions.tsx';
import type { Questions } from './question.ts';

const MOST_AT_ONCE = 50;
const SECONDS_IN_MINUTE = 60;

/** One doubt after the other, most consequential first. */
export function QuestionsScreen() {
  const { t } = useWords();
  const { sources } = useWorkspace();
  const questions = useCommand(
    'question/list',
    { offset: 0, limit: MOST_AT_ONCE },
    { keepPrevious: true },
  );
  if (sources === 0) {
    return (
      <Page title={t.questions.title}>
        <NoListsYet />
      </Page>
    );
  }
  return <Answered answer={questions}>{(value) => <OpenQuestions list={value} />}</Answered>;
}

function OpenQuestions({ list }: { readonly list: Questions }) {
  const { t, plural } = useWords();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const answer = useJob('question/answer');
  const undo = useJob('question/undo');
  const current = list.questions.find(({ id }) => !skipped.has(id));
  const isBusy = answer.state.kind === 'running' || undo.state.kind === 'running';
  const minutes = Math.max(1, Math.round(list.seconds / SECONDS_IN_MINUTE));
  const { last } = list;
  return (
    <Page
      title={t.questions.title}
      intro={
        list.total === 0
          ? undefined
          : plural(t.questions.intro, list.total, { minutes: plural(t.questions.minutes, minutes) })
      }
      actions={
        last === null ? undefined : (
          <Button
            variant="default"
            disabled={isBusy}
            onClick={() => {
              answer.reset();
              setSkipped(new Set());
              undo.start({ answer: last.answer });
            }}
          >
            {t.questions.undo}
          </Button>
        )
      }
    >
      <Said list={list} answer={answer} undo={undo} />
      <JobView job={answer} />
      <JobView job={undo} />
      {current === undefined ? (
        <Nothing skipped={skipped.size} onAgain={() => setSkipped(new Set())} />
      ) : (
        <QuestionCard
          key={current.id}
          question={current}
          isBusy={isBusy}
          onSkip={() => setSkipped(new Set([...skipped, current.id]))}
          onAnswer={(given, alike) => {
            undo.reset();
            answer.start({ question: current.id, answer: given, alike });
          }}
        />
      )}
      <SettledQuestions
        isBusy={isBusy}
        onAnswer={(question, given) => {
          undo.reset();
          answer.start({ question, answer: given, alike: false });
        }}
      />
    </Page>
  );
}

/** Read out by a screen reader after each answer. */
function Said(props: {
  readonly list: Questions;
  readonly answer: ReturnType<typeof useJob<'question/answer'>>;
  readonly undo: ReturnType<typeof useJob<'question/undo'>>;
}) {
  const { t, plural } = useWords();
  const { answer, undo, list } = props;
  const text =
    undo.state.kind === 'done'
      ? t.questions.undone
      : answer.state.kind === 'done'
        ? plural(t.questions.answered, list.total)
        : '';
  return (
    <Text component="output" size="sm" c="dimmed" data-testid="question-said">
      {text}
    </Text>
  );
}

function Nothing({ skipped, onAgain }: { readonly skipped: number; readonly onAgain: () => void }) {
  const { t, plural } = useWords();
  const go = useGo();
  return (
    <Section title={skipped === 0 ? t.questions.noneTitle : t.questions.skippedTitle}>
      <Stack gap="sm">
        {skipped === 0 ? (
          <>
            <Text>{t.questions.noneText}</Text>
            <Group>
              <Button variant="light" onClick={() => go('next')}>
                {t.next.title}
              </Button>
            </Group>
          </>
        ) : (
          <Group>
            <Text>{plural(t.questions.skippedAll, skipped)}</Text>
            <Button variant="light" onClick={onAgain}>
              {t.questions.again}
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}
