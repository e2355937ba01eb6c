import { Button, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAct } from '#bridge/index.ts';
import type { Input } from '#contract/call.ts';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { Phrase } from '../common/phrase.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import type { Reasons } from './card-parts.ts';

/** Why something must be kept, since when and until when, and the act that lets it go. */
export function HoldNotice(props: {
  readonly title: string;
  readonly hold: Pick<Reasons['holds'][number], 'placedOn' | 'reason' | 'until'>;
  readonly releases: Omit<Input<'hold/release'>, 'only'>;
  readonly releaseAction: string;
  readonly children?: ReactNode;
}) {
  const { t, fill, day } = useWords();
  const release = useAct('hold/release');
  const { placedOn, reason, until } = props.hold;
  return (
    <Notice urgency="note" color="blue" icon={<IconLock aria-hidden />} title={props.title}>
      <Stack gap="sm" align="flex-start">
        {props.children}
        <Text size="sm">
          <Phrase
            text={t.person.holdText}
            values={{ day: day(placedOn), reason: <DataText text={reason} /> }}
          />
          {' · '}
          {until === null ? t.person.holdOpen : fill(t.person.holdUntil, { day: day(until) })}
        </Text>
        {release.problem === null ? null : <ProblemNotice problem={release.problem} />}
        <Button
          size="xs"
          variant="default"
          loading={release.isRunning}
          onClick={() => void release.run({ ...props.releases, only: { reason, until, placedOn } })}
        >
          {props.releaseAction}
        </Button>
      </Stack>
    </Notice>
  );
}
