import type { RowBatch } from '#files/reading.ts';
import type { KeyedHash } from '#store/keyed-hash.ts';
import { createRecordPacker } from '#store/records/packed-records.ts';
import type { ListRecords, RecordBatch } from './list-records.ts';
import type { PackedBatch } from './reading-protocol.ts';

/** Enough for a few long statements; readers hand on fewer rows at once, and one row may be of many megabytes. */
const RECORDS = 2000;
const ROWS = 4 * RECORDS;
const CHARACTERS = 2 * 1024 * 1024;

/** Turns rows into packed records, and small batches of them into larger ones. */
export type BatchPacker = {
  /** Null: more are waited for. */
  readonly add: (rows: RowBatch) => PackedBatch | null;
  /** What still waits at the end of the list. */
  readonly rest: () => PackedBatch | null;
};

export function createBatchPacker(records: ListRecords, hash: KeyedHash): BatchPacker {
  const packer = createRecordPacker(hash);
  let waiting: RecordBatch | null = null;
  let last: RecordBatch | null = null;

  function take(): PackedBatch | null {
    if (waiting === null) return null;
    const batch = { ...waiting, packed: packer.take() };
    waiting = null;
    return batch;
  }

  return {
    add(rows) {
      const batch = records.read(rows, packer.add);
      last = batch;
      waiting = waiting === null ? batch : together(waiting, batch);
      const isFull =
        packer.count() >= RECORDS || packer.size() >= CHARACTERS || waiting.rows >= ROWS;
      return isFull ? take() : null;
    },
    rest() {
      records.rest(packer.add);
      if (waiting === null && last !== null && packer.count() > 0) waiting = withoutRows(last);
      return take();
    },
  };
}

/** Its rows were counted; only records are left that waited for what stands below them. */
function withoutRows({ bytesRead, bytesTotal }: RecordBatch): RecordBatch {
  return {
    setAside: [],
    suppressed: 0,
    suppressedAside: 0,
    suppressedChildren: 0,
    listed: 0,
    unidentified: 0,
    rows: 0,
    bytesRead,
    bytesTotal,
  };
}

function together(one: RecordBatch, next: RecordBatch): RecordBatch {
  return {
    setAside: next.setAside.length === 0 ? one.setAside : [...one.setAside, ...next.setAside],
    suppressed: one.suppressed + next.suppressed,
    suppressedAside: one.suppressedAside + next.suppressedAside,
    suppressedChildren: one.suppressedChildren + next.suppressedChildren,
    listed: one.listed + next.listed,
    unidentified: one.unidentified + next.unidentified,
    rows: one.rows + next.rows,
    bytesRead: next.bytesRead,
    bytesTotal: next.bytesTotal,
  };
}
