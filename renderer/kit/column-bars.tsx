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
}: {
  readonly bars: readonly ColumnBar[];
  readonly label: string;
}) {
  const highest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className="column-bars" aria-label={label}>
      {bars.map((bar) => (
        <li
          key={bar.key}
          className={bar.marked ? 'column-bar-item column-bar-marked' : 'column-bar-item'}
        >
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
