import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { present } from '#base/assert.ts';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { ErasureState } from '#domain/disposition.ts';
import { erasureStates } from '#domain/disposition.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { allRows, oneNumber, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { toDiskProblem } from '../disk-problem.ts';
import { releaseLog } from '../held-log.ts';
import { forgetPlan } from './begin-erasure.ts';
import { erasureSteps } from './erasure-steps.ts';
import { isSealed } from '../sealing/sealed-batches.ts';
import { searchWorkspace } from './search-workspace.ts';
import { appendTrail } from '../proof/trail.ts';
import { inTransaction } from '../transaction.ts';
import { isReplaced } from '../file-identity.ts';

export type ErasureProof = {
  readonly state: 'searched';
  readonly searchedValues: number;
  readonly workspaceBytes: number; // decrypted pages that were read
  readonly writeAheadLogBytes: number; // 0
  readonly residues: number; // 0
  readonly trail: { readonly seq: number; readonly hash: string }; // the entry `erasure.finished`
};

export type CompletionOptions = {
  readonly at: string; // ISO instant, UTC
  readonly onState?: (state: ErasureState) => void;
  readonly onSearched?: (bytes: number, of: number) => void;
  /** From a log of so many bytes on it takes seconds to move it into the file: a thread does so while the file is written anew. */
  readonly largeLog?: number;
};

const LARGE_LOG = 64 * 1024 * 1024; // bytes

type ErasureRow = {
  readonly id: number;
  readonly batch: string;
  readonly state: ErasureState;
  readonly people: number;
  readonly searched_values: number;
};

/** The whole file is written once more, beside the old one. */
const SPACE_FACTOR = 1;
const SPACE_MARGIN = 1024 * 1024;

/**
 * Takes what was deleted out of the files and searches for it: checkpointed, rewritten, searched. The reading connection
 * must have let go. Each state survives a restart. Problems: `erasure/incomplete` (a reader is open), `disk/*`,
 * `workspace/replaced`, `erasure/residue-found`.
 */
export function completeErasure(
  store: WritableStore,
  erasure: number,
  options: CompletionOptions,
): Result<ErasureProof, Problem> {
  const row = oneRow<ErasureRow>(store, 'SELECT * FROM erasure WHERE id = ?', erasure);
  const { state, batch } = present(row, 'an erasure that was begun');
  try {
    const cleaned = rewrite(store, { erasure, batch, state, options });
    return cleaned.ok ? search(store, present(row, 'an erasure'), options) : cleaned;
  } catch (error) {
    const known = toDiskProblem(error, store.path);
    if (known === null) throw error;
    return failed(known);
  } finally {
    releaseLog(store);
  }
}

/** Finishes what a restart cut short; call after `openWorkspace`, before a reader is open. */
export function resumeErasures(
  store: WritableStore,
  at: string,
): Result<readonly { readonly batch: string; readonly proof: ErasureProof }[], Problem> {
  const finished: { batch: string; proof: ErasureProof }[] = [];
  for (const { id, batch, state } of listPending(store)) {
    if (state === 'planned') {
      forgetPlan(store, id);
      continue;
    }
    const proof = completeErasure(store, id, { at });
    if (!proof.ok) return proof;
    finished.push({ batch, proof: proof.value });
  }
  return ok(finished);
}

export function hasPendingErasure(store: ReadableStore): boolean {
  return listPending(store).some(({ state }) => state !== 'planned');
}

export function isErasurePending(store: ReadableStore, batch: string): boolean {
  return listPending(store).some((row) => row.batch === batch);
}

function listPending(store: ReadableStore): readonly ErasureRow[] {
  return allRows<ErasureRow>(store, "SELECT * FROM erasure WHERE state <> 'searched' ORDER BY id");
}

type Step = {
  readonly erasure: number;
  readonly batch: string;
  readonly state: ErasureState;
  readonly options: CompletionOptions;
};

/** After a restart the steps are simply done again: they cost time and nothing else. */
function rewrite(store: WritableStore, step: Step): Result<null, Problem> {
  if (isReplaced(store)) return failed(problem('workspace/replaced'));
  const log = isLeftFull(store, step.options) ? 'full' : 'emptied';
  const busy = log === 'full' ? null : checkpoint(store);
  if (busy !== null) return failed(busy);
  if (log === 'emptied') noteState(store, step, 'checkpointed');
  step.options.onState?.('checkpointed');
  const tight = findTightSpace(store);
  if (tight !== null) return failed(tight);
  const version = schemaVersion(store);
  erasureSteps.rewrite(store, log);
  if (schemaVersion(store) <= version) return failed(incomplete('rewrite'));
  noteState(store, step, 'rewritten');
  const last = checkpoint(store);
  if (last !== null) return failed(last);
  step.options.onState?.('rewritten');
  return ok(null);
}

