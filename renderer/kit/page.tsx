import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Explained } from './explained.tsx';

/** The frame of every screen: one heading, a sentence, what can be done, and the content. */
export function Page(props: {
  readonly title: ReactNode;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap="lg" className="page">
      <div className="page-head">
        <div className="page-title">
          <Title order={1}>{props.title}</Title>
          {props.intro === undefined ? null : (
            <Text c="dimmed" mt={4} maw="44rem">
              <Explained content={props.intro} />
            </Text>
          )}
        </div>
        {props.actions === undefined ? null : <div className="page-actions">{props.actions}</div>}
      </div>
      {props.children}
    </Stack>
  );
}
