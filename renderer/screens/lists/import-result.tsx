import { Button, Collapse, Group, Stack, Table } from '@mantine/core';
import { IconArrowRight, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#contract/call.ts';
import { FoldButton } from '#kit/fold-button.tsx';
import { WideTable } from '#kit/wide-table.tsx';
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
    <WideTable minWidth={480}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{result.list}</Table.Th>
            <Table.Th>{result.read}</Table.Th>
            <Table.Th>{result.records}</Table.Th>
            <Table.Th>{result.empty}</Table.Th>
            <Table.Th>{result.aside}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map((source) => (
            <Table.Tr key={`${source.file}\n${source.sheet ?? ''}`}>
              <Table.Td>
                <DataText text={listName(words, source.file, source.sheet)} />
              </Table.Td>
              <Table.Td>{words.number(source.rowsRead)}</Table.Td>
              <Table.Td>{words.number(source.records)}</Table.Td>
              <Table.Td>{words.number(source.empty)}</Table.Td>
              <Table.Td>{words.number(source.setAside)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
