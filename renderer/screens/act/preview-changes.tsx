import { Text, Title } from '@mantine/core';
import type { Act } from '#domain/disposition.ts';
import { DataText } from '#kit/data-text.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { listName } from '../lists/list-name.ts';
import type { Preview } from './preview.ts';

/** How many cells are emptied, and some of the changes by person: what stands there, and what will. */
export function CardChanges({ preview }: { readonly preview: Preview }) {
  const { t, plural } = useWords();
  if (preview.changes.length === 0) return null;
  const names = new Map(preview.sample.map(({ id, name }) => [id, name]));
  return (
    <div>
      <Title order={3} size="h5">
        {t.act.changes}
      </Title>
      {preview.cells > 0 ? <Text>{plural(t.act.cellsGo, preview.cells)}</Text> : null}
      <ul className="text-list">
        {[...Map.groupBy(preview.changes, ({ person }) => person)].map(([person, changes]) => (
          <li key={person}>
            <DataText text={names.get(person) ?? person} />
            <CellChanges changes={changes} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function CellChanges({ changes }: { readonly changes: Preview['changes'] }) {
  const { t } = useWords();
  return (
    <ul className="text-list">
      {changes.map((change) => (
        <li key={`${change.source} ${change.row} ${change.column} ${change.before}`}>
          <strong>
            <DataText text={change.column} />
          </strong>
          {': '}
          <del>
            <DataText text={change.before} />
          </del>{' '}
          {change.after === '' ? (
            <span className="dimmed">({t.act.goes})</span>
          ) : (
            <DataText text={change.after} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the rows concerned add up to: what leaves the lists with them; or what of it stays the same, and what changes. */
export function PreviewTotals(props: { readonly preview: Preview; readonly disposition: Act }) {
  const { t } = useWords();
  const { totals } = props.preview;
  const { sources } = props.preview;
  if (props.disposition === 'purge')
    return <Totals title={t.act.totalsLeave} totals={totals} sources={sources} />;
  return (
    <>
      <Totals
        title={t.act.totals}
        sources={sources}
        totals={totals.filter((total) => !moves(total))}
      />
      <Totals
        title={t.act.totalsChange}
        sources={sources}
        totals={totals.filter(moves)}
        showsAfter
      />
    </>
  );
}

const moves = ({ before, after, coarser, groupsMove }: Preview['totals'][number]): boolean =>
  before !== after || coarser || groupsMove > 0;

function Totals(props: {
  readonly title: string;
  readonly totals: Preview['totals'];
  readonly sources: Preview['sources'];
  readonly showsAfter?: boolean;
}) {
  const words = useWords();
  const { t, fill } = words;
  if (props.totals.length === 0) return null;
  // Columns of two lists may be called alike.
  const several = new Set(props.totals.map(({ source }) => source)).size > 1;
  const listOf = (source: number): string => {
    const found = props.sources.find((one) => one.source === source);
    return several && found !== undefined ? `${listName(words, found)}: ` : '';
  };
  return (
    <div>
      <Title order={3} size="h5">
        {props.title}
      </Title>
      <ul className="text-list">
        {props.totals.map((total) => (
          <li key={`${total.source} ${total.column} ${total.figure}`}>
            <DataText text={listOf(total.source)} />
            <DataText text={total.column} />
            {': '}
            {props.showsAfter === true
              ? fill(t.charts.changed, {
                  before: beforeText(words, total),
                  now: afterText(words, total),
                })
              : beforeText(words, total)}
            <TotalGroups total={total} showsAfter={props.showsAfter === true} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** By service, or by month. */
function TotalGroups(props: {
  readonly total: Preview['totals'][number];
  readonly showsAfter: boolean;
}) {
  const { t, fill, plural, number } = useWords();
  const { groups, moreGroups } = props.total;
  if (groups.length === 0) return null;
  return (
    <ul className="text-list">
      {groups.map(({ group, before, after }) => (
        <li key={group}>
          <DataText text={group === '' ? t.common.noName : group} />
          {': '}
          {props.showsAfter
            ? fill(t.charts.changed, { before: number(before), now: number(after) })
            : number(before)}
        </li>
      ))}
      {moreGroups > 0 ? <li>{plural(t.act.sampleMore, moreGroups)}</li> : null}
    </ul>
  );
}

function beforeText({ t, number, plural }: Words, total: Preview['totals'][number]): string {
  return total.figure === 'dated' ? plural(t.act.cellsDated, total.before) : number(total.before);
}

/** Ranges and years do stay: no total of nought. */
function afterText({ t, fill, number }: Words, total: Preview['totals'][number]): string {
  if (!total.coarser) return number(total.after);
  const { none, some } = t.act.totalsCoarser[total.figure];
  return total.after === 0 ? none : fill(some, { n: total.after });
}
