import { Button, Stack } from '@mantine/core';
import { useJob } from '#bridge/index.ts';
import { JobView } from '../common/job-view.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { useWords } from '../common/words.tsx';

/** The forms of one decision: those that its law asks for, the notices and the answer. */
export function WriteForms({ batch }: { readonly batch: string }) {
  const { t, language } = useWords();
  const job = useJob('forms/write');
  return (
    <Stack align="flex-start" gap="xs" mt="sm">
      <Button
        variant="light"
        size="xs"
        disabled={job.state.kind === 'running'}
        onClick={() => job.start({ batch, language, output: null })}
      >
        {t.backups.writeForms}
      </Button>
      <JobView job={job} />
      {job.state.kind === 'done' ? <OutputsList outputs={job.state.value.outputs} /> : null}
    </Stack>
  );
}
