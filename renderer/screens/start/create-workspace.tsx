import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { isLongEnough } from '#domain/passphrase.ts';
import { Notice } from '#kit/notice.tsx';
import { useFirstFocus } from '#kit/use-first-focus.ts';
import { Section } from '#kit/section.tsx';
import { CountrySelect } from '../common/country-select.tsx';
import { PassphraseField } from '../common/passphrase-field.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import type { Sample } from './sample.ts';
import { useCreateWorkspace } from './use-create-workspace.ts';
import type { NewWorkspace } from './use-create-workspace.ts';

type FormProps = {
  readonly draft: NewWorkspace;
  readonly change: (part: Partial<NewWorkspace>) => void;
  readonly showsFaults: boolean;
};

/** A new workspace, for the user's own lists or around a sample. */
export function CreateWorkspace(props: {
  readonly sample: Sample | null;
  readonly sampleName: string;
  readonly onBack: () => void;
}) {
  const { t } = useWords();
  const [showsFaults, setShowsFaults] = useState(false);
  const creation = useCreateWorkspace(
    props.sample,
    props.sample === null ? '' : t.start.sampleWorkspace.replace('{name}', props.sampleName),
  );
  const form = { draft: creation.draft, change: creation.change, showsFaults };
  return (
    <Section
      level={1}
      title={t.start.create}
      {...(props.sample === null ? {} : { hint: t.start.samplePassphraseHint })}
    >
      <form
        aria-label={t.start.create}
        onSubmit={(event) => {
          event.preventDefault();
          setShowsFaults(true);
          void creation.submit();
        }}
      >
        <Stack gap="md">
          <NameAndCountry {...form} />
          {creation.hasKeychain ? <ProtectionChoice {...form} /> : null}
          {creation.draft.protection === 'passphrase' ? <Passphrases {...form} /> : null}
          {creation.problem === null ? null : <ProblemNotice problem={creation.problem} />}
          <Group>
            <Button type="submit" size="md" loading={creation.isRunning}>
              {t.start.createAction}
            </Button>
            <Button variant="subtle" size="md" onClick={props.onBack}>
              {t.common.back}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

function NameAndCountry({ draft, change, showsFaults }: FormProps) {
  const { t } = useWords();
  const nameField = useFirstFocus<HTMLInputElement>();
  return (
    <>
      <TextInput
        label={t.start.name}
        description={t.start.nameHint}
        ref={nameField}
        maxLength={120}
        value={draft.name}
        error={showsFaults && draft.name.trim() === '' ? t.start.nameNeeded : undefined}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <CountrySelect
        label={t.start.country}
        description={t.start.countryHint}
        value={draft.country}
        error={showsFaults && draft.country === null ? t.start.countryNeeded : undefined}
        onChange={(country) => change({ country })}
      />
    </>
  );
}

function ProtectionChoice({ draft, change }: FormProps) {
  const { t } = useWords();
  return (
    <Radio.Group
      label={t.start.protection}
      value={draft.protection}
      onChange={(value) => change({ protection: value === 'keychain' ? 'keychain' : 'passphrase' })}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="passphrase" label={t.start.byPassphrase} />
        <Radio value="keychain" label={t.start.byKeychain} description={t.start.keychainHint} />
      </Stack>
    </Radio.Group>
  );
}

function Passphrases({ draft, change, showsFaults }: FormProps) {
  const { t } = useWords();
  const isShort = !isLongEnough(draft.passphrase);
  const differs = draft.passphrase !== draft.repeated;
  return (
    <>
      <PassphraseField
        label={t.start.passphrase}
        description={t.start.passphraseHint}
        autoComplete="new-password"
        value={draft.passphrase}
        error={showsFaults && isShort ? t.start.passphraseShort : undefined}
        onChange={(passphrase) => change({ passphrase })}
      />
      <PassphraseField
        label={t.start.passphraseAgain}
        autoComplete="new-password"
        value={draft.repeated}
        error={showsFaults && differs ? t.start.passphrasesDiffer : undefined}
        onChange={(repeated) => change({ repeated })}
      />
      <Notice urgency="note" color="blue" icon={<IconKey aria-hidden />}>
        {t.start.passphraseLost}
      </Notice>
    </>
  );
}
