import { Badge, Button, Chip, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useCommand } from '#bridge/index.ts';
import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import { Section } from '#kit/section.tsx';
import { useWords } from '../common/words.tsx';
import type { ActDraft } from './act-draft.ts';

/** The groups that were found, and the people marked by hand. */
export function WhoItConcerns(props: {
  readonly draft: ActDraft;
  readonly onChange: (part: Partial<ActDraft>) => void;
}) {
  const { t, plural, number } = useWords();
  const { draft, onChange } = props;
  const found = useCommand('overview/read', {}).value?.totals.findings ?? {};
  const kinds = findingKinds.filter((kind) => (found[kind] ?? 0) > 0 || draft.kinds.includes(kind));
  const isEmpty = draft.kinds.length + draft.people.length === 0;
  return (
    <Section title={t.act.who}>
      {draft.people.length === 0 ? null : (
        <Group gap="xs">
          <Badge size="lg" variant="light" className="fact">
            {plural(t.act.whoMarked, draft.people.length)}
          </Badge>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => onChange({ people: [] })}
          >
            {t.people.clearMarks}
          </Button>
        </Group>
      )}
      <Stack gap="xs">
        <Text fw={600}>{kinds.length === 0 ? t.act.nobodyFound : t.act.whoKinds}</Text>
        <Chip.Group
          multiple
          value={[...draft.kinds]}
          onChange={(values: string[]) => {
            const chosen: readonly FindingKind[] = kinds.filter((kind) => values.includes(kind));
            onChange({ kinds: chosen });
          }}
        >
          <Group gap="xs">
            {kinds.map((kind) => (
              <Chip key={kind} value={kind} size="md">
                {t.findings.kinds[kind].label} · {number(found[kind] ?? 0)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {isEmpty && kinds.length > 0 ? <Text c="dimmed">{t.act.chooseWho}</Text> : null}
      </Stack>
    </Section>
  );
}
