import { Button, Container, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconLock, IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useCommand } from '#bridge/index.ts';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { problem } from '#domain/problem.ts';
import { ChooseFiles } from '#kit/choose-files.tsx';
import { Notice } from '#kit/notice.tsx';
import { useRoute } from '#kit/route.ts';
import { useFileDrop } from '#kit/use-file-drop.ts';
import { DropVeil } from '../common/drop-veil.tsx';
import { useIncomingFiles } from '../common/incoming-files.tsx';
import { languageNames } from '../common/language-names.ts';
import { localText } from '../common/local-text.ts';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import { HelpButton } from '../help/help-button.tsx';
import { useHelpTopic } from '../help/help-context.tsx';
import { HelpDrawer } from '../help/help-drawer.tsx';
import { Brand } from './brand.tsx';
import { CreateWorkspace } from './create-workspace.tsx';
import { OpenWorkspace } from './open-workspace.tsx';
import type { WorkspaceToOpen } from './open-workspace.tsx';
import { RestoreBackup } from './restore-backup.tsx';
import { Samples } from './samples.tsx';
import { WaitingFiles } from './waiting-files.tsx';
import { WorkspaceChoice } from './workspace-choice.tsx';
import type { Sample } from './sample.ts';

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'create'; readonly sample: Sample | null }
  | { readonly kind: 'restore' }
  | { readonly kind: 'open'; readonly workspace: WorkspaceToOpen };

/** Before a workspace is open: the ones that are there, a new one, or a sample. */
export function StartScreen(props: { readonly onLanguage: (chosen: Language) => void }) {
  const { t, language } = useWords();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  useHelpTopic(step.kind === 'choose' ? 'getting-started' : 'protection');
  const { addChosen } = useIncomingFiles();
  const takeIn = useCallback((files: readonly File[]) => void addChosen(files), [addChosen]);
  const hovering = useFileDrop(takeIn, true);
  const goBack = () => setStep({ kind: 'choose' });
  return (
    <Container component="main" size="sm" py="xl" id="content">
      <Stack gap="xl">
        <Group justify="space-between">
          <Brand />
          <Group gap="xs">
            <HelpButton />
            <Select
              aria-label={t.common.language}
              w={140}
              value={language}
              allowDeselect={false}
              data={languages.map((value) => ({ value, label: languageNames[value] }))}
              onChange={(value) => {
                if (value !== null) props.onLanguage(value);
              }}
            />
          </Group>
        </Group>
        <WaitingFiles />
        {step.kind === 'choose' ? (
          <Choose onStep={setStep} />
        ) : step.kind === 'restore' ? (
          <RestoreBackup onBack={goBack} />
        ) : step.kind === 'create' ? (
          <CreateWorkspace
            key={step.sample?.id ?? 'own'}
            sample={step.sample}
            sampleName={step.sample === null ? '' : localText(step.sample.name, language)}
            onBack={goBack}
          />
        ) : (
          <OpenWorkspace
            workspace={step.workspace}
            onBack={goBack}
            onRestore={() => setStep({ kind: 'restore' })}
          />
        )}
      </Stack>
      <HelpDrawer />
      {hovering ? <DropVeil /> : null}
    </Container>
  );
}

/** Whoever has a workspace comes to open it: it stands first. Whoever has none begins with a list. */
function Choose({ onStep }: { readonly onStep: (step: Step) => void }) {
  const { t } = useWords();
  const { query } = useRoute();
  const { files } = useIncomingFiles();
  const known = useCommand('workspace/list', {}).value?.workspaces.length ?? 0;
  const waits = files.length > 0;
  const dropPlace = waits ? null : <DropPlace again={known > 0} />;
  return (
    <>
      {query['locked'] === '1' ? (
        <Notice urgency="status" color="blue" icon={<IconLock aria-hidden />}>
          {t.start.wasLocked}
        </Notice>
      ) : null}
      {query['damaged'] === '1' ? (
        <ProblemNotice problem={problem('workspace/damaged')}>
          <Button size="xs" variant="default" onClick={() => onStep({ kind: 'restore' })}>
            {t.backups.restoreTitle}
          </Button>
        </ProblemNotice>
      ) : null}
      <div>
        <Title order={1}>{t.start.welcome}</Title>
        <Text mt="xs" size="lg">
          {t.start.intro}
        </Text>
      </div>
      {known > 0 ? null : dropPlace}
      <WorkspaceChoice onOpen={(workspace) => onStep({ kind: 'open', workspace })}>
        <Button
          size="md"
          variant={waits && known === 0 ? 'filled' : 'light'}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onStep({ kind: 'create', sample: null })}
        >
          {t.start.create}
        </Button>
        <Button variant="subtle" size="md" onClick={() => onStep({ kind: 'restore' })}>
          {t.backups.restoreTitle}
        </Button>
      </WorkspaceChoice>
      {known > 0 ? dropPlace : null}
      <Samples onChoose={(sample) => onStep({ kind: 'create', sample })} />
    </>
  );
}

function DropPlace({ again }: { readonly again: boolean }) {
  const { t } = useWords();
  const { addChosen } = useIncomingFiles();
  const words = t.importing.waiting;
  return (
    <div className="drop-place">
      <IconFileImport size={36} stroke={1.5} className="drop-icon flip-in-rtl" aria-hidden />
      <Text maw="26rem">{again ? words.dropMore : words.drop}</Text>
      <ChooseFiles
        label={t.lists.choose}
        multiple
        variant={again ? 'light' : 'filled'}
        onChoose={(chosen) => void addChosen(chosen)}
      />
    </div>
  );
}
