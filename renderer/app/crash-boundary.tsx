import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '#screens/common/words.tsx';

/** Catches defects of the page, so that nobody sits before an empty window. */
export class CrashBoundary extends Component<
  { readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  override readonly state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useWords();
  return (
    <Center mih="100vh" p="md">
      <Stack align="center" role="alert">
        <Title order={1} size="h2" ta="center">
          {t.common.crash.title}
        </Title>
        <Text ta="center">{t.common.crash.text}</Text>
        <Button
          onClick={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          {t.common.crash.action}
        </Button>
      </Stack>
    </Center>
  );
}
