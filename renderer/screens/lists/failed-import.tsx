import { Button, Group, Stack } from '@mantine/core';
import { useImportJob } from '../common/import-job.tsx';
import { useIncomingFiles } from '../common/incoming-files.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';

/** Why the last import did not come to its end, and the way to try again with the same files. */
export function FailedImport() {
  const { t } = useWords();
  const { job, files } = useImportJob();
  const incoming = useIncomingFiles();
  if (job.state.kind !== 'failed') return null;
  return (
    <Stack gap="sm">
      <ProblemNotice problem={job.state.problem} />
      <Group gap="sm">
        <Button
          size="sm"
          onClick={() => {
            job.reset();
            incoming.addGranted(files);
          }}
        >
          {t.importing.interrupted.start}
        </Button>
        <Button size="sm" variant="default" onClick={job.reset}>
          {t.importing.interrupted.forget}
        </Button>
      </Group>
    </Stack>
  );
}
