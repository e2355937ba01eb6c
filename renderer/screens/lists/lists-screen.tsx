import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { ChooseFiles } from '#kit/choose-files.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { Page } from '#kit/page.tsx';
import { Answered } from '../common/answered.tsx';
import { useImportJob } from '../common/import-job.tsx';
import { useIncomingFiles } from '../common/incoming-files.tsx';
import { JobView } from '../common/job-view.tsx';
import { useWords } from '../common/words.tsx';
import { FailedImport } from './failed-import.tsx';
import { ImportResult } from './import-result.tsx';
import { InterruptedImport } from './interrupted-import.tsx';
import { ReviewFiles } from './review/review-files.tsx';
import { SourceCards } from './source-cards.tsx';

/** The lists of the workspace, and the way in for more. */
export function ListsScreen() {
  const incoming = useIncomingFiles();
  const { job: importing, start } = useImportJob();
  if (importing.state.kind === 'running') {
    return (
      <ImportFrame>
        <JobView<'source/import'> job={importing} />
      </ImportFrame>
    );
  }
  if (importing.state.kind === 'done') {
    return <ImportResult result={importing.state.value} onClose={importing.reset} />;
  }
  if (incoming.files.length > 0) {
    return (
      <ReviewFiles
        files={incoming.files}
        problem={importing.state.kind === 'failed' ? importing.state.problem : null}
        onImport={(input) => start(incoming.files, input)}
        onImported={incoming.clear}
      />
    );
  }
  return <KnownLists />;
}

function ImportFrame({ children }: { readonly children: React.ReactNode }) {
  const { t } = useWords();
  return <Page title={t.lists.title}>{children}</Page>;
}

function KnownLists() {
  const { t } = useWords();
  const incoming = useIncomingFiles();
  const answer = useCommand('source/list', {});
  const [written, setWritten] = useState<Output<'copies/write'> | null>(null);
  const choose = (files: readonly File[]) => void incoming.addChosen(files);
  const icon = <IconFileImport size={20} className="flip-in-rtl" aria-hidden />;
  const hasLists = (answer.value?.sources.length ?? 0) > 0;
  return (
    <Page
      title={t.lists.title}
      intro={t.lists.intro}
      {...(hasLists
        ? {
            actions: (
              <ChooseFiles label={t.lists.chooseMore} icon={icon} multiple onChoose={choose} />
            ),
          }
        : {})}
    >
      <FailedImport />
      <InterruptedImport />
      <Answered answer={answer}>
        {({ sources }) =>
          sources.length === 0 ? (
            <EmptyState
              icon={<IconFileImport size={42} stroke={1.5} className="flip-in-rtl" />}
              title={t.lists.emptyTitle}
              text={t.lists.emptyText}
            >
              <ChooseFiles
                label={t.lists.choose}
                icon={icon}
                size="lg"
                multiple
                onChoose={choose}
              />
            </EmptyState>
          ) : (
            <SourceCards sources={sources} written={written} onWritten={setWritten} />
          )
        }
      </Answered>
    </Page>
  );
}
