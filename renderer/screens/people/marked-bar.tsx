import { Button, Group, Stack, Text } from '@mantine/core';
import { memo } from 'react';
import { useAct, useCommand } from '#bridge/index.ts';
import { useGo } from '#kit/route.ts';
import { useMarkedPeople } from '../common/marked-people.tsx';
import { useWords } from '../common/words.tsx';
import { isByKindOnly } from './people-filter.ts';
import type { PeopleFilter } from './people-filter.ts';
import { LOOK_AGAIN } from './use-people-pages.ts';

/** People that can be marked at once: a decision names each of them. */
const MOST_MARKED = 20_000;

/** How many are shown and marked, a way to mark all of them, and the way on to a decision. */
export const MarkedBar = memo(function MarkedBar(props: { readonly filter: PeopleFilter }) {
  const { filter } = props;
  const { t, fill, plural } = useWords();
  const go = useGo();
  const { marked, markOnly } = useMarkedPeople();
  const facets = useCommand('people/facets', { filter }, { keepPrevious: true, again: LOOK_AGAIN });
  const total = facets.value?.total ?? 0;
  const looked = facets.value?.looked;
  return (
    <Group justify="space-between" gap="sm" mih={40}>
      <Stack gap={0} component="output">
        <Text fw={600} data-testid="people-count">
          {plural(t.people.shown, total)}
        </Text>
        {looked === undefined || looked === 'everywhere' ? null : (
          <Text size="sm" c="dimmed">
            {t.table.looked[looked]}
          </Text>
        )}
      </Stack>
      {marked.size > 0 ? (
        <Group gap="xs">
          <Text component="output">{plural(t.people.marked, marked.size)}</Text>
          <Button size="sm" onClick={() => go('act', null, { marked: '1' })}>
            {t.people.decide}
          </Button>
          <Button size="sm" variant="subtle" onClick={() => markOnly([])}>
            {t.people.clearMarks}
          </Button>
        </Group>
      ) : isByKindOnly(filter) && total > 0 ? (
        <Button
          size="sm"
          variant="light"
          onClick={() => go('act', null, { kinds: filter.kinds.join(',') })}
        >
          {plural(t.people.decideAll, total)}
        </Button>
      ) : total > MOST_MARKED ? (
        <Text size="sm" c="dimmed">
          {fill(t.table.tooMany, { most: MOST_MARKED })}
        </Text>
      ) : total > 0 && looked !== 'reading' ? (
        <MarkAll filter={filter} total={total} />
      ) : null}
    </Group>
  );
});

function MarkAll(props: { readonly filter: PeopleFilter; readonly total: number }) {
  const { t, plural } = useWords();
  const { markOnly } = useMarkedPeople();
  const numbers = useAct('people/numbers');
  return (
    <Button
      size="sm"
      variant="light"
      loading={numbers.isRunning}
      onClick={() =>
        void numbers
          .run({ filter: props.filter, most: MOST_MARKED })
          .then((answer) => markOnly(answer?.people ?? []))
      }
    >
      {plural(t.table.markAll, props.total)}
    </Button>
  );
}
