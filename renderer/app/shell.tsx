import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCallback, useEffect, useRef } from 'react';
import { useGo, useRoute } from '#kit/route.ts';
import { useFileDrop } from '#kit/use-file-drop.ts';
import { DropVeil } from '#screens/common/drop-veil.tsx';
import { ImportBanner } from '#screens/common/import-banner.tsx';
import { useLeaveResult } from '#screens/common/import-job.tsx';
import { useIncomingFiles } from '#screens/common/incoming-files.tsx';
import { useWords } from '#screens/common/words.tsx';
import { HelpBeside, useHelpRoom } from '#screens/help/help-beside.tsx';
import { HelpButton } from '#screens/help/help-button.tsx';
import { Brand } from '#screens/start/brand.tsx';
import { LockButton } from './lock-button.tsx';
import { Navigation } from './navigation.tsx';
import { ScreenOfRoute } from './screen-of-route.tsx';

/** The frame around every screen of an open workspace; files can be dropped anywhere on it. */
export function Shell() {
  const { t } = useWords();
  const go = useGo();
  const route = useRoute();
  const incoming = useIncomingFiles();
  const [menuOpen, menu] = useDisclosure(false);
  const { addChosen } = incoming;
  const leaveResult = useLeaveResult();
  const takeIn = useCallback(
    (files: readonly File[]) => {
      leaveResult();
      go('lists');
      void addChosen(files);
    },
    [addChosen, go, leaveResult],
  );
  const hovering = useFileDrop(takeIn, true);
  const room = useHelpRoom();
  const main = useFreshScreen(route.screen + String(route.id), menu.close);
  return (
    <AppShell
      padding="lg"
      className={menuOpen ? 'menu-open' : 'menu-shut'}
      header={{ height: 60, collapsed: false }}
      navbar={{ width: 264, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      aside={{
        width: 380,
        breakpoint: 'sm',
        collapsed: { desktop: !room.isBeside, mobile: !room.isBeside },
      }}
    >
      <a className="skip-link" href="#content" onClick={skipToContent}>
        {t.common.nav.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" gap="sm">
          <Burger
            opened={menuOpen}
            onClick={menu.toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={menuOpen ? t.common.nav.close : t.common.nav.open}
            aria-expanded={menuOpen}
          />
          <Brand small />
          <AtHand />
        </Group>
      </AppShell.Header>
      <Navigation current={route.screen} />
      <AppShell.Main id="content" tabIndex={-1} ref={main}>
        <ImportBanner screen={route.screen} />
        <ScreenOfRoute route={route} />
      </AppShell.Main>
      <HelpBeside room={room} />
      {hovering ? <DropVeil /> : null}
    </AppShell>
  );
}

/** What is at hand on every screen. */
function AtHand() {
  return (
    <Group ms="auto" gap="xs">
      <HelpButton />
      <LockButton />
    </Group>
  );
}

/** A new screen starts at its top, with the menu shut and the reader in its content. */
function useFreshScreen(place: string, closeMenu: () => void) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    closeMenu();
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place, closeMenu]);
  return main;
}

/** The address belongs to the screens, so the link moves the focus itself. */
function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
