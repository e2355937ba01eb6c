import { Badge, Group, SimpleGrid, Stack, Text, Timeline, Title } from '@mantine/core';
import { channels } from '#domain/consent.ts';
import type { ConsentState } from '#domain/consent.ts';
import { Section } from '#kit/section.tsx';
import { useWords } from '../common/words.tsx';
import { EvidenceCell } from './evidence-cell.tsx';
import type { PersonCard } from './person-card.ts';

const stateColors: Readonly<Record<ConsentState, string>> = {
  withdrawn: 'red',
  denied: 'red',
  unclear: 'orange',
  pending: 'yellow',
  granted: 'teal',
  never_asked: 'gray',
  unknown: 'gray',
};

/** Behind every day: when it was said is not known, and beside a dated answer it must not look like the earlier one. */
const UNDATED = '9999-99-99';

/** Where each channel stands today, and everything that the lists say about it, oldest first, what has no day last. */
export function ConsentSection({ card }: { readonly card: PersonCard }) {
  const { t } = useWords();
  const { consent } = card.document;
  const events = card.events.toSorted((one, other) =>
    (one.on ?? UNDATED).localeCompare(other.on ?? UNDATED),
  );
  return (
    <Section title={t.person.consent}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <Stack gap="xs">
          <Title order={3} size="h5">
            {t.person.consentNow}
          </Title>
          {channels.map((channel) => (
            <Group key={channel} justify="space-between" gap="xs">
              <Text>{t.findings.channels[channel]}</Text>
              <Badge variant="light" color={stateColors[consent[channel]]} className="fact">
                {t.findings.consent[consent[channel]]}
              </Badge>
            </Group>
          ))}
        </Stack>
        <Stack gap="xs">
          <Title order={3} size="h5">
            {t.person.consentHistory}
          </Title>
          {events.length === 0 ? (
            <Text c="dimmed">{t.person.noConsentHistory}</Text>
          ) : (
            <ConsentTimeline events={events} card={card} />
          )}
        </Stack>
      </SimpleGrid>
    </Section>
  );
}

function ConsentTimeline({
  events,
  card,
}: {
  readonly events: PersonCard['events'];
  readonly card: PersonCard;
}) {
  const { t, day } = useWords();
  return (
    <Timeline bulletSize={16} lineWidth={2} active={events.length}>
      {events.map((event, place) => (
        <Timeline.Item
          key={`${String(place)}${event.evidence.column}`}
          color={stateColors[event.state]}
          title={`${t.findings.consent[event.state]} · ${
            event.channel === null ? t.findings.anyChannel : t.findings.channels[event.channel]
          }`}
        >
          <Text size="sm" c="dimmed">
            {event.on === null ? t.person.noDay : day(event.on)}
          </Text>
          <EvidenceCell cell={event.evidence} card={card} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
