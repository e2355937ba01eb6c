import { Center } from '@mantine/core';
import { useCommand, useDamaged } from '#bridge/index.ts';
import { Waiting } from '#screens/common/answered.tsx';
import { ImportJobProvider } from '#screens/common/import-job.tsx';
import { usePreferences } from '#screens/common/preferences.ts';
import { ProblemNotice } from '#screens/common/problem-notice.tsx';
import { WorkspaceContext } from '#screens/common/use-workspace.ts';
import { useHelpEndsHere } from '#screens/help/help-context.tsx';
import { RememberedPeopleProvider } from '#screens/people/remembered-people.tsx';
import { StartScreen } from '#screens/start/start-screen.tsx';
import { Shell } from './shell.tsx';
import { leaveWindow, useIdleLock } from './use-idle-lock.ts';
import { useOwnAddress } from './use-own-address.ts';
import { useReady } from './use-ready.ts';

/** Inside while a workspace is open, at the door while none is. */
export function WorkspaceGate() {
  const status = useCommand('workspace/status', {});
  if (status.problem !== null) {
    return (
      <Center mih="100vh" p="md">
        <ProblemNotice problem={status.problem} onRetry={status.retry} />
      </Center>
    );
  }
  if (status.value === undefined) return <Waiting />;
  if (status.value === null) return <Door />;
  return (
    <WorkspaceContext value={status.value}>
      <Inside />
    </WorkspaceContext>
  );
}

function Door() {
  useReady();
  const { change } = usePreferences();
  return <StartScreen onLanguage={(language) => change({ language })} />;
}

function leaveDamaged(): void {
  void leaveWindow('damaged');
}

function Inside() {
  useReady();
  useOwnAddress();
  useDamaged(leaveDamaged);
  const { preferences } = usePreferences();
  useIdleLock(preferences.idleMinutes);
  useHelpEndsHere();
  return (
    <ImportJobProvider>
      <RememberedPeopleProvider>
        <Shell />
      </RememberedPeopleProvider>
    </ImportJobProvider>
  );
}
