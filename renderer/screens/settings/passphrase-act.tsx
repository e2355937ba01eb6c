import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { PassphraseField } from '../common/passphrase-field.tsx';
import { useWords } from '../common/words.tsx';

/** A button, and behind it a form that asks for the passphrase once more before it acts. */
export function PassphraseAct(props: {
  readonly label: string;
  readonly hint: string;
  readonly isRunning: boolean;
  readonly onAct: (passphrase: string) => void;
  /** Progress, or what went wrong. */
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { label, hint, isRunning, onAct, children } = props;
  const [isOpen, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  if (!isOpen) {
    return (
      <Group>
        <Button variant="light" onClick={() => setOpen(true)}>
          {label}
        </Button>
      </Group>
    );
  }
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onAct(passphrase);
        setPassphrase('');
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{hint}</Text>
        <PassphraseField
          label={t.settings.currentPassphrase}
          value={passphrase}
          onChange={setPassphrase}
        />
        {children}
        <Group>
          <Button type="submit" disabled={passphrase === ''} loading={isRunning}>
            {label}
          </Button>
          <Button variant="subtle" onClick={() => setOpen(false)}>
            {t.common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
