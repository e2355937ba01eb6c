import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter, IconSearch, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useState } from 'react';
import { Page } from '#kit/page.tsx';
import { useRoute } from '#kit/route.ts';
import { useWords } from '../common/words.tsx';
import { Facets } from './facets.tsx';
import { MarkedBar } from './marked-bar.tsx';
import { everybody, filterFromQuery, isEverybody } from './people-filter.ts';
import type { PeopleFilter, PeopleSort } from './people-filter.ts';
import { PeopleTable } from './people-table.tsx';

const SEARCH_DELAY = 200; // milliseconds after the last key

type Order = { readonly sort: PeopleSort; readonly descending: boolean };

/** Everybody in the workspace: search, filter, sort, mark. */
export function PeopleScreen() {
  const { t } = useWords();
  const { query } = useRoute();
  const [filter, setFilter] = useState<PeopleFilter>(() => filterFromQuery(query));
  const [order, setOrder] = useState<Order>({ sort: 'order', descending: false });
  const [showsFacets, setShowsFacets] = useState(false);
  const [search] = useDebouncedValue(filter.search, SEARCH_DELAY);
  const asked = { ...filter, search };
  return (
    <Page title={t.people.title}>
      <Stack gap="md">
        <Group align="flex-end" gap="sm">
          <TextInput
            className="people-search"
            type="search"
            label={t.people.search}
            placeholder={t.people.searchHint}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={filter.search}
            maxLength={200}
            onChange={(event) => setFilter({ ...filter, search: event.currentTarget.value })}
          />
          <SortChoice order={order} onOrder={setOrder} />
          <Button
            variant="default"
            className="facets-toggle"
            leftSection={<IconFilter size={18} aria-hidden />}
            aria-expanded={showsFacets}
            onClick={() => setShowsFacets(!showsFacets)}
          >
            {showsFacets ? t.people.hideFilters : t.people.showFilters}
          </Button>
        </Group>
        <div className="people-layout">
          <aside className={showsFacets ? 'facets facets-open' : 'facets'}>
            <Facets filter={filter} asked={asked} onFilter={setFilter} />
            {isEverybody(filter) ? null : (
              <Button variant="subtle" size="xs" mt="sm" onClick={() => setFilter(everybody)}>
                {t.people.clearFilters}
              </Button>
            )}
          </aside>
          <Stack gap="sm" className="people-main">
            <MarkedBar filter={asked} />
            <PeopleTable
              key={JSON.stringify([asked, order])}
              filter={asked}
              sort={order.sort}
              descending={order.descending}
            />
            <Text size="xs" c="dimmed" className="keys-help">
              {t.people.tableHelp}
            </Text>
          </Stack>
        </div>
      </Stack>
    </Page>
  );
}

const sorts: readonly PeopleSort[] = ['order', 'name', 'due', 'age', 'activity'];

function SortChoice(props: { readonly order: Order; readonly onOrder: (order: Order) => void }) {
  const { t } = useWords();
  const { order, onOrder } = props;
  return (
    <Group gap={6} align="flex-end" wrap="nowrap">
      <Select
        label={t.people.sort}
        w={190}
        allowDeselect={false}
        value={order.sort}
        data={sorts.map((sort) => ({ value: sort, label: t.people.sorts[sort] }))}
        onChange={(value) => {
          const sort = sorts.find((known) => known === value);
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
