import { Badge, Stack, Text, Title } from '@mantine/core';
import type { CardPart } from '#domain/card-part.ts';
import { DataText } from '#kit/data-text.tsx';
import { Section } from '#kit/section.tsx';
import { StackingTable } from '#kit/stacking-table.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import type { CardParts, Reasons } from './card-parts.ts';

type Clock = Reasons['clocks'][number];
type Field = Reasons['fields'][number];

const stateColors: Readonly<Record<Clock['status'], string>> = {
  absent: 'gray',
  must_keep: 'blue',
  expired: 'orange',
  due_soon: 'yellow',
  within: 'teal',
  unknown: 'gray',
};

/** The clock of each part of the card, and the slimmer card that should remain. */
export function ClocksSection({ reasons }: CardParts) {
  const { t } = useWords();
  const present = reasons.clocks.filter(({ status }) => status !== 'absent');
  const goes = reasons.fields.filter(({ stays }) => !stays);
  const stays = reasons.fields.filter((field) => field.stays);
  return (
    <Section title={t.card.clocks} hint={t.card.clocksHint}>
      {present.length === 0 ? null : <ClockTable clocks={present} />}
      <div className="two-columns">
        <Fates title={t.card.goes} nothing={t.card.nothingGoes} fields={goes} />
        <Fates title={t.card.stays} nothing={t.card.nothingStays} fields={stays} />
      </div>
    </Section>
  );
}

function ClockTable(props: { readonly clocks: readonly Clock[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <StackingTable
      testId="clocks"
      heads={[t.card.partColumn, t.card.stateColumn, t.card.startColumn, t.card.endColumn]}
      rows={props.clocks.map((clock) => ({
        key: clock.part,
        cells: [
          t.card.parts[clock.part],
          <Badge variant="light" color={stateColors[clock.status]} className="fact" key="state">
            {t.card.clockStates[clock.status]}
          </Badge>,
          startText(words, clock),
          endText(words, clock),
        ],
      }))}
    />
  );
}

function startText({ t, day }: Words, { trigger, since, waitsForMajority }: Clock): string {
  if (waitsForMajority) return t.card.waitsForMajority;
  if (trigger === null || since === null) return t.overview.ageUnknown;
  const name =
    trigger === 'consent_given'
      ? t.card.lastYes
      : trigger === 'photo_consent'
        ? t.card.photoYes
        : t.findings.triggers[trigger];
  return `${name}: ${day(since)}`;
}

/** The later of the end of the period and the end of a duty to keep, and what happens then. */
function endText({ t, fill, day, join }: Words, { duty, expiresOn, ends }: Clock): string {
  const until = duty?.until ?? null;
  const isDuty = until !== null && (expiresOn === null || until > expiresOn);
  if (isDuty) return join([fill(t.card.dutyUntil, { day: day(until) }), t.card.ends[ends]]);
  return expiresOn === null ? '' : join([day(expiresOn), t.card.ends[ends]]);
}

/** Columns of one fate, by the part of the card that they belong to. */
function Fates(props: {
  readonly title: string;
  readonly nothing: string;
  readonly fields: readonly Field[];
}) {
  const words = useWords();
  const { t } = words;
  const byPart = Map.groupBy(props.fields, ({ part }) => part);
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {props.title}
      </Title>
      {props.fields.length === 0 ? (
        <Text c="dimmed">{props.nothing}</Text>
      ) : (
        <ul className="text-list">
          {[...byPart].map(([part, fields]: [CardPart, readonly Field[]]) => (
            <li key={part}>
              <Text size="sm" component="div" className="breakable">
                <strong>{t.card.parts[part]}</strong>
                {': '}
                {columnsOf(fields).map((column, place) => (
                  <span key={column}>
                    {place === 0 ? null : ' · '}
                    <DataText text={column} />
                  </span>
                ))}{' '}
                <span className="dimmed">({reasonsOf(fields, words)})</span>
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** Two lists have columns of one name: it is said once. */
function columnsOf(fields: readonly Field[]): readonly string[] {
  return [...new Set(fields.map(({ column }) => column))];
}

function reasonsOf(fields: readonly Field[], { t, join }: Words): string {
  return join([...new Set(fields.map(({ why }) => t.card.fates[why]))]);
}
