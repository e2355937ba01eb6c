import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { grantFiles, useJob } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { Notice } from '#kit/notice.tsx';
import { ChooseFiles } from '#kit/choose-files.tsx';
import { Section } from '#kit/section.tsx';
import { JobView } from '../common/job-view.tsx';
import { useWords } from '../common/words.tsx';

/** E-mails and phones that must never be used, typed or from a file. */
export function AddContacts() {
  const { t } = useWords();
  const [text, setText] = useState('');
  const job = useJob('suppression/add');
  const values = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isRunning = job.state.kind === 'running';
  const addFile = async (files: readonly File[]) => {
    const [granted] = await grantFiles(files);
    if (granted !== undefined) job.start({ file: { grant: granted.grant }, values: [] });
  };
  return (
    <Section title={t.suppression.add}>
      <Stack gap="sm">
        <Textarea
          label={t.suppression.addValues}
          autosize
          minRows={3}
          maxRows={12}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group>
          <Button
            disabled={values.length === 0 || isRunning}
            onClick={() => {
              job.start({ file: null, values });
              setText('');
            }}
          >
            {t.suppression.addAction}
          </Button>
          <ChooseFiles
            label={t.suppression.addFile}
            variant="default"
            size="sm"
            onChoose={(files) => void addFile(files)}
          />
        </Group>
        <JobView job={job} />
        {job.state.kind === 'done' ? <Added result={job.state.value} /> : null}
      </Stack>
    </Section>
  );
}

function Added({ result }: { readonly result: Output<'suppression/add'> }) {
  const { t, plural } = useWords();
  const facts = [
    plural(t.suppression.added, result.added),
    ...(result.known > 0 ? [plural(t.suppression.known, result.known)] : []),
    ...(result.skipped > 0 ? [plural(t.suppression.skipped, result.skipped)] : []),
  ];
  return (
    <Notice urgency="status" color="teal" title={facts.join(' · ')}>
      {result.people > 0 ? plural(t.suppression.concerns, result.people) : null}
    </Notice>
  );
}
