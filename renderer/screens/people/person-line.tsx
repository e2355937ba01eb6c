import { Badge, Checkbox, Text, VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { DataText } from '#kit/data-text.tsx';
import { toHash } from '#kit/route.ts';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { kindLooks } from '../common/kind-look.tsx';
import { useMarkedPeople } from '../common/marked-people.tsx';
import { useWords } from '../common/words.tsx';
import { shortAgeText } from '../person/age-text.ts';
import type { PersonRow } from './use-people-pages.ts';

/** A real table cannot leave out the rows that are not in sight; these roles say what the boxes are. */
const line = { role: 'row' } as const;
const cell = { role: 'gridcell' } as const;

/** One line of the table; an empty one while its page is on the way. */
export function PersonLine(props: {
  readonly row: number;
  readonly top: number;
  readonly person: PersonRow | null;
  readonly active: boolean;
  readonly onActivate: (row: number) => void;
}) {
  const { row, person } = props;
  return (
    <div
      id={`person-row-${String(row)}`}
      {...line}
      tabIndex={-1}
      aria-rowindex={row + 1}
      className={props.active ? 'person-line person-active' : 'person-line'}
      style={{ insetBlockStart: props.top }}
      onFocus={() => props.onActivate(row)}
    >
      {person === null ? <span {...cell}>…</span> : <PersonCells person={person} />}
    </div>
  );
}

function PersonCells({ person }: { readonly person: PersonRow }) {
  const words = useWords();
  const { t, fill, shortDay } = words;
  const { marked, toggle } = useMarkedPeople();
  const name = person.name === '' ? t.common.noName : person.name;
  return (
    <>
      <span {...cell}>
        <Checkbox
          tabIndex={-1}
          aria-label={fill(t.people.markPerson, { name: withVisibleMarks(name) })}
          checked={marked.has(person.id)}
          onChange={() => toggle(person.id)}
        />
      </span>
      <span {...cell} className="one-line">
        <a href={toHash('person', person.id)} tabIndex={-1} className="person-link">
          <DataText text={name} />
        </a>
        {person.held ? (
          <>
            <IconLock size={14} aria-hidden className="held-mark" />
            <VisuallyHidden>{t.people.held}</VisuallyHidden>
          </>
        ) : null}
      </span>
      <span {...cell} className="one-line first-to-go dimmed">
        <DataText text={person.contact} />
      </span>
      <span {...cell} className="age-cell second-to-go">
        {shortAgeText(words, person.age)}
      </span>
      <span {...cell} className="kinds-cell">
        <Kinds kinds={person.kinds} />
      </span>
      <span {...cell} className="one-line second-to-go">
        {person.dueOn === null ? '' : shortDay(person.dueOn)}
      </span>
      <span {...cell} className="one-line first-to-go">
        {t.findings.dispositions[person.proposed].label}
      </span>
    </>
  );
}

const SHOWN_KINDS = 2;

function Kinds({ kinds }: { readonly kinds: PersonRow['kinds'] }) {
  const { t, fill, plural } = useWords();
  const more = kinds.length - SHOWN_KINDS;
  return (
    <>
      {kinds.slice(0, SHOWN_KINDS).map((kind) => (
        <Badge
          key={kind}
          size="sm"
          variant="light"
          color={kindLooks[kind].color}
          className="fact kind-badge"
          title={t.findings.kinds[kind].label}
        >
          {t.findings.kinds[kind].label}
        </Badge>
      ))}
      {more > 0 ? (
        <Text span size="xs" c="dimmed" aria-label={plural(t.people.moreFindings, more)}>
          {fill(t.people.more, { count: more })}
        </Text>
      ) : null}
    </>
  );
}
