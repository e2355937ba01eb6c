import { IconMoodEmpty, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, RefObject } from 'react';
import type { PeopleSort, TableColumn } from '#domain/people-filter.ts';
import { EmptyState } from '#kit/empty-state.tsx';
import { useGo } from '#kit/route.ts';
import { useVirtualRows } from '#kit/use-virtual-rows.ts';
import { useWidth } from '#kit/use-width.ts';
import { Waiting } from '../common/answered.tsx';
import { useMarkedPeople } from '../common/marked-people.tsx';
import { usePreferences } from '../common/preferences.ts';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import { fittingColumns, gridOf } from './columns.tsx';
import type { Order, PeopleFilter } from './people-filter.ts';
import { PersonLine } from './person-line.tsx';
import { rowAfterKey } from './row-after-key.ts';
import { usePeoplePages } from './use-people-pages.ts';

/** Pixels: room for two verdicts, of two lines each where the column is wide. */
const ROW_HEIGHTS = { wide: 76, narrow: 112 };
const NARROW = 560; // pixels of the table

type PeopleTableProps = {
  readonly filter: PeopleFilter;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly firstActive: number;
  readonly onActive: (row: number) => void;
};

/** A table of up to a million people: only the rows in sight exist, and only their pages are asked for. */
export const PeopleTable = memo(function PeopleTable(props: PeopleTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { preferences } = usePreferences();
  const width = useWidth(frame);
  const columns = useMemo(
    () => fittingColumns(preferences.peopleColumns, width),
    [preferences.peopleColumns, width],
  );
  const grid = useMemo(() => gridOf(columns), [columns]);
  const withContact = preferences.peopleColumns.includes('contact') && !columns.includes('contact');
  const rowHeight = ROW_HEIGHTS[width < NARROW ? 'narrow' : 'wide'];
  return (
    <div
      className="people-table"
      ref={frame}
      style={{ '--row-height': `${String(rowHeight)}px` } as CSSProperties}
    >
      <GridHead columns={columns} grid={grid} order={props.order} onOrder={props.onOrder} />
      <Rows
        key={JSON.stringify([props.filter, props.order])}
        {...props}
        columns={columns}
        grid={grid}
        rowHeight={rowHeight}
        withContact={withContact}
      />
    </div>
  );
});

type RowsProps = PeopleTableProps & {
  readonly columns: readonly TableColumn[];
  readonly grid: string;
  readonly rowHeight: number;
  readonly withContact: boolean;
};

function Rows(props: RowsProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [known, setKnown] = useState(0);
  const virtual = useVirtualRows(known, props.rowHeight, scroller);
  const pages = usePeoplePages(props.filter, props.order, virtual);
  if (pages.total !== null && pages.total !== known) setKnown(pages.total);
  if (pages.problem !== null) return <ProblemNotice problem={pages.problem} />;
  if (pages.total === 0 && pages.isReading) return <Waiting />;
  if (pages.total === 0) {
    return (
      <EmptyState
        icon={<IconMoodEmpty size={42} stroke={1.5} />}
        title={t.people.none}
        text={t.people.noneText}
      />
    );
  }
  return (
    <Grid
      {...props}
      scroller={scroller}
      total={pages.total}
      virtual={virtual}
      rowAt={pages.rowAt}
    />
  );
}

type GridProps = RowsProps & {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly total: number | null;
  readonly virtual: ReturnType<typeof useVirtualRows>;
  readonly rowAt: ReturnType<typeof usePeoplePages>['rowAt'];
};

function Grid(props: GridProps) {
  const { t } = useWords();
  const { scroller, total, virtual, rowAt, columns, grid } = props;
  const keys = useGridKeys(props);
  const { active } = keys;
  const isInSight = active >= virtual.first && active < virtual.last;
  const rows = Array.from({ length: virtual.last - virtual.first }, (_, i) => virtual.first + i);
  return (
    <div
      ref={scroller}
      className="people-scroller"
      role="grid"
      tabIndex={0}
      aria-label={t.people.table}
      aria-rowcount={total ?? 0}
      {...(isInSight ? { 'aria-activedescendant': `person-row-${String(active)}` } : {})}
      onKeyDown={keys.onKeyDown}
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
            columns={columns}
            grid={grid}
            withContact={props.withContact}
            onActivate={keys.setActive}
          />
        ))}
      </div>
    </div>
  );
}

/** Arrows, pages and ends move; space marks; with shift, each row that is passed is marked; Enter opens. */
function useGridKeys({ total, virtual, rowAt, firstActive, onActive }: GridProps) {
  const go = useGo();
  const { toggle, markAlso } = useMarkedPeople();
  const [active, setActive] = useState(firstActive);
  const count = total ?? 0;
  const { scrollToRow } = virtual;
  const isShown = useRef(false);
  useEffect(() => {
    if (isShown.current || count === 0) return;
    isShown.current = true;
    if (firstActive > 0) scrollToRow(Math.min(firstActive, count - 1));
  }, [count, firstActive, scrollToRow]);
  useEffect(() => onActive(active), [active, onActive]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const person = rowAt(active);
    const next = rowAfterKey(event.key, active, count);
    if (next !== null) {
      if (event.shiftKey) markAlso([active, next].flatMap((row) => rowAt(row)?.id ?? []));
      setActive(next);
      scrollToRow(next);
    } else if (event.key === ' ' && person !== null) toggle(person.id);
    else if (event.key === 'Enter' && person !== null) go('person', person.id);
    else return;
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}

/** The names of the columns, each a button that sorts by it, and by it the other way round. */
function GridHead(props: {
  readonly columns: readonly TableColumn[];
  readonly grid: string;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const { t, fill } = useWords();
  const { columns, order, onOrder } = props;
  const sorts: readonly PeopleSort[] = ['name', ...columns];
  return (
    <div className="person-line person-head" style={{ gridTemplateColumns: props.grid }}>
      <span />
      {sorts.map((sort) => {
        const isChosen = order.sort === sort;
        const Icon = order.descending ? IconSortDescending : IconSortAscending;
        const label = t.table.columnNames[sort];
        return (
          <button
            key={sort}
            type="button"
            className="column-head"
            aria-pressed={isChosen}
            title={label}
            aria-label={fill(t.table.sortBy, { column: label })}
            onClick={() => onOrder({ sort, descending: isChosen && !order.descending })}
          >
            <span className="one-line">{label}</span>
            {isChosen ? <Icon size={16} aria-hidden /> : null}
          </button>
        );
      })}
    </div>
  );
}
