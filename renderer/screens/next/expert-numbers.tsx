import { Anchor, Collapse, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#contract/call.ts';
import { findingKinds } from '#domain/finding.ts';
import { FoldButton } from '#kit/fold-button.tsx';
import { toHash } from '#kit/route.ts';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';

/** All findings in numbers and the rules behind them: one click away, never in the way. */
export function ExpertNumbers({ overview }: { readonly overview: Output<'overview/read'> }) {
  const { t, fill, number, day } = useWords();
  const { policy, today } = useWorkspace();
  const [opened, setOpened] = useState(false);
  const { findings } = overview.totals;
  return (
    <Stack gap="xs" align="flex-start">
      <FoldButton opened={opened} onToggle={() => setOpened(!opened)}>
        {t.next.expert}
      </FoldButton>
      <Collapse expanded={opened} w="100%">
        {opened ? (
          <Stack gap="sm">
            <Text size="sm">
              {fill(t.next.expertRules, {
                policy: policy.id,
                version: policy.version,
                day: day(today),
              })}{' '}
              <Anchor href={toHash('settings')} inherit underline="always">
                {t.next.rules}
              </Anchor>
            </Text>
            <Table withTableBorder>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t.next.finding}</Table.Th>
                  <Table.Th scope="col">{t.overview.peopleColumn}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {findingKinds.map((kind) => (
                  <Table.Tr key={kind}>
                    <Table.Td>
                      <Anchor href={toHash('people', null, { kinds: kind })} size="sm">
                        {t.findings.kinds[kind].label}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{number(findings[kind] ?? 0)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Stack>
        ) : null}
      </Collapse>
    </Stack>
  );
}
