import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAct, useJob } from '#bridge/index.ts';
import type { Input } from '#contract/call.ts';
import type { Language } from '#domain/language.ts';
import type { PersonId } from '#domain/person.ts';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { JobView } from '../common/job-view.tsx';
import { kindLooks } from '../common/kind-look.tsx';
import { Phrase } from '../common/phrase.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import type { CardParts } from './card-parts.ts';
import { HoldNotice } from './hold-notice.tsx';
import type { PersonCard } from './person-card.ts';

/** One verdict in words, by when the rules want it done, and when it will next change. */
export function Verdict({ card, reasons }: CardParts) {
  const { t, fill, day } = useWords();
  const { findings } = card.document;
  const { proposed, changesOn } = reasons.verdict;
  return (
    <Paper withBorder p="lg" radius="lg" className="verdict">
      <Stack gap="sm">
        <Text size="xl" fw={650}>
          {findings.length === 0 ? t.person.verdictClean : t.person.verdict[proposed]}
        </Text>
        {findings.length === 0 ? null : (
          <Group gap="xs">
            {findings.map(({ kind }) => (
              <Badge key={kind} variant="light" color={kindLooks[kind].color} className="fact">
                {t.card.found[kind]}
              </Badge>
            ))}
          </Group>
        )}
        <Deadline reasons={reasons} />
        <Text c="dimmed">
          {changesOn === null
            ? t.person.noChange
            : fill(t.person.nextChange, { day: day(changesOn) })}
        </Text>
        <Holds card={card} reasons={reasons} />
        <Restrictions card={card} />
      </Stack>
    </Paper>
  );
}

/** By when the rules want it done. What a hold or a restriction keeps is not overdue; the answer to who asked may be. */
function Deadline({ reasons }: Pick<CardParts, 'reasons'>) {
  const { t, fill, day } = useWords();
  const { held, restricted, actBy, answerBy } = reasons.verdict;
  if (!held && !restricted) {
    if (actBy === null) return <Text>{t.card.noDeadline}</Text>;
    const isOverdue = actBy < reasons.today;
    return (
      <Text {...(isOverdue ? { className: 'warning' } : {})}>
        {fill(isOverdue ? t.card.overdue : t.card.actBy, { day: day(actBy) })}
      </Text>
    );
  }
  const isLate = answerBy !== null && answerBy < reasons.today;
  return (
    <>
      <Text>{held ? t.card.onHold : t.card.onRestriction}</Text>
      {answerBy === null ? null : (
        <Text {...(isLate ? { className: 'warning' } : {})}>
          {fill(isLate ? t.card.answerLate : t.card.answerBy, { day: day(answerBy) })}
        </Text>
      )}
    </>
  );
}

/** Of people who became one, each may have been restricted: each is told and lifted by itself. */
function Restrictions({ card }: { readonly card: PersonCard }) {
  const { language } = useWords();
  const lift = useJob('disposition/run');
  const { restrictions } = card;
  const [only, ...more] = restrictions;
  if (only === undefined) return null;
  if (more.length > 0) {
    return restrictions.map((restriction) => (
      <OneOfSeveral
        key={`${restriction.placedOn} ${restriction.reason}`}
        person={card.row.id}
        restriction={restriction}
      />
    ));
  }
  return (
    <RestrictionNotice
      restriction={only}
      isRunning={lift.state.kind === 'running'}
      onLift={() => lift.start(liftOf(card.row.id, language))}
    >
      <JobView job={lift} />
    </RestrictionNotice>
  );
}

function OneOfSeveral({
  person,
  restriction,
}: {
  readonly person: PersonId;
  readonly restriction: PersonCard['restrictions'][number];
}) {
  const lift = useAct('restriction/lift');
  return (
    <RestrictionNotice
      restriction={restriction}
      isRunning={lift.isRunning}
      onLift={() => void lift.run({ person, only: restriction })}
    >
      {lift.problem === null ? null : <ProblemNotice problem={lift.problem} />}
    </RestrictionNotice>
  );
}

function RestrictionNotice(props: {
  readonly restriction: PersonCard['restrictions'][number];
  readonly isRunning: boolean;
  readonly onLift: () => void;
  readonly children: ReactNode;
}) {
  const { t, day } = useWords();
  const { placedOn, reason } = props.restriction;
  return (
    <Notice
      urgency="note"
      color="blue"
      icon={<IconLock aria-hidden />}
      title={t.person.restriction}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          <Phrase
            text={t.person.restrictionText}
            values={{ day: day(placedOn), reason: <DataText text={reason} /> }}
          />
        </Text>
        {props.children}
        <Button size="xs" variant="default" disabled={props.isRunning} onClick={props.onLift}>
          {t.person.lift}
        </Button>
      </Stack>
    </Notice>
  );
}

function liftOf(person: PersonId, language: Language): Input<'disposition/run'> {
  return {
    selection: { kinds: [], people: [person], except: [] },
    do: 'lift',
    confirmedPeople: 1,
    output: null,
    exportAs: null,
    cleanedCopies: false,
    by: null,
    reason: null,
    until: null,
    language,
  };
}

/** Of people who became one, each may have had a hold of their own: each is told and released by itself. */
function Holds({ card, reasons }: CardParts) {
  const { t } = useWords();
  return reasons.holds
    .filter(({ roles }) => roles === null)
    .map((hold) => (
      <HoldNotice
        key={`${hold.placedOn} ${hold.until ?? ''} ${hold.reason}`}
        title={t.person.hold}
        hold={hold}
        releases={{ person: card.row.id }}
        releaseAction={t.person.release}
      />
    ));
}
