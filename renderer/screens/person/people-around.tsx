import { Anchor, Button, Group, Stack } from '@mantine/core';
import { call, useJob } from '#bridge/index.ts';
import type { Job } from '#bridge/index.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import { DataText } from '#kit/data-text.tsx';
import { toHash } from '#kit/route.ts';
import { Notice } from '#kit/notice.tsx';
import { Section } from '#kit/section.tsx';
import { JobView } from '../common/job-view.tsx';
import { useWords } from '../common/words.tsx';
import type { PersonCard } from './person-card.ts';

const guardianRoles: readonly ColumnRole[] = [
  'guardian_name',
  'guardian_relationship',
  'guardian_phone',
];

/** Other people who share a contact with this one, and the guardian whom the rows name. */
export function PeopleAround({ card }: { readonly card: PersonCard }) {
  return (
    <>
      <Guardian card={card} />
      <Household card={card} />
    </>
  );
}

function Guardian({ card }: { readonly card: PersonCard }) {
  const { t } = useWords();
  const cells = card.records.flatMap((record) =>
    record.cells.filter(({ role, value }) => guardianRoles.includes(role) && value.trim() !== ''),
  );
  if (cells.length === 0) return null;
  return (
    <Section title={t.card.guardian}>
      <ul className="text-list">
        {cells.map((cell, place) => (
          <li key={`${String(place)}${cell.column}`}>
            <DataText text={cell.column} />
            {': '}
            <DataText text={cell.value} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The rows that name the two, as the first of each; the others follow them. */
function SamePerson(props: {
  readonly card: PersonCard;
  readonly other: PersonCard['household'][number]['id'];
  readonly join: Job<'pair/decide'>;
}) {
  const { t } = useWords();
  const { card, other, join } = props;
  const decide = async (): Promise<void> => {
    const answer = await call('person/read', { person: other });
    const [a, b] = [card.records[0], answer.ok ? answer.value.records[0] : undefined];
    if (a === undefined || b === undefined) return;
    join.start({ pairs: [{ a: a.record, b: b.record, verdict: 'same' }] });
  };
  return (
    <Button
      size="xs"
      variant="default"
      disabled={join.state.kind === 'running'}
      onClick={() => void decide()}
    >
      {t.person.join}
    </Button>
  );
}

function Household({ card }: { readonly card: PersonCard }) {
  const { t } = useWords();
  const join = useJob('pair/decide');
  // A child is never its parent.
  const family = new Set([...card.guardians, ...card.dependents].map(({ id }) => id));
  const done =
    join.state.kind === 'done' ? (
      <Notice urgency="status" color="teal" title={t.person.joinDone} />
    ) : null;
  if (card.household.length === 0) return done;
  return (
    <Section title={t.person.household} hint={t.person.householdText}>
      <Stack gap="xs">
        {done}
        {card.household.map((other) => (
          <Group key={other.id} justify="space-between" gap="xs">
            <Anchor href={toHash('person', other.id)}>
              <DataText text={other.name === '' ? t.common.noName : other.name} />
            </Anchor>
            {family.has(other.id) ? null : <SamePerson card={card} other={other.id} join={join} />}
          </Group>
        ))}
        <JobView job={join} />
      </Stack>
    </Section>
  );
}
