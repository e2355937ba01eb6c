import type { RowBatch } from '#files/reading.ts';

/** The first rows, from which columns and the order of dates are understood. */
const SAMPLE_ROWS = 2000;
/** Lists of thousands of columns are understood from fewer rows: all that are taken are held at once. */
const MOST_CELLS = 1_000_000;
const FEWEST_ROWS = 60;

/** The batches that hold the first rows; they are to be read as rows all the same. */
export async function takeHead(batches: AsyncIterator<RowBatch>): Promise<RowBatch[]> {
  const head: RowBatch[] = [];
  let rows = 0;
  let cells = 0;
  while (rows < SAMPLE_ROWS && (rows < FEWEST_ROWS || cells < MOST_CELLS)) {
    const next = await batches.next();
    if (next.done === true) break;
    head.push(next.value);
    rows += next.value.rows.length;
    cells += next.value.rows.length * (next.value.rows[0]?.cells.length ?? 0);
  }
  return head;
}

export type Samples = readonly (readonly string[])[];

export function samplesOf(head: readonly RowBatch[]): Samples {
  return head.flatMap(({ rows }) => rows.map(({ cells }) => cells)).slice(0, SAMPLE_ROWS);
}

/** What the columns of a few rows below a heading hold shows in the rows above it too, which have the same columns. */
export function withSamplesAbove(samples: Samples, above: Samples = []): Samples {
  return above.length === 0 ? samples : [...samples, ...above].slice(0, SAMPLE_ROWS);
}
