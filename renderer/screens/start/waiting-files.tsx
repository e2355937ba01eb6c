import { Button, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Notice } from '#kit/notice.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { useIncomingFiles } from '../common/incoming-files.tsx';
import { useWords } from '../common/words.tsx';

/** Files that were dropped before a workspace was open: they are looked at as soon as one is. */
export function WaitingFiles() {
  const { t, plural, language } = useWords();
  const { files, clear } = useIncomingFiles();
  if (files.length === 0) return null;
  const words = t.importing.waiting;
  const named = new Intl.ListFormat(language).format(
    files.map((file) => withVisibleMarks(file.name)),
  );
  return (
    <Notice
      urgency="status"
      color="blue"
      icon={<IconFileImport className="flip-in-rtl" aria-hidden />}
      title={plural(words.files, files.length, { files: named })}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{words.text}</Text>
        <Button size="xs" variant="default" onClick={clear}>
          {words.leave}
        </Button>
      </Stack>
    </Notice>
  );
}
