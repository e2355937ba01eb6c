import { Button, Stack, Text } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '#kit/dialog.tsx';
import { useCommand, useJob } from '#bridge/index.ts';
import { StackingTable } from '#kit/stacking-table.tsx';
import { DataText } from '#kit/data-text.tsx';
import { Answered } from '../common/answered.tsx';
import { JobView } from '../common/job-view.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { useWords } from '../common/words.tsx';
import { listName } from './list-name.ts';
import type { Source } from './source.ts';

const STEP = 100;
const MOST = 500; // rows that the command gives at once

/** Rows that were not brought in, as they stand in the file. */
export function SetAsideRows(props: { readonly source: Source; readonly onClose: () => void }) {
  const words = useWords();
  const { t, fill } = words;
  const [limit, setLimit] = useState(STEP);
  const answer = useCommand(
    'source/set-aside',
    { source: props.source.id, offset: 0, limit },
    { keepPrevious: true },
  );
  return (
    <Dialog
      onClose={props.onClose}
      size="xl"
      title={fill(t.lists.setAsideTitle, {
        file: listName(words, props.source),
      })}
      closeLabel={t.common.dismiss}
    >
      <Stack>
        <Text size="sm">
          {t.lists.setAsideIntro} {t.lists.rowsCounted}
        </Text>
        <Answered answer={answer}>
          {({ rows, total }) =>
            rows.length === 0 ? (
              <Text>{t.lists.setAsideNone}</Text>
            ) : (
              <>
                <SaveSetAside source={props.source} />
                <SetAsideTable rows={rows} />
                {rows.length < total && limit < MOST ? (
                  <Button variant="light" onClick={() => setLimit(Math.min(limit + STEP, MOST))}>
                    {t.lists.setAsideMore}
                  </Button>
                ) : null}
              </>
            )
          }
        </Answered>
      </Stack>
    </Dialog>
  );
}

/** All of them, however many there are, in a file that a spreadsheet opens. */
function SaveSetAside({ source }: { readonly source: Source }) {
  const { t } = useWords();
  const saving = useJob('source/set-aside-export');
  const { lists, sources } = t;
  const words = {
    row: lists.setAsideRow,
    reason: lists.setAsideWhy,
    text: lists.setAsideText,
    reasons: sources.setAside,
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="light"
        leftSection={<IconFileDownload size={18} aria-hidden />}
        disabled={saving.state.kind === 'running'}
        onClick={() => saving.start({ source: source.id, output: null, words })}
      >
        {t.importing.saveSetAside}
      </Button>
      <JobView job={saving} />
      {saving.state.kind === 'done' ? <OutputsList outputs={saving.state.value.outputs} /> : null}
    </Stack>
  );
}

type SetAside = {
  readonly row: number;
  readonly reason: keyof ReturnType<typeof useWords>['t']['sources']['setAside'];
  readonly text: string;
};

function SetAsideTable({ rows }: { readonly rows: readonly SetAside[] }) {
  const { t, number } = useWords();
  return (
    <StackingTable
      numbered
      heads={[t.lists.setAsideRow, t.lists.setAsideWhy, t.lists.setAsideText]}
      rows={rows.map(({ row, reason, text }) => ({
        key: String(row),
        cells: [
          number(row),
          t.sources.setAside[reason],
          <span className="cell-value" key="text">
            <DataText text={text} />
          </span>,
        ],
      }))}
    />
  );
}
