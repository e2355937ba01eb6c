import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useJob } from '#bridge/index.ts';
import { Notice } from '#kit/notice.tsx';
import { JobView } from '../common/job-view.tsx';
import { useWords } from '../common/words.tsx';
import type { PersonCard } from './person-card.ts';

/** One value of one row set right, with how it is known. */
export function CorrectValue({ record }: { readonly record: PersonCard['records'][number] }) {
  const { t, language } = useWords();
  const job = useJob('record/correct');
  const [column, setColumn] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const columns = [...new Set(record.cells.map((cell) => cell.column))];
  if (job.state.kind === 'done') {
    return <Notice urgency="status" color="teal" title={t.person.corrected} />;
  }
  const { source, row } = record;
  return (
    <details>
      <summary>{t.person.correct}</summary>
      <Stack gap="sm" mt="sm" maw={480}>
        <Select
          label={t.person.correctColumn}
          data={columns}
          value={column}
          onChange={(chosen) => {
            setColumn(chosen);
            setValue(record.cells.find((cell) => cell.column === chosen)?.value ?? '');
          }}
        />
        <TextInput
          label={t.person.correctValue}
          maxLength={10_000}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <TextInput
          label={t.person.correctReason}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <JobView job={job} />
        <Group>
          <Button
            variant="light"
            disabled={column === null || reason.trim() === '' || job.state.kind === 'running'}
            onClick={() => {
              if (column === null) return;
              job.start({ source, row, column, value, reason: reason.trim(), by: null, language });
            }}
          >
            {t.person.correctRun}
          </Button>
        </Group>
      </Stack>
    </details>
  );
}
