import { Anchor, Badge, Group, SimpleGrid, Stack, Text, Timeline, Title } from '@mantine/core';
import { channels } from '#domain/consent.ts';
import type { ConsentState } from '#domain/consent.ts';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { toHash } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
import { useWords } from '../common/words.tsx';
import { listName } from '../lists/list-name.ts';
import { fileOf } from './card-parts.ts';
import type { CardParts } from './card-parts.ts';
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
export function ConsentSection({ card, reasons }: CardParts) {
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
          <Reached reached={reasons.reached} />
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

/** Why an answer is not what the person's own rows say. */
function Reached({ reached }: Pick<CardParts['reasons'], 'reached'>) {
  const words = useWords();
  const { t } = words;
  if (reached.length === 0) return null;
  return (
    <Notice urgency="note" color="orange" title={t.card.reached}>
      <Stack gap="xs">
        <Text size="sm">{t.card.reachedText}</Text>
        {reached.map((other) => (
          <div key={other.id}>
            <Anchor href={toHash('person', other.id)} size="sm">
              <DataText text={other.name === '' ? t.common.noName : other.name} />
            </Anchor>
            {other.evidence.map((cell) => (
              <EvidenceCell
                key={`${cell.column} ${cell.why}`}
                cell={cell}
                file={listName(words, other)}
              />
            ))}
          </div>
        ))}
      </Stack>
    </Notice>
  );
}

function ConsentTimeline({
  events,
  card,
}: {
  readonly events: PersonCard['events'];
  readonly card: PersonCard;
}) {
  const words = useWords();
  const { t, day } = words;
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
          <EvidenceCell
            cell={event.evidence}
            file={fileOf(words, card.records, event.evidence.source)}
          />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
