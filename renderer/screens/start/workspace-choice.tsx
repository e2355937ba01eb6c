import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconFolder, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { grantFiles, useCommand } from '#bridge/index.ts';
import { ChooseFiles } from '#kit/choose-files.tsx';
import { DataText } from '#kit/data-text.tsx';
import { Section } from '#kit/section.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { Answered } from '../common/answered.tsx';
import { useWords } from '../common/words.tsx';
import type { WorkspaceToOpen } from './open-workspace.tsx';

/** Workspaces in their folder, and a way to one that lies elsewhere. */
export function WorkspaceChoice(props: {
  readonly onOpen: (workspace: WorkspaceToOpen) => void;
  readonly children: ReactNode;
}) {
  const { t, fill, day } = useWords();
  const answer = useCommand('workspace/list', {});
  const openOther = async (files: readonly File[]) => {
    const [granted] = await grantFiles(files);
    if (granted === undefined) return;
    const name = granted.name.replace(/\.lethe$/i, '');
    props.onOpen({ file: { grant: granted.grant }, name, protection: 'passphrase' });
  };
  return (
    <Section title={t.start.workspaces} hint={t.start.workspacesHint}>
      <Answered answer={answer}>
        {({ workspaces }) => (
          <Stack gap="xs">
            {workspaces.length === 0 ? <Text>{t.start.noWorkspaces}</Text> : null}
            {workspaces.map((workspace) => (
              <UnstyledButton
                className="choice"
                key={JSON.stringify(workspace.file)}
                aria-label={fill(t.start.openNamed, { name: withVisibleMarks(workspace.name) })}
                onClick={() => props.onOpen(workspace)}
              >
                <IconLock size={22} aria-hidden />
                <span>
                  <Text component="span" fw={600} display="block">
                    <DataText text={workspace.name} />
                  </Text>
                  <Text component="span" size="sm" c="dimmed">
                    {fill(t.start.changedOn, { day: day(workspace.changedOn) })}
                  </Text>
                </span>
              </UnstyledButton>
            ))}
          </Stack>
        )}
      </Answered>
      <Group gap="sm">
        {props.children}
        <ChooseFiles
          label={t.start.otherFile}
          accept=".lethe"
          variant="subtle"
          icon={<IconFolder size={18} aria-hidden />}
          onChoose={(files) => void openOther(files)}
        />
      </Group>
    </Section>
  );
}
