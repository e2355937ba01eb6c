import { Badge, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { useJob } from '#bridge/index.ts';
import type { QuestionAnswer } from '#domain/question.ts';
import { Section } from '#kit/section.tsx';
import { useFirstFocus } from '#kit/use-first-focus.ts';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { JobView } from '../common/job-view.tsx';
import { useWords } from '../common/words.tsx';
import { PairTable } from './pair-table.tsx';
import { questionTitle } from './question-title.ts';
import type { Question } from './question.ts';
import { SampleTable } from './sample-table.tsx';
import { WhatWouldChange } from './what-would-change.tsx';

const PEOPLE_SHOWN = 50;

/** A question with what it is about, what hangs on it, and its answers: by click, or by arrow keys and Enter. */
export function QuestionCard(props: {
  readonly question: Question;
  readonly isBusy: boolean;
  readonly onAnswer: (answer: QuestionAnswer, alike: boolean) => void;
  readonly onSkip: () => void;
}) {
  const words = useWords();
  const { t, fill } = words;
  const { question, isBusy } = props;
  const [chosen, setChosen] = useState<QuestionAnswer | null>(null);
  const [alike, setAlike] = useState(false);
  const preview = useJob('question/preview');
  const isWaiting = isBusy || preview.state.kind === 'running';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen !== null && !isWaiting) props.onAnswer(chosen, alike);
  };
  const choose = (answer: QuestionAnswer): void => {
    setChosen(answer);
    preview.reset();
  };
  return (
    <Section
      title={questionTitle(words, question)}
      hint={fill(t.questions.lists, {
        lists: new Intl.ListFormat(words.language).format(question.files.map(withVisibleMarks)),
      })}
      aside={<Severity question={question} />}
    >
      <form aria-label={questionTitle(words, question)} onSubmit={submit}>
        <Stack gap="lg">
          <About question={question} />
          <Answers question={question} chosen={chosen} onChoose={choose} />
          <Alike
            pairs={question.pair?.alike ?? 1}
            isChosen={alike}
            onChoose={(isChosen) => {
              setAlike(isChosen);
              preview.reset();
            }}
          />
          <Acts
            canAnswer={chosen !== null && !isWaiting}
            canSkip={!isBusy}
            question={question}
            onPreview={() => {
              if (chosen === null) return;
              const asked = { question: question.id, answer: chosen, alike };
              preview.start({ ...asked, limit: PEOPLE_SHOWN });
            }}
            onSkip={props.onSkip}
          />
          <JobView job={preview} />
          {preview.state.kind === 'done' ? <WhatWouldChange result={preview.state.value} /> : null}
        </Stack>
      </form>
    </Section>
  );
}

/** One answer for all pairs with the same reasons. */
function Alike(props: {
  readonly pairs: number;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const { t, plural } = useWords();
  return props.pairs > 1 ? (
    <Checkbox
      checked={props.isChosen}
      onChange={(event) => props.onChoose(event.currentTarget.checked)}
      label={plural(t.questions.alike, props.pairs)}
    />
  ) : null;
}

/** Understood already: what hangs on another reading is told when it is tried. */
function isSettled({ now }: Question): boolean {
  return now !== null;
}

/** What hangs on the answer, and the cells or entries that it is about. */
function About({ question }: { readonly question: Question }) {
  const { t, plural } = useWords();
  return (
    <>
      {isSettled(question) ? null : (
        <Text>
          {plural(t.questions.hangs, question.people)}
          {question.pair === null ? ` ${plural(t.questions.settles, question.cells)}` : ''}
        </Text>
      )}
      {question.pair === null ? (
        <SampleTable samples={question.samples} />
      ) : (
        <PairTable pair={question.pair} />
      )}
    </>
  );
}

function Acts(props: {
  readonly canAnswer: boolean;
  readonly canSkip: boolean;
  readonly question: Question;
  readonly onPreview: () => void;
  readonly onSkip: () => void;
}) {
  const { t } = useWords();
  return (
    <Group>
      <Button type="submit" disabled={!props.canAnswer}>
        {t.questions.confirm}
      </Button>
      <Button variant="light" disabled={!props.canAnswer} onClick={props.onPreview}>
        {t.questions.preview}
      </Button>
      <Button variant="subtle" disabled={!props.canSkip} onClick={props.onSkip}>
        {isSettled(props.question) ? t.questions.settledLeave : t.questions.skip}
      </Button>
    </Group>
  );
}

function Severity({ question }: { readonly question: Question }) {
  const { t } = useWords();
  const { severity } = question;
  if (isSettled(question)) return null;
  const { one, two, three } = t.questions.severity;
  const [color, text] =
    severity >= 3 ? ['red', three] : severity === 2 ? ['orange', two] : ['gray', one];
  return (
    <Badge variant="light" color={color} className="fact">
      {text}
    </Badge>
  );
}

/** Native radios: arrow keys move and choose, Enter sends the form. */
function Answers(props: {
  readonly question: Question;
  readonly chosen: QuestionAnswer | null;
  readonly onChoose: (answer: QuestionAnswer) => void;
}) {
  const { t } = useWords();
  const name = useId();
  const first = useFirstFocus<HTMLInputElement>();
  const { question, chosen, onChoose } = props;
  return (
    <Radio.Group
      name={name}
      label={t.questions.answersLabel}
      description={t.questions.keys}
      value={chosen}
      onChange={(value) => {
        const answer = question.answers.find((known) => known === value);
        if (answer !== undefined) onChoose(answer);
      }}
    >
      <Stack gap="xs" mt="xs">
        {question.answers.map((answer, place) => (
          <Radio
            key={answer}
            ref={place === 0 ? first : undefined}
            value={answer}
            label={t.questions.answers[answer]}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
