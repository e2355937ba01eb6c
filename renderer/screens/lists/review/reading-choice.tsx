import {
  Button,
  Collapse,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
} from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Output } from '#contract/call.ts';
import { useWords } from '#screens/common/words.tsx';
import { encodingOptions } from './encoding-names.ts';
import { asFound } from './list-choice.ts';
import type { ReadingChoice } from './list-choice.ts';

type ReadingProps = {
  readonly seen: Output<'source/inspect'>;
  readonly reading: ReadingChoice;
  readonly onChange: (part: Partial<ReadingChoice>) => void;
};

/** How the file is read, to be changed with the effect at once in the rows beneath. */
export function ReadingControls(
  props: ReadingProps & { readonly opened: boolean; readonly onToggle: () => void },
) {
  const { t } = useWords();
  const words = t.importing.reading;
  const isChanged = Object.keys(asFound).some(
    (key) => props.reading[key as keyof ReadingChoice] !== asFound[key as keyof ReadingChoice],
  );
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="light"
          size="sm"
          leftSection={<IconAdjustments size={18} aria-hidden />}
          aria-expanded={props.opened}
          onClick={props.onToggle}
        >
          {words.change}
        </Button>
        {isChanged ? (
          <Button variant="subtle" size="sm" onClick={() => props.onChange(asFound)}>
            {words.forget}
          </Button>
        ) : null}
      </Group>
      <Collapse expanded={props.opened}>{props.opened ? <Controls {...props} /> : null}</Collapse>
    </Stack>
  );
}

function Controls({ seen, reading, onChange }: ReadingProps) {
  const { t, language } = useWords();
  const words = t.importing.reading;
  const encodings = useMemo(() => encodingOptions(language), [language]);
  const isText = seen.format === 'csv' || seen.format === 'tsv';
  const isCards = ['vcard', 'keyed', 'recipients'].includes(seen.format);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {isText || isCards ? (
        <Select
          label={words.encoding}
          data={encodings}
          value={reading.encoding ?? seen.encoding}
          searchable
          allowDeselect={false}
          onChange={(encoding) => onChange({ encoding })}
        />
      ) : null}
      {isText ? <DelimiterSelect seen={seen} reading={reading} onChange={onChange} /> : null}
      {isCards || seen.format === 'json' ? null : (
        <NumberInput
          label={words.headerRow}
          description={words.headerHint}
          min={0}
          max={1000}
          allowDecimal={false}
          value={reading.headerRow ?? seen.headerRow ?? 0}
          onChange={(value) => {
            if (typeof value === 'number') onChange({ headerRow: value });
          }}
        />
      )}
      {isText ? (
        <Switch
          label={words.repair}
          description={words.repairHint}
          checked={reading.repairText}
          onChange={(event) => onChange({ repairText: event.currentTarget.checked })}
        />
      ) : null}
    </SimpleGrid>
  );
}

const delimiters = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;

function DelimiterSelect({ seen, reading, onChange }: ReadingProps) {
  const { t } = useWords();
  const words = t.importing.reading;
  const current = reading.delimiter ?? seen.delimiter ?? ',';
  const known = (Object.keys(delimiters) as (keyof typeof delimiters)[]).map((name) => ({
    value: delimiters[name] as string,
    label: words.delimiters[name],
  }));
  const data = known.some(({ value }) => value === current)
    ? known
    : [...known, { value: current, label: current }];
  return (
    <Select
      label={words.delimiter}
      data={data}
      value={current}
      allowDeselect={false}
      onChange={(delimiter) => onChange({ delimiter })}
    />
  );
}
