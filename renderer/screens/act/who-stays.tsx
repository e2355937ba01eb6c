import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Notice } from '#kit/notice.tsx';
import { useWords } from '../common/words.tsx';
import { PeopleSample } from './preview-people.tsx';
import type { Preview } from './preview.ts';

/** Who of the people chosen stays, and why: a legal hold, a restriction; and who goes in spite of one. */
export function WhoStays({ preview }: { readonly preview: Preview }) {
  const { t, plural } = useWords();
  const { held, restricted, restrictedAsked, restrictedGo, stay } = preview;
  return (
    <>
      <Staying people={stay.held} count={held}>
        <Text size="sm">{plural(t.act.heldOut, held)}</Text>
      </Staying>
      <Staying people={stay.restricted} count={restricted}>
        <Text size="sm">{plural(t.act.restrictedOut, restricted)}</Text>
        {restrictedAsked > 0 ? (
          <Text size="sm">{plural(t.act.restrictedAsked, restrictedAsked)}</Text>
        ) : null}
      </Staying>
      {restrictedGo > 0 ? (
        <Notice urgency="note" color="yellow">
          {plural(t.act.restrictedGo, restrictedGo)}
        </Notice>
      ) : null}
    </>
  );
}

function Staying(props: {
  readonly people: Preview['sample'];
  readonly count: number;
  readonly children: ReactNode;
}) {
  if (props.count === 0) return null;
  return (
    <Notice urgency="note" color="blue" icon={<IconLock aria-hidden />}>
      {props.children}
      <PeopleSample people={props.people} count={props.count} />
    </Notice>
  );
}
