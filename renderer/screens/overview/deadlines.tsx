import { Badge, Group, Stack, Text } from '@mantine/core';
import { Section } from '#kit/section.tsx';
import { useWords } from '../common/words.tsx';
import type { Overview } from './overview.ts';

/** What is overdue and what comes next. */
export function Deadlines({ due }: { readonly due: Overview['duePeople'] }) {
  const { t, plural, fill, day } = useWords();
  const running = due.filter((entry) => entry.overdue + entry.within30Days + entry.later > 0);
  return (
    <Section title={t.overview.deadlines}>
      {running.length === 0 ? <Text c="dimmed">{t.overview.deadlinesNone}</Text> : null}
      <ul className="plain-list">
        {running.map((entry) => (
          <li key={entry.kind}>
            <Stack gap={4}>
              <Text fw={600}>{t.findings.kinds[entry.kind].label}</Text>
              <Group gap="xs">
                {entry.overdue > 0 ? (
                  <Badge color="red" variant="light" className="fact">
                    {plural(t.overview.overdue, entry.overdue)}
                  </Badge>
                ) : null}
                {entry.within30Days > 0 ? (
                  <Badge color="orange" variant="light" className="fact">
                    {plural(t.overview.within30, entry.within30Days)}
                  </Badge>
                ) : null}
                {entry.later > 0 ? (
                  <Badge color="gray" variant="light" className="fact">
                    {plural(t.overview.later, entry.later)}
                  </Badge>
                ) : null}
                {entry.firstDueOn === null ? null : (
                  <Text size="sm" c="dimmed">
                    {fill(t.overview.firstDue, { day: day(entry.firstDueOn) })}
                  </Text>
                )}
              </Group>
            </Stack>
          </li>
        ))}
      </ul>
    </Section>
  );
}
