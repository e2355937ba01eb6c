import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Section } from '#kit/section.tsx';
import { kindLooks } from '../common/kind-look.tsx';
import { localText } from '../common/local-text.ts';
import { useWords } from '../common/words.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import type { PersonCard } from './person-screen.tsx';

type Finding = PersonCard['document']['findings'][number];

export function FindingsSection({ card }: { readonly card: PersonCard }) {
  const { t } = useWords();
  if (card.document.findings.length === 0) return null;
  return (
    <Section title={t.person.findings}>
      {card.document.findings.map((finding) => (
        <FindingCard key={finding.kind} finding={finding} card={card} />
      ))}
    </Section>
  );
}

/** One finding: what it means, the cells, the rule and where the rule comes from. */
function FindingCard({ finding, card }: { readonly finding: Finding; readonly card: PersonCard }) {
  const { t, fill, day } = useWords();
  const { color, Icon } = kindLooks[finding.kind];
  const wording = t.findings.kinds[finding.kind];
  return (
    <Paper p="md" radius="md" className="finding">
      <Stack gap="sm">
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            <Icon size={22} stroke={1.7} aria-hidden />
            <Title order={3} size="h5">
              {wording.label}
            </Title>
          </Group>
          {finding.dueOn === null ? null : (
            <Badge variant="light" color={color} className="fact">
              {fill(t.person.dueOn, { day: day(finding.dueOn) })}
            </Badge>
          )}
        </Group>
        <Text size="sm">{wording.about}</Text>
        {finding.evidence.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t.person.noEvidence}
          </Text>
        ) : (
          <EvidenceTable evidence={finding.evidence} records={card.records} />
        )}
        <Rule id={finding.rule} card={card} />
      </Stack>
    </Paper>
  );
}

function Rule({ id, card }: { readonly id: string; readonly card: PersonCard }) {
  const { t, fill, language } = useWords();
  const rule = card.rules.find((known) => known.id === id || id.endsWith(`/${known.id}`));
  if (rule === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {t.person.rule}: {localText(rule.text, language)}{' '}
      {fill(t.person.ruleSource, { citation: rule.citation })} (
      {rule.confirmed ? t.person.confirmed : t.person.unconfirmed})
    </Text>
  );
}
