import { Group, Pill } from '@mantine/core';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import type { PeopleFilter } from './people-filter.ts';

type Days = PeopleFilter['days'][number];

/** The stretches of days that a chart was asked for; each can be taken out. */
export function DayChips(props: {
  readonly filter: PeopleFilter;
  readonly onFilter: (filter: PeopleFilter) => void;
}) {
  const words = useWords();
  const { t, fill } = words;
  const { filter, onFilter } = props;
  if (filter.days.length === 0) return null;
  return (
    <Group gap="xs">
      {filter.days.map((days) => {
        const text = textOf(words, days);
        return (
          <Pill
            key={text}
            size="md"
            withRemoveButton
            removeButtonProps={{
              'aria-label': fill(t.table.withoutThis, { filter: text }),
              'aria-hidden': false,
              tabIndex: 0,
            }}
            onRemove={() =>
              onFilter({ ...filter, days: filter.days.filter((other) => other !== days) })
            }
          >
            {text}
          </Pill>
        );
      })}
    </Group>
  );
}

function textOf({ t, fill, shortDay }: Words, { of, from, to }: Days): string {
  if (from === null && to === null) return t.table.dayUnknown[of];
  return fill(t.table.days[of], {
    from: from === null ? '…' : shortDay(from),
    to: to === null ? '…' : shortDay(to),
  });
}
