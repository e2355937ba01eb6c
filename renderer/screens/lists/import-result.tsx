import { Button, Collapse, Group, Stack } from '@mantine/core';
import { IconArrowRight, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#contract/call.ts';
import { FoldButton } from '#kit/fold-button.tsx';
import { StackingTable } from '#kit/stacking-table.tsx';
import { Notice } from '#kit/notice.tsx';
import { DataText } from '#kit/data-text.tsx';
import { Page } from '#kit/page.tsx';
import { useGo } from '#kit/route.ts';
import { OriginalFiles } from '../common/original-files.tsx';
import { useWords } from '../common/words.tsx';
import { NextSteps } from '../next/next-steps.tsx';
import { listName } from './list-name.ts';

type Imported = Output<'source/import'>;

/** What came in, row for row, and who was stopped at the door. */
export function ImportResult(props: { readonly result: Imported; readonly onClose: () => void }) {
  const { t, plural } = useWords();
  const go = useGo();
  const { sources, people } = props.result;
  const suppressed = sources.reduce((sum, source) => sum + source.suppressed, 0);
  const listed = sources.reduce((sum, source) => sum + source.listed, 0);
  return (
    <Page title={t.lists.result.title} intro={plural(t.lists.result.people, people)}>
      <Stack gap="lg">
        {suppressed > 0 ? (
          <Notice
            urgency="alert"
            color="red"
            icon={<IconHandStop aria-hidden />}
            title={plural(t.lists.suppressed, suppressed)}
          >
            {t.lists.suppressedHint}
          </Notice>
        ) : null}
        {listed > 0 ? (
          <Notice urgency="alert" color="red" icon={<IconHandStop aria-hidden />}>
            {plural(t.lists.listed, listed)}
          </Notice>
        ) : null}
        <NextSteps />
        <OriginalFiles after="import" />
        <RowByRow sources={sources} />
        <Group>
          <Button
            size="md"
            variant="light"
            rightSection={<IconArrowRight size={20} className="flip-in-rtl" aria-hidden />}
            onClick={() => {
              props.onClose();
              go('overview');
            }}
          >
            {t.lists.result.next}
          </Button>
          <Button size="md" variant="subtle" onClick={props.onClose}>
            {t.common.back}
          </Button>
        </Group>
      </Stack>
    </Page>
  );
}

/** The sum of each list, for those who want to see that no row was lost. */
function RowByRow({ sources }: { readonly sources: Imported['sources'] }) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <Stack gap="xs" align="flex-start">
      <FoldButton opened={opened} onToggle={() => setOpened(!opened)}>
        {t.next.rows}
      </FoldButton>
      <Collapse expanded={opened} w="100%">
        {opened ? <CountsTable sources={sources} /> : null}
      </Collapse>
    </Stack>
  );
}

function CountsTable({ sources }: { readonly sources: Imported['sources'] }) {
  const words = useWords();
  const { result } = words.t.lists;
  return (
    <StackingTable
      heads={[result.list, result.read, result.records, result.empty, result.aside]}
      rows={sources.map((source, at) => ({
        key: `${at} ${source.file}`,
        cells: [
          <DataText text={listName(words, source)} key="list" />,
          words.number(source.rowsRead),
          words.number(source.records),
          words.number(source.empty),
          words.number(source.setAside),
        ],
      }))}
    />
  );
}
