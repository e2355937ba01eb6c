import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BatchState } from '#domain/disposition.ts';
import type { Language } from '#domain/language.ts';
import type { Receipt } from '#domain/receipt.ts';
import { buildReceipt, documentText, formsOf, receiptPage } from '#engine/reporting/index.ts';
import { syncFolder, toWriteProblem } from '#files/writing/write-files-atomically.ts';
import { nameStagedFile, planFile } from '#files/writing/stage-files.ts';
import type { WritableStore } from '#store/database.ts';
import { findBatch, saveBatchOutputs, saveReceipt } from '#store/proof/receipts.ts';
import { openSigner } from '#store/secrets.ts';
import { inTransaction } from '#store/transaction.ts';
import { formPages } from '#worker/outputs/form-pages.ts';
import type { WriteDeps } from '#worker/handler.ts';
import type { Output, OutputKind } from '#worker/outputs/outputs.ts';
import { toReceiptWords } from '#worker/outputs/receipt-words.ts';
import { ruleNamesOf } from '#worker/outputs/rule-names.ts';
import { readVerifyPage, VERIFY_PAGE } from '#worker/outputs/verify-page.ts';
import { takeBackFollowing, writeFollowing } from './following-files.ts';
import type { FollowingText } from './following-files.ts';
import { forgetPending, notePending } from './pending-batch.ts';
import type { BatchFile, PendingBatch, ReceiptDraft } from './pending-batch.ts';

type FinishDeps = Pick<WriteDeps, 'clock' | 'version' | 'receiptTexts' | 'resources'>;

/** What the search of the workspace found; null for a disposition that erases nothing. */
export type SearchProof = {
  readonly searchedValues: number;
  readonly workspaceBytes: number;
  readonly writeAheadLogBytes: number;
  readonly residues: number;
};

/**
 * Gives the files of a committed batch their names. May be done again after a restart. Null where the disk refuses: the
 * deed stands, the files stay under their temporary names, and the next opening of the workspace does it again.
 */
export async function nameBatchFiles(
  store: WritableStore,
  pending: PendingBatch,
): Promise<{ readonly pending: PendingBatch; readonly outputs: readonly Output[] } | null> {
  if (pending.follows === true) return { pending, outputs: writtenBefore(store, pending.batch) };
  const files: BatchFile[] = [];
  try {
    for (const file of pending.files) files.push({ ...file, path: await nameStagedFile(file) });
    await syncFolder(pending.folder);
  } catch (error) {
    if (toWriteProblem(error, path.basename(pending.folder)) === null) throw error;
    return null;
  }
  const outputs = files.map(toOutput);
  const named = { ...pending, files };
  inTransaction(store, () => {
    saveBatchOutputs(store, pending.batch, outputs);
    notePending(store, named);
  });
  return { pending: named, outputs };
}

/** What the batch wrote when it was done; the receipts that came after it stay with it too. */
function writtenBefore(store: WritableStore, batch: string): readonly Output[] {
  return (findBatch(store, batch)?.outputs ?? []) as readonly Output[];
}

/** Writes the receipt and its page, enters them with the batch, and forgets the note. May be done again after a restart. */
export async function finishBatch(
  store: WritableStore,
  deps: FinishDeps,
  end: {
    readonly pending: PendingBatch;
    readonly draft: ReceiptDraft;
    readonly outputs: readonly Output[];
    readonly proof: SearchProof | null;
  },
): Promise<readonly Output[]> {
  const { pending, draft, proof } = end;
  const receipt = toReceipt(store, deps, { draft, proof, outputs: end.outputs });
  const stem = `${receiptStem(draft)}-${draft.today}-${pending.batch.slice(0, 8)}`;
  await takeBackFollowing(pending);
  const texts: readonly FollowingText[] = [
    { name: `${stem}.json`, kind: 'receipt', text: documentText(receipt) },
    ...pageOf(store, deps, { pending, receipt, name: `${stem}.html` }),
    ...verifyPageOf(deps, pending),
    ...dueForms(store, deps, { pending, receipt }),
  ];
  const outputs = [...end.outputs, ...(await writeFollowing(store, pending, texts))];
  inTransaction(store, () => {
    saveReceipt(store, pending.batch, { receipt, outputs });
    forgetPending(store, pending.batch);
  });
  return outputs;
}

