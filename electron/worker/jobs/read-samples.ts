import type { RowBatch } from '#files/reading.ts';

/** The first rows, from which columns and the order of dates are understood. */
const SAMPLE_ROWS = 2000;

/** The batches that hold the first rows; they are to be read as rows all the same. */
export async function takeHead(batches: AsyncIterator<RowBatch>): Promise<RowBatch[]> {
  const head: RowBatch[] = [];
  let rows = 0;
  while (rows < SAMPLE_ROWS) {
    const next = await batches.next();
    if (next.done === true) break;
    head.push(next.value);
    rows += next.value.rows.length;
  }
  return head;
}

export function samplesOf(head: readonly RowBatch[]): readonly (readonly string[])[] {
  return head.flatMap(({ rows }) => rows.map(({ cells }) => cells)).slice(0, SAMPLE_ROWS);
}
