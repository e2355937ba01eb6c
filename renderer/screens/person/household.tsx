import { Anchor } from '@mantine/core';
import { DataText } from '#kit/data-text.tsx';
import { toHash } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
import { useWords } from '../common/words.tsx';
import type { PersonCard } from './person-screen.tsx';

/** Other people who share a contact with this one. */
export function Household({ card }: { readonly card: PersonCard }) {
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
