import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter, IconSearch, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { peopleSorts } from '#domain/people-filter.ts';
import { Page } from '#kit/page.tsx';
import { useRoute } from '#kit/route.ts';
import { useWords } from '../common/words.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { DayChips } from './day-chips.tsx';
import { Facets } from './facets.tsx';
import { MarkedBar } from './marked-bar.tsx';
import { everybody, filterFromQuery, isEverybody } from './people-filter.ts';
import type { Order, PeopleFilter } from './people-filter.ts';
import { PeopleTable } from './people-table.tsx';
import { useRememberedPeople } from './remembered-people.tsx';
import { SavedViews } from './saved-views.tsx';

const SEARCH_DELAY = 120; // milliseconds after the last key

/** Everybody in the workspace: search, filter, sort, mark. */
export function PeopleScreen() {
  const { t } = useWords();
  const state = usePeopleState();
  const { filter, setFilter, order, setOrder } = state;
  const [showsFacets, setShowsFacets] = useState(false);
  const [search] = useDebouncedValue(filter.search, SEARCH_DELAY);
  const asked = { ...filter, search };
  return (
    <Page title={t.people.title}>
      <Stack gap="md">
        <Toolbar
          {...state}
          showsFacets={showsFacets}
          onFacets={() => setShowsFacets(!showsFacets)}
        />
        <DayChips filter={filter} onFilter={setFilter} />
        <div className="people-layout">
          <aside
            aria-label={t.people.filters}
            className={showsFacets ? 'facets facets-open' : 'facets'}
          >
            <FilterPanel {...state} asked={asked} />
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
  const { filter, setFilter, order, setOrder, showsFacets } = props;
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        className="people-search"
        type="search"
        label={t.people.search}
        placeholder={t.table.searchHint}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filter.search}
        maxLength={200}
        onChange={(event) => setFilter({ ...filter, search: event.currentTarget.value })}
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

function FilterPanel(props: PeopleState & { readonly asked: PeopleFilter }) {
  const { t } = useWords();
  const { filter, setFilter, order, setOrder, asked } = props;
  return (
    <Stack gap="lg">
      <SavedViews
        filter={filter}
        order={order}
        onShow={(shown, { sort, descending }) => {
          setFilter(shown);
          setOrder({ sort, descending });
        }}
      />
      {isEverybody(filter) ? null : (
        <Group>
          <Button variant="subtle" size="xs" onClick={() => setFilter(everybody)}>
            {t.people.clearFilters}
          </Button>
        </Group>
      )}
      <Facets filter={filter} asked={asked} onFilter={setFilter} />
    </Stack>
  );
}

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
  const [firstActive, setFirstActive] = useState(before?.active ?? 0);
  useEffect(() => remember({ query, filter, order }), [remember, query, filter, order]);
  return {
    filter,
    order,
    firstActive,
    noteActive,
    setFilter: (next: PeopleFilter) => {
      setFirstActive(0);
      setFilter(next);
    },
    setOrder: (next: Order) => {
      setFirstActive(0);
      setOrder(next);
    },
  };
}

function SortChoice(props: { readonly order: Order; readonly onOrder: (order: Order) => void }) {
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
}
