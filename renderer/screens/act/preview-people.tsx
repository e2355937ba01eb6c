import { Text, Title } from '@mantine/core';
import { DataText } from '#kit/data-text.tsx';
import { toHash } from '#kit/route.ts';
import { useWords } from '../common/words.tsx';
import type { Preview } from './preview.ts';

export function PreviewPeople({ preview }: { readonly preview: Preview }) {
  const { t } = useWords();
  if (preview.sample.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {t.act.sample}
      </Title>
      <PeopleSample people={preview.sample} count={preview.people} />
    </div>
  );
}

/** Some of the people, each with the number that no look-alike name can imitate. `count`: how many there are. */
export function PeopleSample(props: {
  readonly people: Preview['sample'];
  readonly count: number;
}) {
  const { t, fill, plural } = useWords();
  const { people, count } = props;
  const more = count - people.length;
  if (people.length === 0) return null;
  return (
    <>
      <ul className="people-sample">
        {people.map((person) => (
          <li key={person.id}>
            <a href={toHash('person', person.id)}>
              <DataText text={person.name === '' ? t.common.noName : person.name} />
            </a>{' '}
            <Text span size="sm" c="dimmed">
              {fill(t.person.number, { id: person.id })}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 ? <Text c="dimmed">{plural(t.act.sampleMore, more)}</Text> : null}
    </>
  );
}
