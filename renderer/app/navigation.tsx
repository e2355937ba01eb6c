import { AppShell, Badge, NavLink, ScrollArea, Stack, Text } from '@mantine/core';
import {
  IconFiles,
  IconHandStop,
  IconHelpHexagon,
  IconHistory,
  IconLayoutDashboard,
  IconSettings,
  IconShieldCheck,
  IconUsers,
} from '@tabler/icons-react';
import { useRefusedRequests } from '#bridge/index.ts';
import { DataText } from '#kit/data-text.tsx';
import { toHash } from '#kit/route.ts';
import { useLeaveResult } from '#screens/common/import-job.tsx';
import { useOpenQuestions } from '#screens/common/use-open-questions.ts';
import { useWorkspace } from '#screens/common/use-workspace.ts';
import { useWords } from '#screens/common/words.tsx';

const places = [
  { screen: 'lists', Icon: IconFiles },
  { screen: 'overview', Icon: IconLayoutDashboard },
  { screen: 'people', Icon: IconUsers },
  { screen: 'questions', Icon: IconHelpHexagon },
  { screen: 'suppression', Icon: IconHandStop },
  { screen: 'record', Icon: IconHistory },
  { screen: 'settings', Icon: IconSettings },
] as const;

/** The card of a person and the decision belong to the people. */
const homeOf: Readonly<Record<string, string>> = {
  person: 'people',
  act: 'people',
  next: 'overview',
  '': 'lists',
};

export function Navigation({ current }: { readonly current: string }) {
  const { t } = useWords();
  const workspace = useWorkspace();
  const leaveResult = useLeaveResult();
  const home = homeOf[current] ?? current;
  return (
    <AppShell.Navbar p="md" aria-label={t.common.nav.label}>
      <AppShell.Section pb="md">
        <Text fw={650} size="lg" className="breakable" data-testid="workspace-name">
          <DataText text={workspace.name} />
        </Text>
      </AppShell.Section>
      <AppShell.Section grow component={ScrollArea}>
        <Stack gap={4}>
          {places.map(({ screen, Icon }) => (
            <NavLink
              key={screen}
              href={toHash(screen)}
              {...(screen === 'lists' ? { onClick: leaveResult } : {})}
              active={screen === home}
              aria-current={screen === home ? 'page' : undefined}
              label={t.common.nav[screen]}
              leftSection={<Icon size={22} stroke={1.7} aria-hidden />}
              rightSection={screen === 'questions' ? <OpenQuestions /> : null}
            />
          ))}
        </Stack>
      </AppShell.Section>
      <AppShell.Section pt="md">
        <Silence />
      </AppShell.Section>
    </AppShell.Navbar>
  );
}

/** How many wait for an answer; the screen itself says it in words. */
function OpenQuestions() {
  const { number } = useWords();
  const count = useOpenQuestions();
  if (count === 0) return null;
  return (
    <Badge variant="filled" size="sm" aria-hidden data-testid="open-questions">
      {number(count)}
    </Badge>
  );
}

function Silence() {
  const { t, plural } = useWords();
  const refused = useRefusedRequests();
  return (
    <div className="silence">
      <IconShieldCheck size={20} aria-hidden />
      <Text size="sm">
        {t.common.offline}
        {refused > 0 ? ` ${plural(t.common.refused, refused)}` : ''}
      </Text>
    </div>
  );
}
