import { Text, Title } from '@mantine/core';
import type { Act } from '#domain/disposition.ts';
import { DataText } from '#kit/data-text.tsx';
import { useWords } from '../common/words.tsx';
import type { Preview } from './preview.ts';

/** How many cells are emptied, and some of them: what stands there, and what will. */
export function CardChanges({ preview }: { readonly preview: Preview }) {
  const { t, plural } = useWords();
  if (preview.cells === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {t.act.changes}
      </Title>
      <Text>{plural(t.act.cellsGo, preview.cells)}</Text>
      <ul className="text-list">
        {preview.changes.map((change) => (
          <li key={`${change.source} ${change.row} ${change.column}`}>
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
    </div>
  );
}

/** What the rows concerned add up to: what leaves the lists with them, or what must stay the same. */
export function PreviewTotals(props: { readonly preview: Preview; readonly disposition: Act }) {
  const { t, number, plural } = useWords();
  const { totals } = props.preview;
  if (totals.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {props.disposition === 'purge' ? t.act.totalsLeave : t.act.totals}
      </Title>
      <ul className="text-list">
        {totals.map(({ source, column, figure, before, after }) => (
          <li key={`${source} ${column} ${figure}`}>
            <DataText text={column} />
            {': '}
            {figure === 'dated' ? plural(t.act.cellsDated, before) : number(before)}
            {after === before || props.disposition === 'purge' ? null : ` → ${number(after)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
