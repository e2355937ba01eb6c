import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#bridge/index.ts';
import type { Input, Output } from '#contract/call.ts';
import { findingKinds } from '#domain/finding.ts';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { StackingTable } from '#kit/stacking-table.tsx';
import { Answered } from '../common/answered.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { whyChanged } from './why-changed.ts';

type Compared = Output<'policy/compare'>;
type Side = Input<'policy/compare'>['right'];
type Verdict = Compared['page'][number]['left'];
type Kind = Verdict['kinds'][number];

const PEOPLE_SHOWN = 50;
const AS_NOW: Side = { id: null, country: null, today: null };

/** Whose verdict other rules, another country or another day would change, before they are used. */
export function TryRules({ side, isReady }: { readonly side: Side; readonly isReady: boolean }) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  return (
    <Stack gap="md">
      <Group>
        <Button variant="light" disabled={!isReady} onClick={() => setAsked(true)}>
          {t.questions.preview}
        </Button>
      </Group>
      {isAsked && isReady ? <Compare side={side} /> : null}
    </Stack>
  );
}

function Compare({ side }: { readonly side: Side }) {
  const answer = useCommand('policy/compare', {
    left: AS_NOW,
    right: side,
    after: 0,
    limit: PEOPLE_SHOWN,
  });
  return <Answered answer={answer}>{(compared) => <WhatChanges compared={compared} />}</Answered>;
}

function WhatChanges({ compared }: { readonly compared: Compared }) {
  const words = useWords();
  const { t, plural } = words;
  const { changed, page } = compared;
  return (
    <Stack gap="sm" data-testid="rules-would-change">
      {changed === 0 ? (
        <Notice urgency="status" title={t.compare.none} color="gray" />
      ) : (
        <Notice urgency="status" title={plural(t.questions.wouldChange, changed)} color="blue">
          <Totals compared={compared} />
        </Notice>
      )}
      {page.length === 0 ? null : (
        <StackingTable
          layout="beside"
          heads={[t.questions.sampleName, t.questions.before, t.questions.after, t.compare.why]}
          rows={page.map(({ id, name, left, right, because }) => ({
            key: id,
            cells: [
              <DataText text={name === '' ? id : name} key="name" />,
              verdictText(words, left, right),
              verdictText(words, right, left),
              because.map((difference) => (
                <div key={`${difference.what} ${difference.finding ?? ''}`}>
                  {whyChanged(words, difference)}
                </div>
              )),
            ],
          }))}
        />
      )}
      {changed > page.length ? (
        <Text size="sm" c="dimmed">
          {plural(t.questions.more, changed - page.length)}
        </Text>
      ) : null}
      <Parts parts={compared.parts} />
    </Stack>
  );
}

/** Of each finding, how many people would have it who have it not now, and the other way round. */
function Totals({ compared: { gained, lost } }: { readonly compared: Compared }) {
  const { t, number } = useWords();
  const lines = findingKinds.flatMap((kind) => {
    const [more, less] = [gained[kind] ?? 0, lost[kind] ?? 0];
    const counts = [
      ...(more === 0 ? [] : [`+${number(more)}`]),
      ...(less === 0 ? [] : [`−${number(less)}`]),
    ];
    return counts.length === 0 ? [] : [{ kind, counts }];
  });
  return lines.length === 0 ? null : (
    <ul className="plain-list">
      {lines.map(({ kind, counts }) => (
        <li key={kind}>
          {t.table.found[kind]}: <bdi>{counts.join(' ')}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** No verdict about a whole person shows that a part of the card goes sooner or later. */
function Parts({ parts }: Pick<Compared, 'parts'>) {
  const words = useWords();
  const { t, fill } = words;
  if (parts.length === 0) return null;
  return (
    <div>
      <Text size="sm">{t.compare.parts}</Text>
      <ul className="plain-list">
        {parts.map(({ part, left, right }) => (
          <li key={part}>
            <Text size="sm">
              {t.card.parts[part]}
              {': '}
              {fill(t.compare.change, {
                left: periodText(words, left),
                right: periodText(words, right),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function periodText({ t, plural, join }: Words, period: Compared['parts'][number]['left']): string {
  if (period === null) return t.compare.withWholeCard;
  return join([plural(t.common.months, period.months), t.card.ends[period.ends]]);
}

/**
 * The findings; and the proposal, the age and the clock where the other side has others and no finding says the same.
 */
function verdictText({ t }: Words, side: Verdict, other: Verdict): string {
  const kinds = side.kinds.map((kind) => t.table.found[kind]);
  const says = (...told: readonly Kind[]): boolean =>
    told.some((kind) => side.kinds.includes(kind));
  const isOtherAge = side.age !== other.age && !says('minor', 'may_be_minor');
  const isOtherClock = side.retention !== other.retention && !says('over_retention');
  return [
    ...(kinds.length === 0 ? [t.questions.noFinding] : kinds),
    ...(isOtherAge ? [t.findings.ages[side.age]] : []),
    ...(isOtherClock ? [t.findings.retentions[side.retention]] : []),
    ...(side.proposed === other.proposed ? [] : [t.person.verdict[side.proposed]]),
  ].join(' · ');
}