function toReceipt(
  store: WritableStore,
  deps: FinishDeps,
  end: {
    readonly draft: ReceiptDraft;
    readonly proof: SearchProof | null;
    readonly outputs: readonly Output[];
  },
): Receipt {
  const { searchedOutputs, kinds, ...draft } = end.draft;
  const { publicKey, ...signer } = openSigner(store);
  const { proof } = end;
  return buildReceipt(
    {
      ...draft,
      at: deps.clock.now(),
      state: stateOf(draft, proof),
      outputs: end.outputs
        .filter(isNoReceipt)
        .map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
      searched: proof === null ? [] : toSearched(proof, searchedOutputs),
      searchedValues: proof?.searchedValues ?? 0,
      // Brought back, nothing was searched for; at the end of the days it was the key that was.
      ...(proof === null || kinds === undefined || draft.undo?.state === 'ended' ? {} : { kinds }),
      publicKey,
      version: deps.version,
    },
    signer,
  );
}

/** A batch that can still be brought back is not erased, whatever the search says. */
function stateOf({ undo }: Pick<ReceiptDraft, 'undo'>, proof: SearchProof | null): BatchState {
  if (undo?.state === 'undone') return 'undone';
  if (proof === null) return 'done';
  return undo?.state === 'open' ? 'sealed' : 'searched';
}

const stems = { open: 'receipt', ended: 'receipt-closed', undone: 'receipt-undone' } as const;

function receiptStem({ undo }: Pick<ReceiptDraft, 'undo'>): string {
  return undo === undefined ? 'receipt' : stems[undo.state];
}

function isNoReceipt({ kind }: Output): boolean {
  return kind !== 'receipt' && kind !== 'receipt_page';
}

function toSearched(
  proof: SearchProof,
  outputs: ReceiptDraft['searchedOutputs'],
): Receipt['searched'] {
  return [
    { place: 'workspace', bytes: proof.workspaceBytes, residues: proof.residues },
    { place: 'write_ahead_log', bytes: proof.writeAheadLogBytes, residues: 0 },
    ...(outputs === null ? [] : [{ place: 'outputs' as const, ...outputs }]),
  ];
}

function pageOf(
  store: WritableStore,
  deps: FinishDeps,
  page: { readonly pending: PendingBatch; readonly receipt: Receipt; readonly name: string },
): readonly FollowingText[] {
  if (deps.receiptTexts === null) return [];
  const { language } = page.pending;
  const { id } = page.receipt.policy;
  const names = ruleNamesOf(deps.resources, store, { id, language });
  const words = toReceiptWords(deps.receiptTexts[language], language, names);
  return [{ name: page.name, kind: 'receipt_page', text: receiptPage(page.receipt, words) }];
}

/** What the law of the policy asks for; the other forms are written when they are wanted. */
function dueForms(
  store: WritableStore,
  deps: FinishDeps,
  { pending, receipt }: { readonly pending: PendingBatch; readonly receipt: Receipt },
): readonly FollowingText[] {
  const words = deps.receiptTexts;
  if (words === null) return [];
  const { language, folder } = pending;
  const ruleNames = (shown: Language) =>
    ruleNamesOf(deps.resources, store, { id: receipt.policy.id, language: shown });
  return formPages(formsOf(receipt).due, receipt, { words, language, ruleNames })
    .filter(({ name }) => !existsSync(path.join(folder, name)))
    .map((page) => ({ ...page, kind: 'form' }));
}

/** One for each folder: a stranger checks the receipt with nothing but a browser. */
function verifyPageOf(deps: FinishDeps, { folder }: PendingBatch): readonly FollowingText[] {
  if (existsSync(path.join(folder, VERIFY_PAGE))) return [];
  return [{ name: VERIFY_PAGE, kind: 'verify_page', text: readVerifyPage(deps.resources) }];
}

function toOutput({ path: file, kind, bytes, sha256, id }: BatchFile): Output {
  return { id, name: path.basename(file), path: file, kind, bytes: bytes ?? 0, sha256 };
}

export function newBatchFile(folder: string, name: string, kind: OutputKind): BatchFile {
  return { ...planFile(path.join(folder, name)), id: randomUUID(), kind, bytes: null, sha256: '' };
}
