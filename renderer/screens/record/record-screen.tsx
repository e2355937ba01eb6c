import { Button, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconShieldX } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand, useJob } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { StackingTable } from '#kit/stacking-table.tsx';
import { Notice } from '#kit/notice.tsx';
import { DataText } from '#kit/data-text.tsx';
import { Page } from '#kit/page.tsx';
import { Section } from '#kit/section.tsx';
import { Answered } from '../common/answered.tsx';
import { JobView } from '../common/job-view.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { Backups } from './backups.tsx';
import { entryFacts } from './entry-facts.ts';
import { Receipts } from './receipts.tsx';
import { VerifyFile } from './verify-file.tsx';

const STEP = 50;
const MOST = 500; // entries that the command gives at once

/** What was done, in order, and whether the record holds. */
export function RecordScreen() {
  const { t } = useWords();
  const [limit, setLimit] = useState(STEP);
  const answer = useCommand('trail/list', { offset: 0, limit }, { keepPrevious: true });
  return (
    <Page title={t.record.title} intro={t.record.intro}>
      <Answered answer={answer}>
        {(trail) => (
          <>
            <Notice
              urgency="status"
              color={trail.intact ? 'teal' : 'red'}
              icon={trail.intact ? <IconCircleCheck aria-hidden /> : <IconShieldX aria-hidden />}
              title={trail.intact ? t.record.intact : t.record.broken}
            />
            <Receipts />
            <Section title={t.record.entries}>
              <Entries entries={trail.entries} />
              {trail.entries.length < trail.total && limit < MOST ? (
                <Button variant="light" onClick={() => setLimit(Math.min(limit + STEP, MOST))}>
                  {t.record.more}
                </Button>
              ) : null}
            </Section>
          </>
        )}
      </Answered>
      <Backups />
      <ExportRecord />
      <VerifyFile />
    </Page>
  );
}

type Entry = Output<'trail/list'>['entries'][number];

/** What is sealed for its days of bringing back is not erased yet, and is not said to be. */
function kindText(t: Words['t'], { kind, detail }: Entry): string {
  const isSealed = kind === 'erasure.finished' && detail['sealed'] === true;
  return isSealed ? t.trail.removedForNow : t.trail.kinds[kind];
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, number, instant } = useWords();
  if (entries.length === 0) return <Text c="dimmed">{t.record.emptyText}</Text>;
  return (
    <StackingTable
      numbered
      heads={[t.record.number, t.record.when, t.record.what, t.record.detail]}
      rows={entries.map((entry) => ({
        key: String(entry.seq),
        cells: [
          number(entry.seq),
          instant(entry.at),
          <strong key="what">{kindText(t, entry)}</strong>,
          Object.keys(entry.detail).length === 0 ? null : <Detail entry={entry} key="detail" />,
        ],
      }))}
    />
  );
}

/** For whoever audits: one click away. */
function Detail({ entry }: { readonly entry: Entry }) {
  const words = useWords();
  return (
    <details className="entry-detail">
      <summary>{words.t.record.showDetail}</summary>
      <dl className="facts-list">
        {entryFacts(words, entry).map(({ fact, name, value }) => (
          <div className="facts-pair" key={fact}>
            <dt>{name}</dt>
            <dd>
              <DataText text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function ExportRecord() {
  const { t } = useWords();
  const job = useJob('trail/export');
  return (
    <Section title={t.record.export} hint={t.record.exportHint}>
      <Stack align="flex-start">
        <Button
          variant="light"
          disabled={job.state.kind === 'running'}
          onClick={() => job.start({ output: null })}
        >
          {t.record.export}
        </Button>
      </Stack>
      <JobView job={job} />
      {job.state.kind === 'done' ? <OutputsList outputs={job.state.value.outputs} /> : null}
    </Section>
  );
}
