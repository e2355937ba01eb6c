import { ActionIcon } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useWords } from '#screens/common/words.tsx';
import { leaveWindow } from './use-idle-lock.ts';

/** For whoever leaves the desk: one click, on every screen. */
export function LockButton() {
  const { t } = useWords();
  return (
    <ActionIcon
      variant="subtle"
      size={44}
      aria-label={t.common.lock}
      title={t.common.lock}
      onClick={() => void leaveWindow('closed')}
    >
      <IconLock size={20} stroke={1.7} aria-hidden />
    </ActionIcon>
  );
}
