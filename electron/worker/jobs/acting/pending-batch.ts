import type { Receipt } from '#domain/receipt.ts';
import type { Language } from '#domain/language.ts';
import type { PlannedFile } from '#files/writing/stage-files.ts';
import type { ReadableStore, WritableStore } from '#store/database.ts';
import { listSettings, writeSetting } from '#store/settings.ts';
import type { OutputKind } from '#worker/outputs/outputs.ts';

/** A file of a batch: under its temporary name until the batch is committed. `bytes` null: not written yet. */
export type BatchFile = PlannedFile & {
  readonly id: string;
  readonly kind: OutputKind;
  readonly bytes: number | null;
  readonly sha256: string;
};

/** A file that tells of a batch, and what is in it. */
export type FollowingFile = PlannedFile & { readonly sha256: string };

/** All of a receipt that is known when the people are gone; the search and the files are added at the end. */
export type ReceiptDraft = Omit<
  Receipt,
  | 'lethe'
  | 'schema'
  | 'program'
  | 'signature'
  | 'publicKey'
  | 'at'
  | 'state'
  | 'outputs'
  | 'searched'
  | 'searchedValues'
> & {
  readonly searchedOutputs: { readonly bytes: number; readonly residues: number } | null;
};

/**
 * What a batch is about to do outside the workspace, remembered inside it, so that a kill at any moment leaves all or nothing.
 * The order is: 1. this note, 2. files under temporary names, 3. the deed in the store together with the draft of its
 * receipt, in one transaction, 4. the files get their names, 5. rewriting, search, receipt, 6. the note goes.
 * Killed before 3: the next start removes the temporary files, nothing was done. Killed after 3: the next start does 4
 * to 6 again. The other way round (names first) would leave copies of an act that never happened, and an export
 * written after the deed could no longer be written at all.
 */
export type PendingBatch = {
  readonly batch: string;
  readonly folder: string;
  readonly files: readonly BatchFile[];
  readonly draft: ReceiptDraft | null; // null: not done yet
  readonly language: Language;
  /** True where the batch was done before, and this is its undoing or the end of its days: only a receipt is written. */
  readonly follows?: boolean;
  /** What is being written after the deed; an attempt that was cut short is taken back before the next. */
  readonly following?: readonly FollowingFile[];
};

const PREFIX = 'pending_batch:';

export function notePending(store: WritableStore, pending: PendingBatch): void {
  writeSetting(store, PREFIX + pending.batch, JSON.stringify(pending));
}

export function forgetPending(store: WritableStore, batch: string): void {
  writeSetting(store, PREFIX + batch, null);
}

export function listPending(store: ReadableStore): PendingBatch[] {
  return listSettings(store, PREFIX).map(({ value }) => JSON.parse(value) as PendingBatch);
}
