import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a screen says when there is nothing yet, and the way on. */
export function EmptyState(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  /** There is nothing else on the screen, so this is its heading. */
  readonly alone?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <Stack align="center" gap="md" px="xs" className="empty-state">
      <ThemeIcon size={84} radius="xl" variant="light" aria-hidden>
        {props.icon}
      </ThemeIcon>
      <Title order={props.alone === true ? 1 : 2} size="h3" ta="center">
        {props.title}
      </Title>
      <Text ta="center" c="dimmed" maw="34rem">
        {props.text}
      </Text>
      {props.children}
    </Stack>
  );
}
