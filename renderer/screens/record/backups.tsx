import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call, useCommand, useJob } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import type { Problem } from '#domain/problem.ts';
import { DataText } from '#kit/data-text.tsx';
import { Dialog } from '#kit/dialog.tsx';
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
                    question={plural(t.backups.removeReceiptsTitle, receipts.length)}
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
      <RemoveButton
        label={t.backups.remove}
        question={fill(t.backups.removeTitle, { name })}
        onRemove={props.onRemove}
      />
    </Group>
  );
}

/** Asks in a dialog: a click that meets the same place twice deletes nothing. */
function RemoveButton(props: {
  readonly label: string;
  /** What is asked, with what goes by its name. */
  readonly question: string;
  readonly onRemove: () => void;
}) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button size="xs" variant="subtle" color="red" onClick={() => setAsking(true)}>
        {props.label}
      </Button>
      {isAsking ? (
        <Dialog title={props.question} closeLabel={t.common.cancel} onClose={close}>
          <Stack>
            <Text>{t.backups.removeText}</Text>
            <Group>
              <Button
                color="red"
                onClick={() => {
                  close();
                  props.onRemove();
                }}
              >
                {t.backups.removeConfirm}
              </Button>
              <Button variant="subtle" onClick={close}>
                {t.common.cancel}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      ) : null}
    </>
  );
}
