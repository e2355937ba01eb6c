import type { BatchAct, BatchState } from '#domain/disposition.ts';
import type { Receipt } from '#domain/receipt.ts';
import { allRows, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';

/** A file that a batch wrote for the user. `path` stays in the workspace. */
export type BatchOutput = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly path: string;
};

export type StoredBatch = {
  readonly batch: string;
  readonly at: string; // ISO instant
  readonly disposition: BatchAct;
  readonly people: number;
  readonly records: number;
  readonly state: BatchState;
  readonly outputs: readonly BatchOutput[];
  readonly receipt: Receipt | null; // null until the batch is finished
};

type BatchRow = Omit<StoredBatch, 'outputs' | 'receipt' | 'batch'> & {
  readonly id: string;
  readonly outputs: string;
  readonly receipt: string | null;
};

const COLUMNS = 'id, at, disposition, people, records, state, outputs, receipt';

/** Purge and anonymise enter their batch with the erasure itself; this is for export and keep. */
export function addBatch(store: WritableStore, batch: StoredBatch): void {
  runChange(
    store,
    `INSERT INTO batch (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    batch.batch,
    batch.at,
    batch.disposition,
    batch.people,
    batch.records,
    batch.state,
    JSON.stringify(batch.outputs),
    batch.receipt === null ? null : JSON.stringify(batch.receipt),
  );
}

export function saveReceipt(
  store: WritableStore,
  batch: string,
  end: { readonly receipt: Receipt; readonly outputs: readonly BatchOutput[] },
): void {
  runChange(
    store,
    'UPDATE batch SET receipt = ?, outputs = ?, state = ? WHERE id = ?',
    JSON.stringify(end.receipt),
    JSON.stringify(end.outputs),
    end.receipt.state,
    batch,
  );
}

/** The act stays listed, and its entry in the trail; the receipt itself goes. */
export function removeReceipt(store: WritableStore, batch: string): void {
  runChange(store, "UPDATE batch SET receipt = NULL, outputs = '[]' WHERE id = ?", batch);
}

/** What a batch has written so far. */
export function saveBatchOutputs(
  store: WritableStore,
  batch: string,
  outputs: readonly BatchOutput[],
): void {
  runChange(store, 'UPDATE batch SET outputs = ? WHERE id = ?', JSON.stringify(outputs), batch);
}

/** Newest first. */
export function listBatches(store: ReadableStore): readonly StoredBatch[] {
  return allRows<BatchRow>(store, `SELECT ${COLUMNS} FROM batch ORDER BY at DESC, rowid DESC`).map(
    toBatch,
  );
}

export function findBatch(store: ReadableStore, batch: string): StoredBatch | null {
  const row = oneRow<BatchRow>(store, `SELECT ${COLUMNS} FROM batch WHERE id = ?`, batch);
  return row === null ? null : toBatch(row);
}

function toBatch({ id, outputs, receipt, ...rest }: BatchRow): StoredBatch {
  return {
    ...rest,
    batch: id,
    outputs: JSON.parse(outputs) as BatchOutput[],
    receipt: receipt === null ? null : (JSON.parse(receipt) as Receipt),
  };
}
