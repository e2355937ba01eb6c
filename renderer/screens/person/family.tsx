import { Anchor } from '@mantine/core';
import { DataText } from '#kit/data-text.tsx';
import { toHash } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
import { useWords } from '../common/words.tsx';
import type { PersonCard } from './person-card.ts';

type Named = PersonCard['guardians'][number];

/** In whose row the person stands as a child, and the children whom the person's own rows name. */
export function Family({ card }: { readonly card: PersonCard }) {
  const { t } = useWords();
  return (
    <>
      <People title={t.person.guardians} hint={t.person.guardiansText} people={card.guardians} />
      <People title={t.person.dependents} hint={t.person.dependentsText} people={card.dependents} />
    </>
  );
}

function People(props: {
  readonly title: string;
  readonly hint: string;
  readonly people: readonly Named[];
}) {
  const { t } = useWords();
  if (props.people.length === 0) return null;
  return (
    <Section title={props.title} hint={props.hint}>
      <ul className="text-list">
        {props.people.map(({ id, name }) => (
          <li key={id}>
            <Anchor href={toHash('person', id)}>
              <DataText text={name === '' ? t.common.noName : name} />
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}
