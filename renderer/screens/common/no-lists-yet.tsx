import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useCommand } from '#bridge/index.ts';
import { EmptyState } from '#kit/empty-state.tsx';
import { useGo } from '#kit/route.ts';
import { Waiting } from './answered.tsx';
import { useWords } from './words.tsx';

/** In the place of people and findings while no list is in: of nobody nothing is known, good or bad. */
export function NoListsYet() {
  const { t } = useWords();
  const go = useGo();
  // Just after an import what is known of the workspace is asked for again.
  const { isRefreshing } = useCommand('workspace/status', {});
  if (isRefreshing) return <Waiting />;
  return (
    <EmptyState
      icon={<IconFileImport size={42} stroke={1.5} className="flip-in-rtl" />}
      title={t.overview.emptyTitle}
      text={t.overview.emptyText}
    >
      <Button size="lg" onClick={() => go('lists')}>
        {t.overview.emptyAction}
      </Button>
    </EmptyState>
  );
}
