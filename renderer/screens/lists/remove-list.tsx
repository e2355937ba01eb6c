import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Dialog } from '#kit/dialog.tsx';
import { useJob } from '#bridge/index.ts';
import { JobView } from '../common/job-view.tsx';
import { useWords } from '../common/words.tsx';
import { listName } from './list-name.ts';
import type { Source } from './source.ts';

/** Asks before a list leaves the workspace, and says what that does not do. */
export function RemoveList(props: { readonly source: Source; readonly onClose: () => void }) {
  const words = useWords();
  const { t, fill } = words;
  const removal = useJob('source/remove');
  const { onClose } = props;
  const { kind } = removal.state;
  useEffect(() => {
    if (kind === 'done') onClose();
  }, [kind, onClose]);
  return (
    <Dialog
      onClose={onClose}
      title={fill(t.lists.removeTitle, {
        file: listName(words, props.source),
      })}
      closeLabel={t.common.cancel}
    >
      <Stack>
        <Text>{t.lists.removeText}</Text>
        <JobView job={removal} />
        <Group>
          <Button
            color="red"
            disabled={kind === 'running'}
            onClick={() => removal.start({ source: props.source.id })}
          >
            {t.lists.removeAction}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t.common.cancel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
