import { Center, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '#bridge/index.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useWords } from './words.tsx';

/** Waits for an answer, or says why there is none. */
export function Answered<Name extends CommandName>(props: {
  readonly answer: Answer<Name>;
  readonly children: (value: NonNullable<Answer<Name>['value']>) => ReactNode;
}) {
  const { value, problem, retry } = props.answer;
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (value === undefined) return <Waiting />;
  return props.children(value as NonNullable<Answer<Name>['value']>);
}

/** Says what it waits for, where there is more to say than that it waits. */
export function Waiting({ children }: { readonly children?: ReactNode }) {
  const { t } = useWords();
  return (
    <Center mih={160}>
      <Stack align="center" gap="xs">
        <Loader type="dots" aria-hidden />
        <Text size="sm" c="dimmed" component="output">
          {children ?? t.common.loading}
        </Text>
      </Stack>
    </Center>
  );
}
