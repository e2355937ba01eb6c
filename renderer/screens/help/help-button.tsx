import { Button } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../common/words.tsx';
import { useHelp } from './help-context.tsx';

/** Opens and shuts the help, as F1 does; when it is shut the focus comes back here. */
export function HelpButton() {
  const { t } = useWords();
  const { isOpen, show, hide } = useHelp();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      if (isOpen) hide();
      else show(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen, show, hide]);
  return (
    <Button
      ref={button}
      variant="subtle"
      leftSection={<IconHelpCircle size={20} aria-hidden />}
      aria-label={isOpen ? t.help.close : t.help.open}
      aria-expanded={isOpen}
      onClick={() => (isOpen ? hide() : show(null))}
    >
      {t.help.label}
    </Button>
  );
}
