import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#bridge/index.ts';
import type { QuestionAnswer } from '#domain/question.ts';
import { Section } from '#kit/section.tsx';
import { Answered } from '../common/answered.tsx';
import { useWords } from '../common/words.tsx';
import { QuestionCard } from './question-card.tsx';
import { questionTitle } from './question-title.ts';
import type { Question } from './question.ts';

const MOST_AT_ONCE = 50;

/** How columns of consent and dates were understood, where another reading can be tried, and who would be judged otherwise. */
export function SettledQuestions(props: {
  readonly isBusy: boolean;
  readonly onAnswer: (question: string, answer: QuestionAnswer) => void;
}) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t.questions.settledOpen}
        </Button>
      </Group>
    );
  }
  return <Settled {...props} />;
}

function Settled(props: Parameters<typeof SettledQuestions>[0]) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const answer = useCommand(
    'question/list',
    { offset: 0, limit: MOST_AT_ONCE, settled: true },
    { keepPrevious: true },
  );
  return (
    <Answered answer={answer}>
      {({ questions }) => {
        const current = questions.find(({ id }) => id === chosen);
        return (
          <Stack gap="lg">
            <Section title={t.questions.settledTitle} hint={t.questions.settledHint}>
              {questions.length === 0 ? (
                <Text>{t.questions.settledNone}</Text>
              ) : (
                <Stack gap="xs" data-testid="settled-questions">
                  {questions.map((question) => (
                    <Line
                      key={question.id}
                      question={question}
                      isChosen={question.id === chosen}
                      onChoose={() => setChosen(question.id)}
                    />
                  ))}
                </Stack>
              )}
            </Section>
            {current === undefined ? null : (
              <QuestionCard
                key={current.id}
                question={current}
                isBusy={props.isBusy}
                onSkip={() => setChosen(null)}
                onAnswer={(given) => {
                  setChosen(null);
                  props.onAnswer(current.id, given);
                }}
              />
            )}
          </Stack>
        );
      }}
    </Answered>
  );
}

function Line(props: {
  readonly question: Question;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const words = useWords();
  const { t, fill } = words;
  const { question, isChosen, onChoose } = props;
  const title = questionTitle(words, question);
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Text className="breakable">{title}</Text>
        {question.now === null ? null : (
          <Text size="sm" c="dimmed">
            {fill(t.questions.settledNow, { answer: t.questions.answers[question.now] })}
          </Text>
        )}
      </div>
      <Button
        size="xs"
        variant="light"
        aria-label={`${t.questions.settledTry}: ${title}`}
        disabled={isChosen}
        onClick={onChoose}
      >
        {t.questions.settledTry}
      </Button>
    </Group>
  );
}
