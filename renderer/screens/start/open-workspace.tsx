import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { useGo } from '#kit/route.ts';
import { useFirstFocus } from '#kit/use-first-focus.ts';
import { Section } from '#kit/section.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { useIncomingFiles } from '../common/incoming-files.tsx';
import { PassphraseField } from '../common/passphrase-field.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';

export type WorkspaceToOpen = Pick<
  Output<'workspace/list'>['workspaces'][number],
  'file' | 'name' | 'protection'
>;

export function OpenWorkspace(props: {
  readonly workspace: WorkspaceToOpen;
  readonly onBack: () => void;
  readonly onRestore: () => void;
}) {
  const { t, fill } = useWords();
  const { workspace } = props;
  const [passphrase, setPassphrase] = useState('');
  const passphraseField = useFirstFocus<HTMLInputElement>();
  const open = useAct('workspace/open', ['workspace/list']);
  const needsPassphrase = workspace.protection === 'passphrase';
  const go = useGo();
  const { files } = useIncomingFiles();
  const submit = () => {
    if (files.length > 0) go('lists'); // what waits is looked at first
    void open.run({ file: workspace.file, passphrase: needsPassphrase ? passphrase : '' });
  };
  return (
    <Section level={1} title={fill(t.start.openTitle, { name: withVisibleMarks(workspace.name) })}>
      <form
        aria-label={t.start.openAction}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          {needsPassphrase ? (
            <PassphraseField
              label={t.start.passphrase}
              description={t.start.recoveryHint}
              ref={passphraseField}
              size="md"
              value={passphrase}
              onChange={setPassphrase}
            />
          ) : null}
          {open.problem === null ? null : (
            <ProblemNotice problem={open.problem}>
              {open.problem.code === 'workspace/damaged' ? (
                <Button size="xs" variant="default" onClick={props.onRestore}>
                  {t.backups.restoreTitle}
                </Button>
              ) : null}
            </ProblemNotice>
          )}
          <Group>
            <Button type="submit" size="md" loading={open.isRunning}>
              {t.start.openAction}
            </Button>
            <Button variant="subtle" size="md" onClick={props.onBack}>
              {t.common.back}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
