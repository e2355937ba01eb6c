import { Badge, Group, SimpleGrid, Stack, Text, Timeline, Title } from '@mantine/core';
import { channels } from '#domain/consent.ts';
import type { ConsentState } from '#domain/consent.ts';
import { DataText } from '#kit/data-text.tsx';
import { Section } from '#kit/section.tsx';
import { useWords } from '../common/words.tsx';
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

/** Where each channel stands today, and everything that the lists say about it, oldest first. */
export function ConsentSection({ card }: { readonly card: PersonCard }) {
  const { t } = useWords();
  const { consent } = card.document;
  const events = card.events.toSorted((one, other) => (one.on ?? '').localeCompare(other.on ?? ''));
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
            <ConsentTimeline events={events} />
          )}
        </Stack>
      </SimpleGrid>
    </Section>
  );
}

function ConsentTimeline({ events }: { readonly events: PersonCard['events'] }) {
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
          <Text size="sm" className="breakable">
            {event.evidence.column === '' ? (
              t.card.nameOfList
            ) : (
              <DataText text={event.evidence.column} />
            )}
            {': '}
            <DataText text={event.evidence.value === '' ? t.common.empty : event.evidence.value} />
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
