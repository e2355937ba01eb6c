import { PasswordInput, Text } from '@mantine/core';
import type { Ref } from 'react';
import { useCapsLock } from '#kit/use-caps-lock.ts';
import { useWords } from './words.tsx';

/** A passphrase that the browser neither fills in nor remembers. Says so where capitals are locked: nobody sees what is typed. */
export function PassphraseField(props: {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly size?: 'md';
  readonly autoComplete?: 'off' | 'new-password';
  readonly ref?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const { onChange, error, ...shown } = props;
  const capsLock = useCapsLock();
  return (
    <div>
      <PasswordInput
        autoComplete="off"
        {...shown}
        {...capsLock.handlers}
        visibilityToggleButtonProps={{ 'aria-label': t.start.showPassphrase }}
        {...(error === undefined ? {} : { error })}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text component="output" display="block" size="sm" fw={500}>
        {capsLock.isOn ? t.start.capsLock : ''}
      </Text>
    </div>
  );
}
