import { Anchor, Badge, Button, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck, IconCircleCheck } from '@tabler/icons-react';
import { useCommand } from '#bridge/index.ts';
import { toHash, useGo } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
import { Answered } from '../common/answered.tsx';
import { kindLooks } from '../common/kind-look.tsx';
import { useOpenQuestions } from '../common/use-open-questions.ts';
import { useWords } from '../common/words.tsx';
import { ExpertNumbers } from './expert-numbers.tsx';
import { planSteps } from './plan-steps.ts';
import type { Doubt, Plan, Step } from './plan-steps.ts';

/** What was found, in plain words: who comes first, what is in doubt, what is fine. */
export function NextSteps() {
  const answer = useCommand('overview/read', {});
  const questions = useOpenQuestions();
  return (
    <Answered answer={answer}>
      {(overview) => {
        const plan = planSteps(overview, questions);
        return (
          <Stack gap="lg">
            <First steps={plan.first} />
            <InDoubt doubts={plan.doubts} />
            <Fine kinds={plan.fine} />
            <ExpertNumbers overview={overview} />
          </Stack>
        );
      }}
    </Answered>
  );
}

function First({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useWords();
  if (steps.length === 0) {
    return (
      <Section title={t.next.first}>
        <Group gap="sm">
          <IconCircleCheck size={28} className="good" aria-hidden />
          <Text size="lg">{t.next.nothing}</Text>
        </Group>
      </Section>
    );
  }
  return (
    <Section title={t.next.first} hint={t.next.firstHint}>
      <ol className="plain-list">
        {steps.map((step, index) => (
          <li key={step.kind} className="next-step" data-testid={`step-${step.kind}`}>
            <StepLine step={step} isFirst={index === 0} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StepLine({ step, isFirst }: { readonly step: Step; readonly isFirst: boolean }) {
  const { t, fill, plural, number, day } = useWords();
  const go = useGo();
  const { kind } = step;
  const { color, Icon } = kindLooks[kind];
  const { label } = t.findings.kinds[kind];
  const advice: Partial<Record<typeof kind, string>> = t.next.steps;
  return (
    <>
      <ThemeIcon variant="light" color={color} size={40} radius="xl" aria-hidden>
        <Icon size={22} stroke={1.7} aria-hidden />
      </ThemeIcon>
      <div className="next-text">
        <Group gap="xs">
          <Title order={3} size="h5">
            {label}: {number(step.people)}
          </Title>
          {step.overdue > 0 ? (
            <Badge color="red" variant="light" className="fact">
              {plural(t.next.overdue, step.overdue)}
            </Badge>
          ) : null}
          {step.firstDueOn === null ? null : (
            <Badge color="gray" variant="light" className="fact">
              {fill(step.overdue > 0 ? t.next.since : t.next.by, { day: day(step.firstDueOn) })}
            </Badge>
          )}
        </Group>
        <Text size="sm" mt={4}>
          {advice[kind] ?? ''}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="sm"
          variant={isFirst ? 'filled' : 'light'}
          aria-label={fill(t.next.decideKind, { kind: label })}
          onClick={() => go('act', null, { kinds: kind })}
        >
          {t.next.decide}
        </Button>
        <Button
          size="sm"
          variant="default"
          aria-label={fill(t.next.seeKind, { kind: label })}
          onClick={() => go('people', null, { kinds: kind })}
        >
          {t.next.see}
        </Button>
      </Group>
    </>
  );
}

const placeOfDoubt: Readonly<Record<Doubt, string>> = {
  questions: toHash('questions'),
  unclear: toHash('people', null, { doubts: 'consent' }),
  noConsent: toHash('people', null, { kinds: 'consent_missing' }),
  noAge: toHash('people', null, { ages: 'unknown' }),
};

function InDoubt({ doubts }: { readonly doubts: Plan['doubts'] }) {
  const { t, plural } = useWords();
  const go = useGo();
  const asks = doubts.some(({ kind }) => kind === 'questions');
  const hint =
    doubts.length === 0
      ? t.next.noDoubt
      : [t.next.doubtHint, ...(asks ? [t.next.doubtAnswer] : [])].join(' ');
  return (
    <Section title={t.next.doubt} hint={hint}>
      {doubts.length === 0 ? null : (
        <ul className="text-list">
          {doubts.map(({ kind, count }) => (
            <li key={kind}>
              <Anchor href={placeOfDoubt[kind]}>{plural(t.next[kind], count)}</Anchor>
            </li>
          ))}
        </ul>
      )}
      {asks ? (
        <div>
          <Button variant="light" onClick={() => go('questions')}>
            {t.next.answer}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function Fine({ kinds }: { readonly kinds: Plan['fine'] }) {
  const { t } = useWords();
  const words: Partial<Record<(typeof kinds)[number], string>> = t.next.fineKinds;
  if (kinds.length === 0) return null;
  return (
    <Section title={t.next.fine}>
      <ul className="plain-list fine-list">
        {kinds.map((kind) => (
          <li key={kind}>
            <IconCheck size={18} className="good" aria-hidden />
            <span>{words[kind]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
