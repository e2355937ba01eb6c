import { Button, Stack, Text } from '@mantine/core';
import { IconFiles, IconFolderOpen } from '@tabler/icons-react';
import { useAct, useCommand } from '#bridge/index.ts';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useWords } from './words.tsx';

const SHOWN_FILES = 8;

/** The files that the lists came from and that still lie there, holding everybody. */
export function OriginalFiles({ after }: { readonly after: 'import' | 'erasure' }) {
  const { t, fill, plural } = useWords();
  const answer = useCommand('source/files', {});
  const reveal = useAct('output/reveal');
  const files = answer.value?.files ?? [];
  if (files.length === 0) return null;
  const words = t.importing.originals;
  const others = files.length - SHOWN_FILES;
  return (
    <Notice
      urgency="note"
      color={after === 'erasure' ? 'orange' : 'blue'}
      icon={<IconFiles aria-hidden />}
      title={words.title}
    >
      <Stack gap="xs">
        <Text size="sm">{after === 'erasure' ? words.afterErasure : words.afterImport}</Text>
        {reveal.problem === null ? null : <ProblemNotice problem={reveal.problem} />}
        <ul className="plain-list">
          {files.slice(0, SHOWN_FILES).map((file) => (
            <li key={file.id} className="output-file">
              <DataText text={file.name} />
              <Button
                variant="default"
                size="xs"
                leftSection={<IconFolderOpen size={16} aria-hidden />}
                aria-label={fill(t.common.revealFile, { file: withVisibleMarks(file.name) })}
                onClick={() => void reveal.run({ id: file.id })}
              >
                {t.common.showInFolder}
              </Button>
            </li>
          ))}
        </ul>
        {others > 0 ? <Text size="sm">{plural(words.more, others)}</Text> : null}
      </Stack>
    </Notice>
  );
}
