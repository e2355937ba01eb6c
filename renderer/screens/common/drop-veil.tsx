import { Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useWords } from './words.tsx';

/** Over the whole window while files hover above it. */
export function DropVeil() {
  const { t } = useWords();
  return (
    <div className="drop-veil">
      <IconFileImport size={64} stroke={1.4} className="flip-in-rtl" aria-hidden />
      <Text size="xl" fw={600}>
        {t.lists.dropHere}
      </Text>
    </div>
  );
}
