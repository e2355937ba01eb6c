import { AppShell } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useWords } from '../common/words.tsx';
import { useHelp } from './help-context.tsx';
import { HelpDrawer } from './help-drawer.tsx';
import { HelpPanel } from './help-panel.tsx';

type Room = { readonly hasRoom: boolean; readonly isBeside: boolean };

/** Whether the window is wide enough for the help beside the page, and whether it stands there. */
export function useHelpRoom(): Room {
  const { isOpen } = useHelp();
  const hasRoom = useMediaQuery('(width >= 75rem)', true, { getInitialValueInEffect: false });
  return { hasRoom, isBeside: isOpen && hasRoom };
}

/** The help at the side of the frame, else above the page. */
export function HelpBeside({ room }: { readonly room: Room }) {
  const { t } = useWords();
  const panel = useEscape(room.isBeside);
  if (!room.hasRoom) return <HelpDrawer />;
  return room.isBeside ? (
    <AppShell.Aside p="md" aria-label={t.help.label} ref={panel}>
      <HelpPanel />
    </AppShell.Aside>
  ) : null;
}

/** Escape shuts the help while the focus is in it. */
function useEscape(isBeside: boolean) {
  const { hide } = useHelp();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isBeside) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || panel.current?.contains(document.activeElement) !== true)
        return;
      hide();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isBeside, hide]);
  return panel;
}
