import { Button, Group, Input, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useAct, useCommand } from '#bridge/index.ts';
import { languages } from '#domain/language.ts';
import { DataText } from '#kit/data-text.tsx';
import { Page } from '#kit/page.tsx';
import { useGo } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
import { languageNames } from '../common/language-names.ts';
import { usePreferences } from '../common/preferences.ts';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import { PolicySettings } from './policy-settings.tsx';
import { ProtectionSettings } from './protection-settings.tsx';

export function SettingsScreen() {
  const { t } = useWords();
  return (
    <Page title={t.settings.title}>
      <PolicySettings />
      <Look />
      <ProtectionSettings />
      <WorkspaceSettings />
      <About />
    </Page>
  );
}

const themes = ['light', 'dark', 'system'] as const;

function Look() {
  const { t } = useWords();
  const { preferences, change } = usePreferences();
  return (
    <Section title={t.settings.look}>
      <Group align="flex-start" gap="lg">
        <Select
          label={t.common.language}
          allowDeselect={false}
          value={preferences.language}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(value) => {
            const language = languages.find((known) => known === value);
            if (language !== undefined) change({ language });
          }}
        />
        <Input.Wrapper label={t.settings.theme} labelElement="div" maw="100%">
          <SegmentedControl
            display="flex"
            aria-label={t.settings.theme}
            value={preferences.theme}
            data={themes.map((value) => ({ value, label: t.settings.themes[value] }))}
            onChange={(value) => {
              const theme = themes.find((known) => known === value);
              if (theme !== undefined) change({ theme });
            }}
          />
        </Input.Wrapper>
      </Group>
    </Section>
  );
}

function WorkspaceSettings() {
  const { t } = useWords();
  const go = useGo();
  const workspace = useWorkspace();
  const close = useAct('workspace/close', ['workspace/list']);
  const closeAndLeave = async () => {
    await close.run({});
    go('');
  };
  return (
    <Section title={t.settings.workspace} hint={t.settings.closeHint}>
      <Text>
        <strong>
          <DataText text={workspace.name} />
        </strong>{' '}
        · {t.settings.locked[workspace.protection]}
      </Text>
      {close.problem === null ? null : <ProblemNotice problem={close.problem} />}
      <Group>
        <Button variant="light" loading={close.isRunning} onClick={() => void closeAndLeave()}>
          {t.settings.close}
        </Button>
      </Group>
    </Section>
  );
}

function About() {
  const { t, fill } = useWords();
  const { value } = useCommand('app/about', {});
  if (value === undefined) return null;
  return (
    <Section title={t.settings.about}>
      <Stack gap={4}>
        <Text>{fill(t.settings.version, { version: value.version })}</Text>
        <Text c="dimmed">{t.common.tagline}</Text>
        <Text size="sm" className="breakable">
          {t.settings.folder} <DataText text={value.workspaceFolder} />
        </Text>
      </Stack>
    </Section>
  );
}
