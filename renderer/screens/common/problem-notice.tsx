import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Problem } from '#domain/problem.ts';
import { useContext } from 'react';
import type { ReactNode } from 'react';
import { toProblemText } from '#messages/index.ts';
import { Notice } from '#kit/notice.tsx';
import { useGo, useRoute } from '#kit/route.ts';
import { placeOfProblem } from './problem-step.ts';
import { WorkspaceContext } from './use-workspace.ts';
import { useWords } from './words.tsx';

/** What happened and what to do next, where it happened. */
export function ProblemNotice(props: {
  readonly problem: Problem;
  readonly onRetry?: (() => void) | undefined;
  /** A way out that only the place where it is shown knows. */
  readonly children?: ReactNode;
}) {
  const { language, t } = useWords();
  const { what, next } = toProblemText(language, props.problem);
  const isQuiet = props.problem.kind === 'cancelled';
  return (
    <Notice
      urgency="alert"
      color={isQuiet ? 'gray' : 'orange'}
      icon={<IconAlertCircle aria-hidden />}
      title={what}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{next}</Text>
        <Group gap="xs" className="acts">
          {props.onRetry === undefined ? null : (
            <Button size="xs" variant="default" onClick={props.onRetry}>
              {t.common.retry}
            </Button>
          )}
          {props.children}
          <PlaceOfNextStep problem={props.problem} />
        </Group>
      </Stack>
    </Notice>
  );
}

/** The way to the screen where it can be dealt with, unless the user is there. */
function PlaceOfNextStep({ problem }: { readonly problem: Problem }) {
  const { t, fill } = useWords();
  const isInside = useContext(WorkspaceContext) !== null;
  const route = useRoute();
  const go = useGo();
  const place = placeOfProblem(problem.code);
  if (!isInside || place === null || place === route.screen) return null;
  return (
    <Button size="xs" variant="default" onClick={() => go(place)}>
      {fill(t.importing.goTo, { place: t.common.nav[place] })}
    </Button>
  );
}
