import { Anchor } from '@mantine/core';
import type { ColumnRole } from '#domain/column-role.ts';
import { DataText } from '#kit/data-text.tsx';
import { toHash } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
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

function Household({ card }: { readonly card: PersonCard }) {
  const { t } = useWords();
  if (card.household.length === 0) return null;
  return (
    <Section title={t.person.household} hint={t.person.householdText}>
      <ul className="text-list">
        {card.household.map((other) => (
          <li key={other.id}>
            <Anchor href={toHash('person', other.id)}>
              <DataText text={other.name === '' ? t.common.noName : other.name} />
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}
