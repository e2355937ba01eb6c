import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '#bridge/index.ts';
import { Notice } from '#kit/notice.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import { PassphraseField } from './passphrase-field.tsx';

/** A code for paper. It is shown once, and is gone when the screen is left. */
export function RecoveryCode() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const act = useAct('workspace/recovery-code');
  if (act.value !== undefined) {
    return (
      <Notice urgency="status" color="teal" title={t.settings.recoveryCode}>
        <Text ff="monospace" size="xl" dir="ltr" data-testid="recovery-code">
          {act.value.code}
        </Text>
      </Notice>
    );
  }
  if (!isOpen) {
    return (
      <Group>
        <Button variant="light" onClick={() => setOpen(true)}>
          {t.settings.recovery}
        </Button>
      </Group>
    );
  }
  return (
    <form
      aria-label={t.settings.recovery}
      onSubmit={(event) => {
        event.preventDefault();
        void act.run({ passphrase });
        setPassphrase('');
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t.settings.recoveryHint}</Text>
        <PassphraseField
          label={t.settings.currentPassphrase}
          value={passphrase}
          onChange={setPassphrase}
        />
        {act.problem === null ? null : <ProblemNotice problem={act.problem} />}
        <Group>
          <Button type="submit" disabled={passphrase === ''} loading={act.isRunning}>
            {t.settings.recovery}
          </Button>
          <Button variant="subtle" onClick={() => setOpen(false)}>
            {t.common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
