import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { grantFiles, useJob } from '#bridge/index.ts';
import { contactListForms } from '#domain/contact-list-form.ts';
import type { ContactListForm } from '#domain/contact-list-form.ts';
import { ChooseFiles } from '#kit/choose-files.tsx';
import { Notice } from '#kit/notice.tsx';
import { Section } from '#kit/section.tsx';
import { JobView } from '../common/job-view.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { useWords } from '../common/words.tsx';

/** The list for another system: fingerprints, or those addresses of a file of the user's that are on it. */
export function ExportList() {
  const { t, plural } = useWords();
  const [form, setForm] = useState<ContactListForm>('fingerprints');
  const job = useJob('suppression/export');
  const isRunning = job.state.kind === 'running';
  const fromFile = async (files: readonly File[]) => {
    const [granted] = await grantFiles(files);
    if (granted !== undefined)
      job.start({ output: null, as: form, file: { grant: granted.grant } });
  };
  return (
    <Section title={t.suppression.export} hint={t.suppression.exportHint}>
      <Stack align="flex-start">
        <Radio.Group
          label={t.suppression.exportForm}
          value={form}
          onChange={(value) => setForm(contactListForms.find((one) => one === value) ?? form)}
        >
          <Stack gap="xs" mt="xs">
            {contactListForms.map((one) => (
              <Radio key={one} value={one} label={t.suppression.exportForms[one]} />
            ))}
          </Stack>
        </Radio.Group>
        {form === 'sha256' || form === 'md5' ? (
          <Notice urgency="status" color="orange" title={t.suppression.hashWarning} />
        ) : null}
        {form === 'fingerprints' ? (
          <Button
            variant="light"
            disabled={isRunning}
            onClick={() => job.start({ output: null, as: form, file: null })}
          >
            {t.suppression.export}
          </Button>
        ) : (
          <>
            <Text size="sm">{t.suppression.exportFileHint}</Text>
            <ChooseFiles
              label={t.suppression.exportFile}
              variant="light"
              size="sm"
              onChoose={(files) => void fromFile(files)}
            />
          </>
        )}
      </Stack>
      <JobView job={job} />
      {job.state.kind === 'done' ? (
        <>
          {form === 'fingerprints' ? null : (
            <Text size="sm">{plural(t.suppression.exported, job.state.value.entries)}</Text>
          )}
          <OutputsList outputs={job.state.value.outputs} />
        </>
      ) : null}
    </Section>
  );
}
