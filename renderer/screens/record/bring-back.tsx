import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useJob } from '#bridge/index.ts';
import { Notice } from '#kit/notice.tsx';
import { JobView } from '../common/job-view.tsx';
import { useWords } from '../common/words.tsx';

/** One click while the days of a batch last; what came back is said in its place. */
export function BringBack(props: { readonly batch: string; readonly until: string | null }) {
  const { t, fill, plural, day, language } = useWords();
  const job = useJob('batch/undo');
  if (job.state.kind === 'done') {
    const { records, left } = job.state.value;
    return (
      <Notice urgency="status" color="teal" title={plural(t.record.broughtBack, records)}>
        {left > 0 ? <Text size="sm">{plural(t.record.notBroughtBack, left)}</Text> : null}
      </Notice>
    );
  }
  if (props.until === null) return null;
  return (
    <>
      {job.state.kind === 'running' ? null : (
        <Group gap="sm" mb="sm">
          <Button
            variant="light"
            leftSection={<IconArrowBackUp size={18} className="flip-in-rtl" aria-hidden />}
            onClick={() => job.start({ batch: props.batch, by: null, language })}
          >
            {t.record.bringBack}
          </Button>
          <Text size="sm">{fill(t.record.canBringBack, { day: day(props.until) })}</Text>
        </Group>
      )}
      <JobView job={job} />
    </>
  );
}
