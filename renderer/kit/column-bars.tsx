import type { RefCallback } from 'react';
import { toHash } from './route.ts';

export type ColumnBar = {
  readonly key: string;
  readonly value: number;
  /** What a reader hears: the time and the count. */
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly look: 'plain' | 'striped';
  /** Under the first bar of a year. */
  readonly tick: string | null;
  /** A line stands before this bar. */
  readonly marked: boolean;
};

/** Standing bars over a time line, read from the page's starting side; each a way to its people. */
export function ColumnBars({
  bars,
  label,
  ref,
}: {
  readonly bars: readonly ColumnBar[];
  readonly label: string;
  readonly ref: RefCallback<HTMLElement>;
}) {
  const highest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul ref={ref} className="column-bars" aria-label={label}>
      {bars.map((bar, place) => (
        <li key={bar.key} className={lookOf(bar, place / bars.length)}>
          <a
            className="column-bar"
            href={toHash('people', null, bar.query)}
            aria-label={bar.name}
            title={bar.name}
          >
            <span
              className={`column-bar-fill bar-${bar.look}`}
              style={{ blockSize: `${String((bar.value / highest) * 100)}%` }}
            />
          </a>
          <span className="column-bar-tick" aria-hidden>
            {bar.tick}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Behind this share of the way a year, in the narrowest chart, is wider than what is left. */
const LATE = 0.85;

function lookOf({ marked }: ColumnBar, share: number): string {
  return [
    'column-bar-item',
    ...(marked ? ['column-bar-marked'] : []),
    ...(share > LATE ? ['column-bar-late'] : []),
  ].join(' ');
}
