import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter, IconSearch, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useState } from 'react';
import { everybody, peopleSorts } from '#domain/people-filter.ts';
import { Page } from '#kit/page.tsx';
import { useRoute } from '#kit/route.ts';
import { NoListsYet } from '../common/no-lists-yet.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { DayChips } from './day-chips.tsx';
import { Facets } from './facets.tsx';
import { MarkedBar } from './marked-bar.tsx';
import { filterFromQuery, isEverybody } from './people-filter.ts';
import type { Order, PeopleFilter } from './people-filter.ts';
import { PeopleTable } from './people-table.tsx';
import { useRememberedPeople } from './remembered-people.tsx';
import { SavedViews } from './saved-views.tsx';

const SEARCH_DELAY = 120; // milliseconds after the last key

/** Everybody in the workspace: search, filter, sort, mark. */
export function PeopleScreen() {
  const { t } = useWords();
  const state = usePeopleState();
  const { asked, setFilter, order, setOrder } = state;
  const [showsFacets, setShowsFacets] = useState(false);
  const { sources } = useWorkspace();
  if (sources === 0) {
    return (
      <Page title={t.people.title}>
        <NoListsYet />
      </Page>
    );
  }
  return (
    <Page title={t.people.title}>
      <Stack gap="md">
        <Toolbar
          {...state}
          showsFacets={showsFacets}
          onFacets={() => setShowsFacets(!showsFacets)}
        />
        <DayChips filter={asked} onFilter={setFilter} />
        <div className="people-layout">
          <aside
            aria-label={t.people.filters}
            className={showsFacets ? 'facets facets-open' : 'facets'}
          >
            <FilterPanel
              asked={asked}
              order={order}
              onFilter={setFilter}
              onClear={state.clear}
              onShow={state.show}
            />
          </aside>
          <Stack gap="sm" className="people-main">
            <MarkedBar filter={asked} />
            <PeopleTable
              filter={asked}
              order={order}
              onOrder={setOrder}
              firstActive={state.firstActive}
              onActive={state.noteActive}
            />
            <Text size="xs" c="dimmed" className="keys-help">
              {t.table.keys}
            </Text>
          </Stack>
        </div>
      </Stack>
    </Page>
  );
}

type PeopleState = ReturnType<typeof usePeopleState>;

function Toolbar(
  props: PeopleState & { readonly showsFacets: boolean; readonly onFacets: () => void },
) {
  const { t } = useWords();
  const { typed, setTyped, order, setOrder, showsFacets } = props;
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        className="people-search"
        type="search"
        label={t.people.search}
        placeholder={t.table.searchHint}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <SortChoice order={order} onOrder={setOrder} />
      <ColumnMenu />
      <Button
        variant="default"
        className="facets-toggle"
        leftSection={<IconFilter size={18} aria-hidden />}
        aria-expanded={showsFacets}
        onClick={props.onFacets}
      >
        {showsFacets ? t.people.hideFilters : t.people.showFilters}
      </Button>
    </Group>
  );
}

/** Not drawn anew while a search is being typed. */
const FilterPanel = memo(function FilterPanel(props: {
  readonly asked: PeopleFilter;
  readonly order: Order;
  readonly onFilter: (filter: PeopleFilter) => void;
  readonly onClear: () => void;
  readonly onShow: (filter: PeopleFilter, order: Order) => void;
}) {
  const { t } = useWords();
  const { asked, order } = props;
  return (
    <Stack gap="lg">
      <SavedViews filter={asked} order={order} onShow={props.onShow} />
      {isEverybody(asked) ? null : (
        <Group>
          <Button variant="subtle" size="xs" onClick={props.onClear}>
            {t.people.clearFilters}
          </Button>
        </Group>
      )}
      <Facets filter={asked} onFilter={props.onFilter} />
    </Stack>
  );
});

/** Where the way here is the way back from a card, the table is as it was left. */
function usePeopleState() {
  const { query } = useRoute();
  const { recall, remember, noteActive } = useRememberedPeople();
  const [before] = useState(() => {
    const known = recall();
    return known !== null && JSON.stringify(known.query) === JSON.stringify(query) ? known : null;
  });
  const [filter, setFilter] = useState<PeopleFilter>(
    () => before?.filter ?? filterFromQuery(query),
  );
  const [order, setOrder] = useState<Order>(
    () => before?.order ?? { sort: 'order', descending: false },
  );
  const [typed, setTyped] = useState(filter.search);
  const [search] = useDebouncedValue(typed, SEARCH_DELAY);
  const asked = useMemo(() => ({ ...filter, search }), [filter, search]);
  const [firstActive, setFirstActive] = useState(before?.active ?? 0);
  useEffect(() => remember({ query, filter: asked, order }), [remember, query, asked, order]);
  const acts = useMemo(() => {
    const fromTop =
      <Value,>(change: (next: Value) => void) =>
      (next: Value) => {
        setFirstActive(0);
        change(next);
      };
    return {
      setTyped: fromTop(setTyped),
      setFilter: fromTop(setFilter),
      setOrder: fromTop(setOrder),
      clear: () => {
        setFirstActive(0);
        setTyped('');
        setFilter(everybody);
      },
      show: (shown: PeopleFilter, { sort, descending }: Order) => {
        setFirstActive(0);
        setTyped('');
        setFilter(shown);
        setOrder({ sort, descending });
      },
    };
  }, []);
  return { asked, typed, order, firstActive, noteActive, ...acts };
}

const SortChoice = memo(function SortChoice(props: {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const { t } = useWords();
  const { order, onOrder } = props;
  return (
    <Group gap={6} align="flex-end" wrap="nowrap" className="sort-choice">
      <Select
        label={t.people.sort}
        flex="1 1 6rem"
        miw={0}
        allowDeselect={false}
        value={order.sort}
        data={peopleSorts.map((sort) => ({ value: sort, label: t.table.columnNames[sort] }))}
        onChange={(value) => {
          const sort = peopleSorts.find((known) => known === value);
          if (sort !== undefined) onOrder({ ...order, sort });
        }}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={order.descending ? t.people.descending : t.people.ascending}
        aria-pressed={order.descending}
        onClick={() => onOrder({ ...order, descending: !order.descending })}
      >
        {order.descending ? (
          <IconSortDescending size={18} aria-hidden />
        ) : (
          <IconSortAscending size={18} aria-hidden />
        )}
      </ActionIcon>
    </Group>
  );
});
