import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCopyCheck, IconTrashX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useJob } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { Notice } from '#kit/notice.tsx';
import { DataText } from '#kit/data-text.tsx';
import { JobView } from '../common/job-view.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { useWords } from '../common/words.tsx';
import { listName } from './list-name.ts';
import { RemoveList } from './remove-list.tsx';
import { SetAsideRows } from './set-aside-rows.tsx';
import { SourceFacts, SourceWarnings } from './source-facts.tsx';
import type { Source } from './source.ts';

type Written = Output<'copies/write'>;

export function SourceCards(props: {
  readonly sources: readonly Source[];
  readonly written: Written | null;
  readonly onWritten: (written: Written) => void;
}) {
  const { t } = useWords();
  const copies = useJob('copies/write');
  const { onWritten } = props;
  useEffect(() => {
    if (copies.state.kind === 'done') onWritten(copies.state.value);
  }, [copies.state, onWritten]);
  return (
    <Stack gap="lg">
      {props.sources.map((source) => (
        <SourceCard key={source.id} source={source} />
      ))}
      <Paper withBorder p="lg" radius="lg">
        <Stack gap="sm" align="flex-start">
          <Text>{t.lists.copiesHint}</Text>
          <Button
            variant="light"
            leftSection={<IconCopyCheck size={18} aria-hidden />}
            disabled={copies.state.kind === 'running'}
            onClick={() => copies.start({ output: null })}
          >
            {t.lists.copies}
          </Button>
        </Stack>
      </Paper>
      <JobView job={copies} />
      {props.written === null ? null : (
        <Notice urgency="status" color="teal" title={t.lists.copiesDone}>
          <OutputsList outputs={props.written.outputs} />
        </Notice>
      )}
    </Stack>
  );
}

function SourceCard({ source }: { readonly source: Source }) {
  const words = useWords();
  const { t, fill, plural, day } = words;
  const [open, setOpen] = useState<'set-aside' | 'remove' | null>(null);
  const close = () => setOpen(null);
  return (
    <Paper component="article" withBorder p="lg" radius="lg">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2} size="h4" className="breakable">
              <DataText text={listName(words, source)} />
            </Title>
            <Text size="sm" c="dimmed">
              {fill(t.lists.imported, { day: day(source.importedOn) })}
            </Text>
          </div>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<IconTrashX size={16} aria-hidden />}
            onClick={() => setOpen('remove')}
          >
            {t.lists.remove}
          </Button>
        </Group>
        <SourceFacts source={source} />
        <Text>
          {fill(t.lists.counts, {
            read: source.rowsRead,
            records: source.records,
            empty: source.empty,
            aside: source.setAside.length === 0 ? 0 : asideCount(source),
          })}
        </Text>
        {source.suppressed > 0 ? (
          <Text className="warning">{plural(t.lists.suppressed, source.suppressed)}</Text>
        ) : null}
        <SourceWarnings warnings={source.warnings} when="after" />
        {source.setAside.length > 0 ? (
          <div>
            <Button variant="light" size="xs" onClick={() => setOpen('set-aside')}>
              {t.lists.showSetAside}
            </Button>
          </div>
        ) : null}
      </Stack>
      {open === 'set-aside' ? <SetAsideRows source={source} onClose={close} /> : null}
      {open === 'remove' ? <RemoveList source={source} onClose={close} /> : null}
    </Paper>
  );
}

/** The list names only the first rows set aside; the count follows from the others. */
function asideCount(source: Source): number {
  return source.rowsRead - source.records - source.empty;
}
