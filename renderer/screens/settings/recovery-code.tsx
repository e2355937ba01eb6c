import { Text } from '@mantine/core';
import { useAct } from '#bridge/index.ts';
import { Notice } from '#kit/notice.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import { PassphraseAct } from './passphrase-act.tsx';

/** A code for paper. It is shown once, and is gone when the screen is left. */
export function RecoveryCode() {
  const { t } = useWords();
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
  return (
    <PassphraseAct
      label={t.settings.recovery}
      hint={t.settings.recoveryHint}
      isRunning={act.isRunning}
      onAct={(passphrase) => void act.run({ passphrase })}
    >
      {act.problem === null ? null : <ProblemNotice problem={act.problem} />}
    </PassphraseAct>
  );
}
