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

export function samplesOf(head: readonly RowBatch[]): readonly (readonly string[])[] {
  return head.flatMap(({ rows }) => rows.map(({ cells }) => cells)).slice(0, SAMPLE_ROWS);
}
