import { Button, Stack, Text } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useAct } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { DataText } from '#kit/data-text.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { outputLabel } from './output-label.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useWords } from './words.tsx';

type OutputFiles = Output<'copies/write'>['outputs'];

/** Files that the program wrote, each with a way to find it. */
export function OutputsList({ outputs }: { readonly outputs: OutputFiles }) {
  const { t, fill } = useWords();
  const reveal = useAct('output/reveal');
  if (outputs.length === 0) return null;
  return (
    <Stack gap="xs">
      {reveal.problem === null ? null : <ProblemNotice problem={reveal.problem} />}
      <ul className="plain-list">
        {outputs.map((file) => (
          <li key={file.id} className="output-file">
            <div>
              <Text fw={600} size="sm">
                {outputLabel(t, file)}
              </Text>
              <Text size="sm" c="dimmed" className="breakable">
                <DataText text={file.name} />
              </Text>
            </div>
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
    </Stack>
  );
}
