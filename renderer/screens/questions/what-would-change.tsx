import { Stack, Text } from '@mantine/core';
import type { Output } from '#contract/call.ts';
import { channels } from '#domain/consent.ts';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { StackingTable } from '#kit/stacking-table.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';

type Preview = Output<'question/preview'>;
type Side = Preview['people'][number]['before'];

/** The people whose verdict an answer would change, before anything is changed. */
export function WhatWouldChange({ result }: { readonly result: Preview }) {
  const words = useWords();
  const { t, plural } = words;
  const { changed, people } = result;
  if (changed === 0) {
    return <Notice urgency="status" title={t.questions.wouldChangeNone} color="gray" />;
  }
  return (
    <Stack gap="sm" data-testid="would-change">
      <Notice urgency="status" title={plural(t.questions.wouldChange, changed)} color="blue" />
      <StackingTable
        layout="beside"
        heads={[t.questions.sampleName, t.questions.before, t.questions.after]}
        rows={people.map(({ id, name, before, after }) => ({
          key: id,
          cells: [
            <DataText text={name === '' ? id : name} key="name" />,
            verdictText(words, before, after),
            after === null ? t.questions.joined : verdictText(words, after, before),
          ],
        }))}
      />
      {changed > people.length ? (
        <Text size="sm" c="dimmed">
          {plural(t.questions.more, changed - people.length)}
        </Text>
      ) : null}
    </Stack>
  );
}

/** The findings, and of the channels those that differ from the other side. */
function verdictText({ t }: Words, side: Side, other: Side | null): string {
  const kinds = side.kinds.map((kind) => t.table.found[kind]);
  const permissions = channels
    .filter((channel) => other !== null && side.consent[channel] !== other.consent[channel])
    .map(
      (channel) => `${t.findings.channels[channel]}: ${t.findings.consent[side.consent[channel]]}`,
    );
  const found = kinds.length === 0 ? [t.questions.noFinding] : kinds;
  return [...found, ...permissions].join(' · ');
}
