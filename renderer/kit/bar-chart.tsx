import { ScrollArea } from '@mantine/core';

export type Bar = { readonly label: string; readonly value: number; readonly valueText: string };

/** Upright bars, read from the page's starting side. The same figures stand in a table beside it for everybody. */
export function BarChart({
  bars,
  label,
}: {
  readonly bars: readonly Bar[];
  readonly label: string;
}) {
  const highest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0 }}>
      <figure className="bar-chart" aria-label={label}>
        {bars.map((bar) => (
          <div className="bar-chart-column" key={bar.label}>
            <span className="bar-chart-value">{bar.valueText}</span>
            <div
              className="bar-chart-bar"
              style={{ blockSize: `${String(Math.round((bar.value / highest) * 100))}%` }}
            />
            <span className="bar-chart-label">{bar.label}</span>
          </div>
        ))}
      </figure>
    </ScrollArea>
  );
}
