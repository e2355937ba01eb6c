import { VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import type { TableColumn } from '#domain/people-filter.ts';
import { DataText } from '#kit/data-text.tsx';
import { toHash } from '#kit/route.ts';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { useMarkedPeople } from '../common/marked-people.tsx';
import { useWords } from '../common/words.tsx';
import { columnLooks } from './columns.tsx';
import type { PersonRow } from './use-people-pages.ts';

/** A real table cannot leave out the rows that are not in sight; these roles say what the boxes are. */
const line = { role: 'row' } as const;
const cell = { role: 'gridcell' } as const;

/** One line of the table; an empty one while its page is on the way. */
export const PersonLine = memo(function PersonLine(props: {
  readonly row: number;
  readonly top: number;
  readonly person: PersonRow | null;
  readonly active: boolean;
  readonly columns: readonly TableColumn[];
  readonly grid: string;
  readonly withContact: boolean; // below the name, where its column has no room
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
      style={{ insetBlockStart: props.top, gridTemplateColumns: props.grid }}
      onFocus={() => props.onActivate(row)}
    >
      {person === null ? (
        <span {...cell}>…</span>
      ) : (
        <PersonCells person={person} columns={props.columns} withContact={props.withContact} />
      )}
    </div>
  );
});

function PersonCells(props: {
  readonly person: PersonRow;
  readonly columns: readonly TableColumn[];
  readonly withContact: boolean;
}) {
  const words = useWords();
  const { t, fill } = words;
  const { person, columns } = props;
  const { marked, toggle } = useMarkedPeople();
  const name = person.name === '' ? t.common.noName : person.name;
  return (
    <>
      <span {...cell}>
        <input
          type="checkbox"
          className="person-mark"
          tabIndex={-1}
          aria-label={fill(t.people.markPerson, { name: withVisibleMarks(name) })}
          checked={marked.has(person.id)}
          onChange={() => toggle(person.id)}
        />
      </span>
      <span {...cell} className="name-cell">
        <span className="two-lines" title={withVisibleMarks(name)}>
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
        {props.withContact && person.contact !== '' ? (
          <span className="one-line cell-contact" title={withVisibleMarks(person.contact)}>
            <DataText text={person.contact} />
          </span>
        ) : null}
      </span>
      {columns.map((column) => (
        <span {...cell} key={column} className={`two-lines cell-${column}`}>
          {columnLooks[column].show(words, person)}
        </span>
      ))}
    </>
  );
}
