import { Button, Stack, Text } from '@mantine/core';
import { IconFileDescription } from '@tabler/icons-react';
import { useJob } from '#bridge/index.ts';
import { Notice } from '#kit/notice.tsx';
import { Section } from '#kit/section.tsx';
import { JobView } from '../common/job-view.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { useWords } from '../common/words.tsx';
import type { PersonCard } from './person-card.ts';

/** The copy of their data that a person may ask for. */
export function WritePack({ card }: { readonly card: PersonCard }) {
  const { t, language } = useWords();
  const job = useJob('person/pack');
  const done = job.state.kind === 'done' ? job.state.value : null;
  return (
    <Section title={t.person.packTitle}>
      <Stack align="flex-start" gap="xs">
        <Text>{t.person.packHint}</Text>
        <Button
          variant="light"
          leftSection={<IconFileDescription size={18} aria-hidden />}
          disabled={job.state.kind === 'running'}
          onClick={() => job.start({ person: card.row.id, language, output: null })}
        >
          {t.person.packAction}
        </Button>
        <JobView job={job} />
        {done?.namesOthers === true ? (
          <Notice urgency="note" color="yellow">
            {t.person.packNamesOthers}
          </Notice>
        ) : null}
        {done === null ? null : <OutputsList outputs={done.outputs} />}
      </Stack>
    </Section>
  );
}
