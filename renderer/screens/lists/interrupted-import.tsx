import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct, useCommand } from '#bridge/index.ts';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { useImportJob } from '../common/import-job.tsx';
import { useIncomingFiles } from '../common/incoming-files.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';

/** After a crash: which files were on their way in, and the offer to begin again. */
export function InterruptedImport() {
  const { t, fill, language } = useWords();
  const words = t.importing.interrupted;
  const { job: importing } = useImportJob();
  const incoming = useIncomingFiles();
  const answer = useCommand('source/interrupted', {});
  const regrant = useAct('file/regrant');
  const forget = useAct('source/forget-interrupted');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const files = answer.value?.files ?? [];
  if (importing.state.kind === 'running' || files.length === 0) return null;
  const again = async () => {
    const granted = await regrant.run({ ids: files.map((file) => file.id) });
    if (granted === null) return;
    setMissing(granted.missing);
    if (granted.files.length === 0) return;
    incoming.addGranted(granted.files);
    void forget.run({});
  };
  const named = new Intl.ListFormat(language).format(missing.map(withVisibleMarks));
  return (
    <Notice
      urgency="status"
      color="orange"
      icon={<IconPlayerTrackNext className="flip-in-rtl" aria-hidden />}
      title={words.title}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{words.text}</Text>
        <ul className="text-list">
          {files.map((file) => (
            <li key={file.id}>
              <DataText text={file.name} />
            </li>
          ))}
        </ul>
        {missing.length === 0 ? null : (
          <Text size="sm">{fill(words.missing, { files: named })}</Text>
        )}
        {regrant.problem === null ? null : <ProblemNotice problem={regrant.problem} />}
        {forget.problem === null ? null : <ProblemNotice problem={forget.problem} />}
        <Group gap="sm">
          <Button size="sm" onClick={() => void again()}>
            {words.start}
          </Button>
          <Button size="sm" variant="default" onClick={() => void forget.run({})}>
            {words.forget}
          </Button>
        </Group>
      </Stack>
    </Notice>
  );
}
