import { Drawer } from '@mantine/core';
import { useWords } from '../common/words.tsx';
import { useHelp } from './help-context.tsx';
import { HelpPanel } from './help-panel.tsx';

/** The help above the page, where the window has no room beside it or no workspace is open yet. */
export function HelpDrawer() {
  const { t } = useWords();
  const { isOpen, hide } = useHelp();
  return (
    <Drawer.Root opened={isOpen} onClose={hide} position="right" size="md">
      <Drawer.Overlay />
      <Drawer.Content aria-label={t.help.label}>
        <Drawer.Body h="100%">
          <HelpPanel />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
