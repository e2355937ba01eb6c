import { Badge, Button, Collapse, Group, Stack } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { suppressionReasons } from '#domain/suppression.ts';
import { StackingTable } from '#kit/stacking-table.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { FoldButton } from '#kit/fold-button.tsx';
import { Page } from '#kit/page.tsx';
import { Section } from '#kit/section.tsx';
import { Answered } from '../common/answered.tsx';
import { useWords } from '../common/words.tsx';
import { AddContacts } from './add-contacts.tsx';
import { CheckFile } from './check-file.tsx';
import { ExportList } from './export-list.tsx';
import { TellProgram } from './tell-program.tsx';

const STEP = 50;
const MOST = 500; // rows that the command gives at once

/** People who must not be contacted: recognised by fingerprints, readable by nobody. */
export function SuppressionScreen() {
  const { t } = useWords();
  const [limit, setLimit] = useState(STEP);
  const answer = useCommand('suppression/list', { offset: 0, limit }, { keepPrevious: true });
  const hasLists = (useCommand('source/list', {}).value?.sources.length ?? 0) > 0;
  return (
    <Page title={t.suppression.title} intro={t.suppression.intro}>
      <Answered answer={answer}>
        {(list) =>
          list.total === 0 ? (
            <EmptyState
              icon={<IconHandStop size={42} stroke={1.5} />}
              title={t.suppression.emptyTitle}
              text={t.suppression.emptyText}
            />
          ) : (
            <Entries
              list={list}
              onMore={
                list.rows.length < list.total && limit < MOST
                  ? () => setLimit(Math.min(limit + STEP, MOST))
                  : null
              }
            />
          )
        }
      </Answered>
      <AddContacts />
      {answer.value === undefined || answer.value.total === 0 ? null : (
        <>
          <CheckFile />
          <ExportList />
        </>
      )}
      {hasLists ? <TellProgram hasErased={(answer.value?.total ?? 0) > 0} /> : null}
    </Page>
  );
}

type List = Output<'suppression/list'>;

/** How many, and why they are there. Single fingerprints say nothing to most: they are one click away. */
function Entries(props: { readonly list: List; readonly onMore: (() => void) | null }) {
  const { t, plural, number } = useWords();
  const [opened, setOpened] = useState(false);
  const { list } = props;
  return (
    <Section
      title={plural(t.suppression.total, list.total)}
      aside={
        <Group gap="xs">
          {suppressionReasons.map((reason) =>
            (list.byReason[reason] ?? 0) === 0 ? null : (
              <Badge key={reason} variant="light" size="lg" className="fact">
                {t.trail.suppressionReasons[reason]}: {number(list.byReason[reason] ?? 0)}
              </Badge>
            ),
          )}
        </Group>
      }
    >
      <Group>
        <FoldButton opened={opened} onToggle={() => setOpened(!opened)}>
          {t.suppression.entries}
        </FoldButton>
      </Group>
      <Collapse expanded={opened}>
        {opened ? <EntryTable list={list} onMore={props.onMore} /> : null}
      </Collapse>
    </Section>
  );
}

function EntryTable(props: { readonly list: List; readonly onMore: (() => void) | null }) {
  const { t, shortDay } = useWords();
  const { list } = props;
  return (
    <Stack>
      <StackingTable
        label={t.suppression.entries}
        heads={[t.suppression.entryKind, t.suppression.entryReason, t.suppression.entryDay]}
        rows={list.rows.map((entry) => ({
          key: String(entry.id),
          cells: [
            t.trail.fingerprints[entry.kind],
            t.trail.suppressionReasons[entry.reason],
            shortDay(entry.addedOn),
          ],
        }))}
      />
      {props.onMore === null ? null : (
        <Group>
          <Button variant="light" onClick={props.onMore}>
            {t.suppression.more}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
