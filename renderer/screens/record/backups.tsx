import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call, useCommand, useJob } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import type { Problem } from '#domain/problem.ts';
import { DataText } from '#kit/data-text.tsx';
import { Section } from '#kit/section.tsx';
import { Answered } from '../common/answered.tsx';
import { JobView } from '../common/job-view.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';

type Backup = Output<'proof/list'>['backups'][number];
type Going = { readonly backups: number[]; readonly receipts: string[] };

/** Copies of the workspace and receipts past their time; what is due goes with one click, and a second one that says so. */
export function Backups() {
  const { t, plural } = useWords();
  const answer = useCommand('proof/list', {});
  const job = useJob('workspace/back-up');
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async (going: Going) => {
    const envelope = await call('proof/remove', going);
    setProblem(envelope.ok ? null : envelope.problem);
  };
  return (
    <Section title={t.backups.title} hint={t.backups.hint}>
      <Stack align="flex-start">
        <Button
          variant="light"
          disabled={job.state.kind === 'running'}
          onClick={() => job.start({ file: null })}
        >
          {t.backups.backUp}
        </Button>
        <JobView job={job} />
        {job.state.kind === 'done' ? <OutputsList outputs={job.state.value.outputs} /> : null}
        {problem === null ? null : <ProblemNotice problem={problem} />}
        <Answered answer={answer}>
          {({ backups, receipts }) => (
            <>
              {backups.length === 0 ? <Text c="dimmed">{t.backups.none}</Text> : null}
              {backups.map((backup) => (
                <BackupLine
                  key={backup.id}
                  backup={backup}
                  onRemove={() => void remove({ backups: [backup.id], receipts: [] })}
                />
              ))}
              {receipts.length === 0 ? null : (
                <Group>
                  <Text>{plural(t.backups.dueReceipts, receipts.length)}</Text>
                  <RemoveButton
                    label={t.backups.removeReceipts}
                    onRemove={() =>
                      void remove({ backups: [], receipts: receipts.map(({ batch }) => batch) })
                    }
                  />
                </Group>
              )}
            </>
          )}
        </Answered>
      </Stack>
    </Section>
  );
}

function BackupLine(props: { readonly backup: Backup; readonly onRemove: () => void }) {
  const { t, fill, day, instant } = useWords();
  const { name, madeAt, dueOn, isDue, isThere } = props.backup;
  return (
    <Group gap="sm">
      <DataText text={name} />
      <Text size="sm" c="dimmed">
        {instant(madeAt)}
      </Text>
      <Badge variant="light" className="fact" color={isDue ? 'orange' : 'teal'}>
        {fill(isDue ? t.backups.due : t.backups.keep, { day: day(dueOn) })}
      </Badge>
      {isThere ? null : <Text size="sm">{t.backups.absent}</Text>}
      <RemoveButton label={t.backups.remove} onRemove={props.onRemove} />
    </Group>
  );
}

function RemoveButton(props: { readonly label: string; readonly onRemove: () => void }) {
  const { t } = useWords();
  const [armed, setArmed] = useState(false);
  return (
    <Button
      size="xs"
      variant={armed ? 'filled' : 'subtle'}
      color="red"
      onClick={() => (armed ? props.onRemove() : setArmed(true))}
    >
      {armed ? t.backups.removeConfirm : props.label}
    </Button>
  );
}
