import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { Explained } from './explained.tsx';

/** A titled part of a screen, found by its heading. */
export function Section(props: {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly aside?: ReactNode;
  /** 1 where the section is the whole screen. */
  readonly level?: 1 | 2;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <Paper component="section" withBorder p="lg" radius="lg" aria-labelledby={heading}>
      <Stack gap="md">
        <div className="section-head">
          <div>
            <Title order={props.level ?? 2} size="h3" id={heading}>
              {props.title}
            </Title>
            {props.hint === undefined ? null : (
              <Text size="sm" c="dimmed" mt={2}>
                <Explained content={props.hint} />
              </Text>
            )}
          </div>
          {props.aside}
        </div>
        {props.children}
      </Stack>
    </Paper>
  );
}
