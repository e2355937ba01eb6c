import { Text } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { EmptyState } from '#kit/empty-state.tsx';
import { useGo } from '#kit/route.ts';
import { useVirtualRows } from '#kit/use-virtual-rows.ts';
import { Waiting } from '../common/answered.tsx';
import { useMarkedPeople } from '../common/marked-people.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import type { PeopleFilter, PeopleSort } from './people-filter.ts';
import { PersonLine } from './person-line.tsx';
import { rowAfterKey } from './row-after-key.ts';
import { usePeoplePages } from './use-people-pages.ts';

const ROW_HEIGHT = 60; // pixels; the same in people.css

type PeopleTableProps = {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly descending: boolean;
};

/** A table of up to a million people: only the rows in sight exist, and only their pages are asked for. */
export function PeopleTable(props: PeopleTableProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [known, setKnown] = useState(0);
  const virtual = useVirtualRows(known, ROW_HEIGHT, scroller);
  const pages = usePeoplePages(props, virtual.first, virtual.last);
  if (pages.total !== null && pages.total !== known) setKnown(pages.total);
  if (pages.problem !== null) return <ProblemNotice problem={pages.problem} />;
  if (pages.total === 0) {
    return (
      <EmptyState
        icon={<IconMoodEmpty size={42} stroke={1.5} />}
        title={t.people.none}
        text={t.people.noneText}
      />
    );
  }
  return <Grid scroller={scroller} total={pages.total} virtual={virtual} rowAt={pages.rowAt} />;
}

type GridProps = {
  readonly scroller: React.RefObject<HTMLDivElement | null>;
  readonly total: number | null;
  readonly virtual: ReturnType<typeof useVirtualRows>;
  readonly rowAt: ReturnType<typeof usePeoplePages>['rowAt'];
};

function Grid({ scroller, total, virtual, rowAt }: GridProps) {
  const { t } = useWords();
  const go = useGo();
  const { toggle } = useMarkedPeople();
  const [active, setActive] = useState(0);
  const count = total ?? 0;
  const moveTo = (row: number) => {
    setActive(row);
    virtual.scrollToRow(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const person = rowAt(active);
    const next = rowAfterKey(event.key, active, count);
    if (next !== null) moveTo(next);
    else if (event.key === ' ' && person !== null) toggle(person.id);
    else if (event.key === 'Enter' && person !== null) go('person', person.id);
    else return;
    event.preventDefault();
  };
  const isInSight = active >= virtual.first && active < virtual.last;
  const rows = Array.from({ length: virtual.last - virtual.first }, (_, i) => virtual.first + i);
  return (
    <div className="people-table">
      <GridHead />
      <div
        ref={scroller}
        className="people-scroller"
        role="grid"
        tabIndex={0}
        aria-label={t.people.table}
        aria-rowcount={count}
        {...(isInSight ? { 'aria-activedescendant': `person-row-${String(active)}` } : {})}
        onKeyDown={onKeyDown}
      >
        {total === null ? <Waiting /> : null}
        <div className="people-rows" style={{ blockSize: virtual.totalHeight }}>
          {rows.map((row) => (
            <PersonLine
              key={row}
              row={row}
              top={virtual.topOf(row)}
              person={rowAt(row)}
              active={row === active}
              onActivate={setActive}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function GridHead() {
  const { t } = useWords();
  const { columns } = t.people;
  return (
    <div className="person-line person-head" aria-hidden>
      <span />
      <Text span size="sm">
        {columns.name}
      </Text>
      <Text span size="sm" className="first-to-go">
        {columns.contact}
      </Text>
      <Text span size="sm" className="second-to-go">
        {columns.age}
      </Text>
      <Text span size="sm">
        {columns.found}
      </Text>
      <Text span size="sm" className="second-to-go">
        {columns.due}
      </Text>
      <Text span size="sm" className="first-to-go">
        {columns.proposed}
      </Text>
    </div>
  );
}
