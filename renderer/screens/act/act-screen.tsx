import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useJob } from '#bridge/index.ts';
import { findingKinds } from '#domain/finding.ts';
import { Notice } from '#kit/notice.tsx';
import { Page } from '#kit/page.tsx';
import { useRoute } from '#kit/route.ts';
import { Answered } from '../common/answered.tsx';
import { JobView } from '../common/job-view.tsx';
import { NoListsYet } from '../common/no-lists-yet.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useMarkedPeople } from '../common/marked-people.tsx';
import { useWords } from '../common/words.tsx';
import { freshDraft, selectionOf, toRun } from './act-draft.ts';
import type { ActDraft } from './act-draft.ts';
import { ActPreview } from './act-preview.tsx';
import { ActResult } from './act-result.tsx';
import { ConfirmAct } from './confirm-act.tsx';
import { WhatToDo } from './what-to-do.tsx';
import { WhoItConcerns } from './who-it-concerns.tsx';

/** Who, what, what will happen, and only then the act. */
export function ActScreen() {
  const { t } = useWords();
  const { query } = useRoute();
  const { marked, markOnly } = useMarkedPeople();
  const { sources } = useWorkspace();
  const job = useJob('disposition/run');
  const [draft, setDraft] = useState<ActDraft>(() => {
    const asked = new Set((query['kinds'] ?? '').split(','));
    return {
      ...freshDraft,
      kinds: findingKinds.filter((kind) => asked.has(kind)),
      people: query['marked'] === '1' ? [...marked] : [],
    };
  });
  const change = (part: Partial<ActDraft>) =>
    setDraft((known) => ({ ...known, typedCount: '', ...part }));

  if (job.state.kind === 'done') {
    return <ActResult disposition={draft.disposition} result={job.state.value} />;
  }
  if (job.state.kind === 'running') {
    return (
      <Page title={t.act.title}>
        <JobView job={job} />
      </Page>
    );
  }
  if (sources === 0) {
    return (
      <Page title={t.act.title}>
        <NoListsYet />
      </Page>
    );
  }
  return (
    <Page title={t.act.title} intro={t.act.intro}>
      <JobView job={job} />
      <WhoItConcerns draft={draft} onChange={change} />
      <WhatToDo draft={draft} onChange={change} />
      {draft.kinds.length + draft.people.length === 0 ? null : (
        <PreviewAndConfirm
          draft={draft}
          onChange={change}
          onRun={(input) => {
            markOnly([]);
            job.start(input);
          }}
        />
      )}
    </Page>
  );
}

function PreviewAndConfirm(props: {
  readonly draft: ActDraft;
  readonly onChange: (part: Partial<ActDraft>) => void;
  readonly onRun: ReturnType<typeof useJob<'disposition/run'>>['start'];
}) {
  const { language, t } = useWords();
  const { draft } = props;
  // Nothing is kept from the act that was chosen before: what it does is not what this one does.
  const preview = useCommand('disposition/preview', {
    selection: selectionOf(draft),
    do: draft.disposition,
  });
  if (draft.disposition === 'lift' && preview.problem?.code === 'selection/empty') {
    return (
      <Notice urgency="status" color="blue">
        {t.act.nobodyRestricted}
      </Notice>
    );
  }
  return (
    <Answered answer={preview}>
      {(seen) => (
        <Stack gap="lg">
          <ActPreview preview={seen} disposition={draft.disposition} />
          {seen.people === 0 ? null : (
            <ConfirmAct
              draft={draft}
              people={seen.people}
              isStale={preview.isRefreshing}
              onChange={props.onChange}
              onRun={() => props.onRun(toRun(draft, seen.people, language))}
            />
          )}
        </Stack>
      )}
    </Answered>
  );
}
