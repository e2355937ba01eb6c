import { Button } from '@mantine/core';
import { Page } from '#kit/page.tsx';
import { useGo } from '#kit/route.ts';
import { OriginalFiles } from '../common/original-files.tsx';
import { NoListsYet } from '../common/no-lists-yet.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import { NextSteps } from './next-steps.tsx';

/** The page after an import, at any later time. */
export function NextScreen() {
  const { t, plural } = useWords();
  const { people } = useWorkspace();
  const go = useGo();
  if (people === 0) {
    return (
      <Page title={t.next.title}>
        <NoListsYet />
      </Page>
    );
  }
  return (
    <Page
      title={t.next.title}
      intro={plural(t.next.intro, people)}
      actions={
        <Button variant="default" onClick={() => go('overview')}>
          {t.next.overview}
        </Button>
      }
    >
      <NextSteps />
      <OriginalFiles after="import" />
    </Page>
  );
}
