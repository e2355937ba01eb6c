import { Paper, Radio, Stack, Text } from '@mantine/core';
import { dateOrders } from '#domain/source.ts';
import type { DateOrder } from '#domain/source.ts';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { useWords } from '#screens/common/words.tsx';

/** Asked once for a list whose dates prove nothing. */
export function DateOrderQuestion(props: {
  readonly columns: readonly string[];
  readonly proofs: readonly string[];
  readonly value: DateOrder | null;
  readonly onChange: (order: DateOrder) => void;
}) {
  const { t, fill, language } = useWords();
  const named = new Intl.ListFormat(language).format(props.columns.map(withVisibleMarks));
  return (
    <Paper p="md" radius="md" className="question">
      <Radio.Group
        label={t.lists.review.dateOrder}
        description={t.lists.review.dateOrderHint}
        value={props.value}
        onChange={(value) => {
          const order = dateOrders.find((known) => known === value);
          if (order !== undefined) props.onChange(order);
        }}
      >
        <Text size="sm" c="dimmed">
          {fill(t.lists.review.dateColumns, { columns: named })}
        </Text>
        {props.proofs.map((proof) => (
          <Text size="sm" c="dimmed" key={proof}>
            {proof}
          </Text>
        ))}
        <Stack gap="xs" mt="xs">
          {dateOrders.map((order) => (
            <Radio key={order} value={order} label={t.sources.dateOrders[order]} />
          ))}
        </Stack>
      </Radio.Group>
    </Paper>
  );
}
