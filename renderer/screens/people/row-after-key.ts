const PAGE_OF_ROWS = 10;

/** The row that a key leads to; null for a key that moves nothing. Rows count from 0. */
export function rowAfterKey(key: string, row: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE_OF_ROWS,
    PageUp: -PAGE_OF_ROWS,
    Home: -count,
    End: count,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined || count === 0) return null;
  return Math.min(count - 1, Math.max(0, row + step));
}
