import { PasswordInput } from '@mantine/core';
import { useWords } from '../common/words.tsx';

/** A passphrase that the browser neither fills in nor remembers. */
export function PassphraseField(props: {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const { onChange, error, ...shown } = props;
  return (
    <PasswordInput
      {...shown}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': t.start.showPassphrase }}
      {...(error === undefined ? {} : { error })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
