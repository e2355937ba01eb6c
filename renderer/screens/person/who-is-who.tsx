import { Button, Group, Stack, Text } from '@mantine/core';
import { useCommand, useJob } from '#bridge/index.ts';
import type { Job } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { DataText } from '#kit/data-text.tsx';
import { Section } from '#kit/section.tsx';
import { JobView } from '../common/job-view.tsx';
import { Phrase } from '../common/phrase.tsx';
import { useWords } from '../common/words.tsx';
import { listName } from '../lists/list-name.ts';
import type { PersonCard } from './person-card.ts';

type Decision = Output<'pair/decisions'>['decisions'][number];

/** What was decided about the rows of this person, each with a way back. */
export function WhoIsWho({ card }: { readonly card: PersonCard }) {
  const { t } = useWords();
  const decisions = useCommand('pair/decisions', {}).value?.decisions ?? [];
  const undo = useJob('pair/undo');
  const own = new Set(card.records.map(({ record }) => record));
  const about = decisions.filter(
    ({ a, b }) =>
      a.length > 0 && b.length > 0 && [...a, ...b].some(({ record }) => own.has(record)),
  );
  if (about.length === 0) return null;
  return (
    <Section title={t.person.decided}>
      <Stack gap="sm">
        {about.map((decision) => (
          <Decided key={decision.decision} decision={decision} undo={undo} />
        ))}
        <JobView job={undo} />
      </Stack>
    </Section>
  );
}

function Decided(props: { readonly decision: Decision; readonly undo: Job<'pair/undo'> }) {
  const { t } = useWords();
  const { decision, undo } = props;
  const { a, b, verdict } = decision;
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" className="breakable">
        <Phrase
          text={verdict === 'same' ? t.person.decidedSame : t.person.decidedDifferent}
          values={{ a: <Entry side={a} />, b: <Entry side={b} /> }}
        />
      </Text>
      <Button
        size="xs"
        variant="default"
        disabled={undo.state.kind === 'running'}
        onClick={() => undo.start({ decision: decision.decision })}
      >
        {t.person.takeBack}
      </Button>
    </Group>
  );
}

/** A row by its name and place; rows that say the same are one entry. */
function Entry({ side }: { readonly side: Decision['a'] }) {
  const words = useWords();
  const { t, number } = words;
  const [first] = side;
  if (first === undefined) return null;
  return (
    <>
      <DataText text={first.name === '' ? t.common.noName : first.name} /> (
      <Phrase
        text={t.card.place}
        values={{ file: <DataText text={listName(words, first)} />, row: number(first.row) }}
      />
      )
    </>
  );
}
