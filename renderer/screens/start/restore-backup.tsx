import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { grantFiles, useAct } from '#bridge/index.ts';
import type { FileGrant } from '#contract/window-api.ts';
import { ChooseFiles } from '#kit/choose-files.tsx';
import { DataText } from '#kit/data-text.tsx';
import { Section } from '#kit/section.tsx';
import { PassphraseField } from '../common/passphrase-field.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';

/** A backup put back among the workspaces and opened; what was erased since is erased again on the way. */
export function RestoreBackup({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords();
  const [backup, setBackup] = useState<FileGrant | null>(null);
  const [list, setList] = useState<FileGrant | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const restore = useAct('workspace/restore', ['workspace/list']);
  const words = t.backups;
  const submit = () => {
    if (backup === null) return;
    void restore.run({
      backup: { grant: backup.grant },
      file: null,
      passphrase,
      erasedList: list === null ? null : { grant: list.grant },
    });
  };
  return (
    <Section level={1} title={words.restoreTitle} hint={words.restoreHint}>
      <form
        aria-label={words.restoreTitle}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <ChosenFile
            label={words.restoreChoose}
            accept=".lethe"
            file={backup}
            onChoose={setBackup}
          />
          <PassphraseField
            label={t.start.passphrase}
            size="md"
            value={passphrase}
            onChange={setPassphrase}
          />
          <LaterErasures list={list} onChoose={setList} />
          {restore.problem === null ? null : <ProblemNotice problem={restore.problem} />}
          <Group>
            <Button
              type="submit"
              size="md"
              loading={restore.isRunning}
              disabled={backup === null || passphrase === ''}
            >
              {words.restoreAction}
            </Button>
            <Button variant="subtle" size="md" onClick={onBack}>
              {t.common.back}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

/** For a backup that was carried away from its list. */
function LaterErasures(props: {
  readonly list: FileGrant | null;
  readonly onChoose: (file: FileGrant | null) => void;
}) {
  const { t } = useWords();
  return (
    <div>
      <Text fw={500}>{t.backups.restoreList}</Text>
      <Text size="sm" mb="xs">
        {t.backups.restoreListHint}
      </Text>
      <ChosenFile
        label={t.backups.restoreListChoose}
        accept=".erased-rows"
        file={props.list}
        onChoose={props.onChoose}
      />
    </div>
  );
}

function ChosenFile(props: {
  readonly label: string;
  readonly accept: string;
  readonly file: FileGrant | null;
  readonly onChoose: (file: FileGrant | null) => void;
}) {
  const { label, accept, file, onChoose } = props;
  const take = async (files: readonly File[]) => {
    const [granted] = await grantFiles(files);
    if (granted !== undefined) onChoose(granted);
  };
  return (
    <Group gap="sm">
      <ChooseFiles
        label={label}
        accept={accept}
        variant="light"
        icon={<IconFileDownload size={18} aria-hidden />}
        onChoose={(files) => void take(files)}
      />
      {file === null ? null : <DataText text={file.name} />}
    </Group>
  );
}
