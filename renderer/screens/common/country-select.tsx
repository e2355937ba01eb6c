import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { countryCodes } from '#kit/country-codes.ts';
import { useWords } from './words.tsx';

/** Every country by its name in the language of the interface. */
export function CountrySelect(props: {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly value: string | null;
  readonly onChange: (country: string) => void;
}) {
  const { t, language, countryName } = useWords();
  const options = useMemo(
    () =>
      countryCodes
        .map((code) => ({ value: code, label: countryName(code) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [countryName, language],
  );
  return (
    <Select
      label={props.label}
      {...(props.description === undefined ? {} : { description: props.description })}
      error={props.error}
      placeholder={t.common.countryHint}
      data={options}
      value={props.value}
      onChange={(value) => {
        if (value !== null) props.onChange(value);
      }}
      searchable
      allowDeselect={false}
      maxDropdownHeight={280}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