/** Whether the log is left to the rewriting. Both need room on the disk then; where it is tight, one goes after the other. */
function isLeftFull(store: WritableStore, { largeLog = LARGE_LOG }: CompletionOptions): boolean {
  return writeAheadLogBytes(store) >= largeLog && findTightSpace(store) === null;
}

function search(
  store: WritableStore,
  row: ErasureRow,
  options: CompletionOptions,
): Result<ErasureProof, Problem> {
  const result = searchWorkspace(store, row.id, options.onSearched);
  if (!result.reliable) return failed(incomplete('search'));
  const walBytes = writeAheadLogBytes(store);
  if (result.residues > 0 || walBytes > 0) {
    return failed(problem('erasure/residue-found', { residues: result.residues, bytes: walBytes }));
  }
  if (isReplaced(store)) return failed(problem('workspace/replaced'));
  const sealed = isSealed(store, row.batch);
  const trail = inTransaction(store, () => {
    erasureSteps.dropNeedles(store, row.id);
    if (countNeedles(store, row.id) > 0) return null;
    runChange(
      store,
      "UPDATE erasure SET state = 'searched', finished_at = ? WHERE id = ?",
      options.at,
      row.id,
    );
    runChange(
      store,
      'UPDATE batch SET state = ? WHERE id = ?',
      sealed ? 'sealed' : 'searched',
      row.batch,
    );
    return appendTrail(store, {
      at: options.at,
      kind: 'erasure.finished',
      detail: {
        batch: row.batch,
        bytes: result.bytes,
        residues: 0,
        // What was found nowhere still stands encrypted in the seal of the batch, under a key that exists.
        ...(sealed ? { sealed: true } : {}),
        state: 'searched',
        values: row.searched_values,
      },
    });
  });
  if (trail === null) return failed(incomplete('needles'));
  checkpoint(store);
  options.onState?.('searched');
  return ok({
    state: 'searched',
    searchedValues: row.searched_values,
    workspaceBytes: result.bytes,
    writeAheadLogBytes: walBytes,
    residues: 0,
    trail: { seq: trail.seq, hash: trail.hash },
  });
}

function noteState(
  store: WritableStore,
  { erasure, batch, state }: Step,
  next: ErasureState,
): void {
  if (erasureStates.indexOf(next) > erasureStates.indexOf(state)) {
    runChange(store, 'UPDATE erasure SET state = ? WHERE id = ?', next, erasure);
    runChange(store, 'UPDATE batch SET state = ? WHERE id = ?', next, batch);
  }
}

/** The problem where a reader forbids it, or where the log is not empty afterwards whatever was answered. */
function checkpoint(store: WritableStore): Problem | null {
  const done = erasureSteps.checkpoint(store) && writeAheadLogBytes(store) === 0;
  return done ? null : incomplete('checkpoint');
}

function incomplete(step: 'checkpoint' | 'rewrite' | 'search' | 'needles'): Problem {
  return problem('erasure/incomplete', { step });
}

/** VACUUM raises it in what it writes, and nothing else here does: the evidence that the file was written anew. */
function schemaVersion(store: WritableStore): number {
  return oneNumber(store, 'PRAGMA schema_version');
}

function countNeedles(store: WritableStore, erasure: number): number {
  return oneNumber(store, 'SELECT count(*) FROM erasure_needle WHERE erasure = ?', erasure);
}

/** Checked before, because a disk that fills up half-way leaves the old pages readable (C03). */
function findTightSpace(store: WritableStore): Problem | null {
  const bytes = statSync(store.path).size;
  const needed = bytes * SPACE_FACTOR + SPACE_MARGIN;
  const { bavail, bsize } = statfsSync(dirname(store.path));
  const free = bavail * bsize;
  return free >= needed ? null : problem('disk/full', { needed, free });
}

function writeAheadLogBytes(store: WritableStore): number {
  const path = `${store.path}-wal`;
  return existsSync(path) ? statSync(path).size : 0;
}
