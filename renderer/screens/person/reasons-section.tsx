import { Anchor, Stack, Text, Title } from '@mantine/core';
import {
  IconBook2,
  IconCircleCheck,
  IconHourglass,
  IconLock,
  IconUserCheck,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Evidence } from '#domain/finding.ts';
import { DataText } from '#kit/data-text.tsx';
import { Section } from '#kit/section.tsx';
import { kindLooks } from '../common/kind-look.tsx';
import { localText } from '../common/local-text.ts';
import { Phrase } from '../common/phrase.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { fileOf } from './card-parts.ts';
import type { CardParts, Reason } from './card-parts.ts';
import { EvidenceCell } from './evidence-cell.tsx';

/** What asks for erasing, what asks for keeping, and what must be heeded while somebody is kept; each line with its cells, or its rule and source. */
export function ReasonsSection(parts: CardParts) {
  const { t } = useWords();
  const { erase } = parts.reasons;
  const keep = parts.reasons.keep.filter(({ what }) => what !== 'finding');
  const heed = parts.reasons.keep.filter(({ what }) => what === 'finding');
  return (
    <Section title={t.card.title}>
      <div className="two-columns">
        <Column
          {...parts}
          title={t.card.erase}
          lines={erase}
          nothing={t.card.nothingErase}
          look="reasons reasons-erase"
        />
        <Stack gap="lg">
          <Column
            {...parts}
            title={t.card.keep}
            lines={keep}
            nothing={t.card.nothingKeep}
            look="reasons reasons-keep"
          />
          {heed.length === 0 ? null : (
            <Column
              {...parts}
              title={t.card.heed}
              lines={heed}
              nothing=""
              look="reasons reasons-heed"
            />
          )}
        </Stack>
      </div>
    </Section>
  );
}

function Column(
  props: CardParts & {
    readonly title: string;
    readonly lines: readonly Reason[];
    readonly nothing: string;
    readonly look: string;
  },
) {
  return (
    <div className={props.look}>
      <Title order={3} size="h5">
        {props.title}
      </Title>
      {props.lines.length === 0 ? (
        <Text c="dimmed" mt="xs">
          {props.nothing}
        </Text>
      ) : (
        <ul className="reason-list">
          {props.lines.map((line, place) => (
            <li key={`${String(place)}${line.what}${line.rule ?? ''}`}>
              <Line line={line} card={props.card} reasons={props.reasons} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const icons = {
  consent: IconCircleCheck,
  retention: IconHourglass,
  hold: IconLock,
  restriction: IconLock,
  must_keep: IconBook2,
  adult: IconUserCheck,
} as const;

function Line({ line, card }: CardParts & { readonly line: Reason }) {
  const words = useWords();
  const { t } = words;
  const finding = line.what === 'finding' ? line.finding : null;
  const Icon =
    finding === null
      ? icons[line.what === 'finding' ? 'must_keep' : line.what]
      : kindLooks[finding].Icon;
  const what =
    finding === null
      ? t.card.reasons[line.what === 'finding' ? 'must_keep' : line.what]
      : t.card.found[finding];
  const days = dayText(words, line);
  return (
    <Stack gap={4}>
      <div className="reason-head">
        <Icon size={20} stroke={1.7} aria-hidden />
        <Text fw={600}>{what}</Text>
      </div>
      {days === '' ? null : <Text size="sm">{days}</Text>}
      {line.note === null ? null : (
        <Text size="sm" className="breakable">
          <DataText text={line.note} />
        </Text>
      )}
      <Cells evidence={line.evidence} card={card} />
      <Source line={line} card={card} />
    </Stack>
  );
}

/** `to be done by …`, or `counted from …, until …`. */
function dayText({ t, fill, day }: Words, { what, from, until }: Reason): string {
  if (what === 'finding') return until === null ? '' : fill(t.person.dueOn, { day: day(until) });
  return [
    ...(from === null ? [] : [fill(t.card.from, { day: day(from) })]),
    ...(until === null ? [] : [fill(t.card.until, { day: day(until) })]),
  ].join(' · ');
}

const SHOWN_CELLS = 3;

function Cells({
  evidence,
  card,
}: { readonly evidence: readonly Evidence[] } & Pick<CardParts, 'card'>) {
  const words = useWords();
  const { t, plural } = words;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? evidence : evidence.slice(0, SHOWN_CELLS);
  const more = evidence.length - shown.length;
  if (evidence.length === 0) return null;
  return (
    <ul className="cell-list">
      {shown.map((cell, place) => (
        <li key={`${String(place)} ${String(cell.source)}.${String(cell.row)}`}>
          <EvidenceCell cell={cell} file={fileOf(words, card.records, cell.source)} />
        </li>
      ))}
      {more > 0 ? (
        <li>
          <Anchor component="button" type="button" size="sm" onClick={() => setShowsAll(true)}>
            {plural(t.card.moreCells, more)}
          </Anchor>
        </li>
      ) : null}
    </ul>
  );
}

/** The rule in words, and where it comes from. */
function Source({ line, card }: { readonly line: Reason } & Pick<CardParts, 'card'>) {
  const { t, language } = useWords();
  if (line.citationText === null) return null;
  const citation = <DataText text={localText(line.citationText, language)} />;
  const rule = card.rules.find(({ id }) => id === line.rule);
  const duty =
    line.what === 'must_keep'
      ? card.mustKeep.find((one) => one.citation === line.citation)
      : undefined;
  const text = rule?.text ?? duty?.text;
  return (
    <Text size="xs" c="dimmed" component="div" className="breakable">
      {text === undefined ? null : <DataText text={localText(text, language)} />}{' '}
      <Phrase text={t.person.ruleSource} values={{ citation }} />
      {` (${line.confirmed ? t.person.confirmed : t.person.unconfirmed})`}
    </Text>
  );
}
