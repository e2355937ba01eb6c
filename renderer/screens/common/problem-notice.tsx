import { Button, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Problem } from '#domain/problem.ts';
import { toProblemText } from '#messages/index.ts';
import { Notice } from '#kit/notice.tsx';
import { useWords } from './words.tsx';

/** What happened and what to do next, where it happened. */
export function ProblemNotice(props: {
  readonly problem: Problem;
  readonly onRetry?: (() => void) | undefined;
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
        {props.onRetry === undefined ? null : (
          <Button size="xs" variant="default" onClick={props.onRetry}>
            {t.common.retry}
          </Button>
        )}
      </Stack>
    </Notice>
  );
}
