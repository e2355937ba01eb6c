import { TextInput } from '@mantine/core';
import { useWords } from './words.tsx';

type DayInputProps = {
  readonly label: string;
  /** ISO day, or empty. */
  readonly value: string;
  readonly onChange: (isoDay: string) => void;
};

/**
 * A day to choose. The browser shows it in the order of its own country, which may not be that of the reader: so it is
 * said again in words.
 */
export function DayInput({ label, value, onChange }: DayInputProps) {
  const { day } = useWords();
  return (
    <TextInput
      type="date"
      label={label}
      maw={320}
      value={value}
      description={value === '' ? undefined : day(value)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
