import { Button, Group, Select, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useAct, useCommand, useJob } from '#bridge/index.ts';
import { isLongEnough } from '#domain/passphrase.ts';
import { Notice } from '#kit/notice.tsx';
import { Section } from '#kit/section.tsx';
import { JobView } from '../common/job-view.tsx';
import { usePreferences } from '../common/preferences.ts';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { PassphraseField } from '../common/passphrase-field.tsx';
import { useWords } from '../common/words.tsx';
import { PassphraseAct } from './passphrase-act.tsx';
import { RecoveryCode } from './recovery-code.tsx';

const idleChoices = [1, 5, 10, 30, 60, 0] as const;

/** When the workspace locks by itself, its passphrase and its key. */
export function ProtectionSettings() {
  const { t, plural } = useWords();
  const { preferences, change } = usePreferences();
  const about = useCommand('app/about', {});
  const workspace = useWorkspace();
  return (
    <Section title={t.settings.protection}>
      <Select
        label={t.settings.idle}
        description={t.settings.idleHint}
        allowDeselect={false}
        value={String(preferences.idleMinutes)}
        data={idleChoices.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t.settings.idleNever : plural(t.settings.idleMinutes, minutes),
        }))}
        onChange={(value) => change({ idleMinutes: Number(value ?? 10) })}
      />
      {about.value?.window === 'electron' ? (
        <Switch
          label={t.settings.hideFromCapture}
          description={t.settings.hideFromCaptureHint}
          checked={preferences.hideFromCapture}
          onChange={(event) => change({ hideFromCapture: event.currentTarget.checked })}
        />
      ) : null}
      {workspace.protection === 'passphrase' ? (
        <>
          <ChangePassphrase />
          <RenewKey />
          <RecoveryCode />
        </>
      ) : null}
    </Section>
  );
}

const noPassphrases = { current: '', next: '', again: '' };

function ChangePassphrase() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(noPassphrases);
  const [showsFaults, setShowsFaults] = useState(false);
  const act = useAct('workspace/change-passphrase');
  const submit = async () => {
    setShowsFaults(true);
    if (!isLongEnough(typed.next) || typed.next !== typed.again) return;
    const changed = await act.run({ current: typed.current, next: typed.next });
    setTyped(noPassphrases);
    setShowsFaults(false);
    if (changed !== null) setOpen(false);
  };
  if (!isOpen) {
    return (
      <Stack gap="xs" align="flex-start">
        {act.value === undefined ? null : (
          <Notice urgency="status" color="teal">
            {t.settings.passphraseChanged}
          </Notice>
        )}
        <Button variant="light" onClick={() => setOpen(true)}>
          {t.settings.changePassphrase}
        </Button>
      </Stack>
    );
  }
  return (
    <form
      aria-label={t.settings.changePassphrase}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <ThreePassphrases
          typed={typed}
          showsFaults={showsFaults}
          onChange={(part) => setTyped((known) => ({ ...known, ...part }))}
        />
        {act.problem === null ? null : <ProblemNotice problem={act.problem} />}
        <Group>
          <Button type="submit" loading={act.isRunning}>
            {t.settings.changePassphrase}
          </Button>
          <Button variant="subtle" onClick={() => setOpen(false)}>
            {t.common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ThreePassphrases(props: {
  readonly typed: typeof noPassphrases;
  readonly showsFaults: boolean;
  readonly onChange: (part: Partial<typeof noPassphrases>) => void;
}) {
  const { t } = useWords();
  const { typed, showsFaults, onChange } = props;
  const isShort = showsFaults && !isLongEnough(typed.next);
  const differs = showsFaults && typed.next !== typed.again;
  return (
    <>
      <PassphraseField
        label={t.settings.currentPassphrase}
        value={typed.current}
        onChange={(current) => onChange({ current })}
      />
      <PassphraseField
        label={t.settings.nextPassphrase}
        description={t.start.passphraseHint}
        error={isShort ? t.start.passphraseShort : undefined}
        value={typed.next}
        onChange={(next) => onChange({ next })}
      />
      <PassphraseField
        label={t.start.passphraseAgain}
        error={differs ? t.start.passphrasesDiffer : undefined}
        value={typed.again}
        onChange={(again) => onChange({ again })}
      />
    </>
  );
}

function RenewKey() {
  const { t } = useWords();
  const job = useJob('workspace/renew-key');
  if (job.state.kind === 'done') {
    return (
      <Notice urgency="status" color="teal">
        {t.settings.keyRenewed}
      </Notice>
    );
  }
  return (
    <PassphraseAct
      label={t.settings.renewKey}
      hint={t.settings.renewKeyHint}
      isRunning={job.state.kind === 'running'}
      onAct={(passphrase) => job.start({ passphrase })}
    >
      <JobView job={job} />
    </PassphraseAct>
  );
}
