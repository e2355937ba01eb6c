import { Stack, Text } from '@mantine/core';
import type { Output } from '#contract/call.ts';
import { DataText } from '#kit/data-text.tsx';
import { useWords } from '#screens/common/words.tsx';
import { FirstRows } from './first-rows.tsx';

/** The lists that stand below the one that is looked at, each with what is above it. */
export function ListsBelow({ lists }: { readonly lists: Output<'source/inspect'>['below'] }) {
  const { t, plural } = useWords();
  const { review } = t.lists;
  if (lists.length === 0) return null;
  return (
    <Stack gap="sm">
      <Text fw={600} size="lg">
        {plural(review.below, lists.length)}
      </Text>
      {lists.map((list, at) => (
        <FirstRows
          key={`${String(at)}${list.part}`}
          title={<DataText text={list.part} />}
          rows={list}
          answers={{}}
        >
          {list.heading === null ? null : (
            <Text size="sm" mb={4}>
              {review.belowLine[list.heading]}
            </Text>
          )}
        </FirstRows>
      ))}
    </Stack>
  );
}
