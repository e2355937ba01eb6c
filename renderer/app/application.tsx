import { DirectionProvider, MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { connectEvents, createQueryClient, useAct, useCommand } from '#bridge/index.ts';
import { usualColumns } from '#domain/people-filter.ts';
import { directionOf } from '#messages/index.ts';
import { IncomingFilesProvider } from '#screens/common/incoming-files.tsx';
import { MarkedPeopleProvider } from '#screens/common/marked-people.tsx';
import { PreferencesContext } from '#screens/common/preferences.ts';
import type { Preferences } from '#screens/common/preferences.ts';
import { WordsProvider } from '#screens/common/words.tsx';
import { HelpProvider } from '#screens/help/help-context.tsx';
import { TermsProvider } from '#screens/help/with-terms.tsx';
import { LanguageScreen } from '#screens/start/language-screen.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { keepFocus } from './keep-focus.ts';
import { styleNonce } from './style-nonce.ts';
import { theme } from './theme.ts';
import { useReady } from './use-ready.ts';
import { WorkspaceGate } from './workspace-gate.tsx';

export function Application() {
  const [client] = useState(createQueryClient);
  useEffect(() => connectEvents(client), [client]);
  useEffect(() => keepFocus(), []);
  return (
    <QueryClientProvider client={client}>
      <WithPreferences />
    </QueryClientProvider>
  );
}

const unread: Preferences = {
  language: null,
  theme: 'system',
  idleMinutes: 10,
  hideFromCapture: false,
  peopleColumns: [...usualColumns],
};

function WithPreferences() {
  const stored = useCommand('preferences/read', {});
  const write = useAct('preferences/write', ['preferences/read']);
  const [changed, setChanged] = useState<Partial<Preferences>>({});
  const preferences = { ...(stored.value ?? unread), ...changed };
  const change = (part: Partial<Preferences>) => {
    setChanged((known) => ({ ...known, ...part }));
    void write.run({ ...preferences, ...part });
  };
  const isKnown = stored.value !== undefined || stored.problem !== null;
  return (
    <PreferencesContext value={{ preferences, change }}>
      <Surroundings preferences={preferences}>
        {!isKnown ? null : preferences.language === null ? (
          <FirstStart onChange={change} />
        ) : (
          <IncomingFilesProvider>
            <MarkedPeopleProvider>
              <HelpProvider>
                <TermsProvider>
                  <WorkspaceGate />
                </TermsProvider>
              </HelpProvider>
            </MarkedPeopleProvider>
          </IncomingFilesProvider>
        )}
      </Surroundings>
    </PreferencesContext>
  );
}

function FirstStart(props: { readonly onChange: (part: Partial<Preferences>) => void }) {
  useReady();
  return <LanguageScreen onChoose={(language) => props.onChange({ language })} />;
}

/** Language, direction and colours of everything inside. */
function Surroundings(props: { readonly preferences: Preferences; readonly children: ReactNode }) {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', false, {
    getInitialValueInEffect: false,
  });
  const language = props.preferences.language ?? 'en';
  const direction = directionOf(language);
  const { theme: chosen } = props.preferences;
  const scheme = chosen === 'system' ? (prefersDark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={styleNonce}>
        <WordsProvider language={language}>
          <CrashBoundary>{props.children}</CrashBoundary>
        </WordsProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
