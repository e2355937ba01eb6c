import { Button, Checkbox, Popover, Stack, Text } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { tableColumns } from '#domain/people-filter.ts';
import { usePreferences } from '../common/preferences.ts';
import { useWords } from '../common/words.tsx';

/** Which columns stand beside the name; remembered outside the workspace. */
export function ColumnMenu() {
  const { t } = useWords();
  const { preferences, change } = usePreferences();
  const chosen = preferences.peopleColumns;
  return (
    <Popover trapFocus returnFocus position="bottom-end" shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          {t.table.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.table.columns}>
        <Stack gap="xs">
          {tableColumns.map((column) => (
            <Checkbox
              key={column}
              label={t.table.columnNames[column]}
              checked={chosen.includes(column)}
              onChange={({ currentTarget }) => {
                const wanted = currentTarget.checked
                  ? [...chosen, column]
                  : chosen.filter((known) => known !== column);
                change({ peopleColumns: tableColumns.filter((known) => wanted.includes(known)) });
              }}
            />
          ))}
          <Text size="xs" c="dimmed" maw="16rem">
            {t.table.columnsHint}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
