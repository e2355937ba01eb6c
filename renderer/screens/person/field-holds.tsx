import { Button, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useAct } from '#bridge/index.ts';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { Phrase } from '../common/phrase.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import type { CardParts, Reasons } from './card-parts.ts';

type Hold = Reasons['holds'][number];

/** Holds that name some fields of the card, each with its reason and its end. */
export function FieldHolds({ card, reasons }: CardParts) {
  return reasons.holds.map((hold) =>
    hold.roles === null ? null : (
      <FieldHold
        key={`${hold.placedOn} ${hold.roles.join(' ')} ${hold.reason}`}
        person={card.row.id}
        hold={hold}
        roles={hold.roles}
      />
    ),
  );
}

function FieldHold(props: {
  readonly person: CardParts['card']['row']['id'];
  readonly hold: Hold;
  readonly roles: NonNullable<Hold['roles']>;
}) {
  const { t, fill, day } = useWords();
  const release = useAct('hold/release');
  const { person, hold, roles } = props;
  return (
    <Notice urgency="note" color="blue" icon={<IconLock aria-hidden />} title={t.person.fieldHolds}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{roles.map((role) => t.sources.roles[role]).join(' · ')}</Text>
        <Text size="sm">
          <Phrase
            text={t.person.holdText}
            values={{ day: day(hold.placedOn), reason: <DataText text={hold.reason} /> }}
          />
          {' · '}
          {hold.until === null
            ? t.person.holdOpen
            : fill(t.person.holdUntil, { day: day(hold.until) })}
        </Text>
        {release.problem === null ? null : <ProblemNotice problem={release.problem} />}
        <Button
          size="xs"
          variant="default"
          loading={release.isRunning}
          onClick={() => void release.run({ person, roles: [...roles] })}
        >
          {t.person.releaseFields}
        </Button>
      </Stack>
    </Notice>
  );
}
