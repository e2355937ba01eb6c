import { toHash } from './route.ts';

export type RowBar = {
  readonly label: string;
  readonly value: number;
  readonly valueText: string;
  /** What a reader hears: the label and the count. */
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  /** `none`: a count beside the others, which would only press their bars together. */
  readonly look: 'plain' | 'striped' | 'dotted' | 'none';
  /** A line above this row, with what begins there. */
  readonly mark?: string;
};

/** Lying bars, one a row, each a way to its people. Labels never meet, however narrow the window is. */
export function RowBars({
  bars,
  label,
}: {
  readonly bars: readonly RowBar[];
  readonly label: string;
}) {
  const highest = Math.max(
    1,
    ...bars.filter(({ look }) => look !== 'none').map(({ value }) => value),
  );
  return (
    <ul className="row-bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.label}>
          {bar.mark === undefined ? null : <span className="row-bar-mark">{bar.mark}</span>}
          <a className="row-bar" href={toHash('people', null, bar.query)} aria-label={bar.name}>
            <span className="row-bar-label">{bar.label}</span>
            <span className="row-bar-track">
              {bar.look === 'none' ? null : (
                <span
                  className={`row-bar-fill bar-${bar.look}`}
                  style={{ inlineSize: `${String((bar.value / highest) * 100)}%` }}
                />
              )}
            </span>
            <span className="row-bar-value">{bar.valueText}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
