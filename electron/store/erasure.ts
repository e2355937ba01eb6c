import { Defect } from '#base/assert.ts';
import type { Json } from '#base/canonical-json.ts';
import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import type { ErasureState } from '#domain/disposition.ts';
import type { Problem } from '#domain/problem.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import type { ReadableStore, WritableStore } from './database.ts';
import type { CanonicalRecord, StoredRecord } from './records.ts';

/** What is left of a record after anonymisation; it belongs to nobody any more. */
export type AnonymisedRecord = {
  readonly content: Uint8Array | string;
  readonly signals: RecordSignals;
  readonly canonical: CanonicalRecord;
};

export type ErasureOrder = {
  readonly batch: string;
  readonly people: readonly number[]; // without those whom a hold protects
  readonly disposition: 'purge' | 'anonymise';
  readonly anonymise: ((record: StoredRecord) => AnonymisedRecord) | null; // needed for `anonymise`
  /** Values that must not be found afterwards. None that a record which stays holds legitimately. */
  readonly erasedValues: readonly string[];
  readonly suppress: readonly FingerprintSubject[];
  readonly today: Day;
  readonly at: string; // ISO instant, UTC
  readonly trailDetail: Readonly<Record<string, Json>>; // added to the counts that the store knows
};

export type BegunErasure = {
  readonly erasure: number;
  readonly people: number;
  readonly records: number;
  readonly setAside: number; // rows set aside whose text held an erased value
  readonly suppression: { readonly added: number; readonly known: number };
  readonly sources: readonly {
    readonly source: number;
    readonly rows: number;
    readonly rowsBefore: number;
    readonly rowsAfter: number;
  }[];
  readonly trail: { readonly seq: number; readonly hash: string };
};

export type ErasureProof = {
  readonly state: 'searched';
  readonly searchedValues: number;
  readonly workspaceBytes: number; // decrypted pages that were read
  readonly writeAheadLogBytes: number; // 0
  readonly residues: number; // 0
};

/** The deed itself, in one transaction: everything or nothing. Readers still see the people until their next question. */
export function beginErasure(_store: WritableStore, _order: ErasureOrder): Result<BegunErasure, Problem> {
  throw new Defect('not written yet');
}

/**
 * Takes what was deleted out of the files and searches for it: checkpointed, rewritten, searched. The reading connection
 * must have let go. Each state survives a restart. Problems: `erasure/incomplete` (a reader is open), `disk/full`,
 * `workspace/replaced`, `erasure/residue-found`.
 */
export function completeErasure(
  _store: WritableStore,
  _erasure: number,
  _options: { readonly at: string; readonly onState?: (state: ErasureState) => void },
): Result<ErasureProof, Problem> {
  throw new Defect('not written yet');
}

/** Finishes what a restart cut short; call after `openWorkspace`, before a reader is open. */
export function resumeErasures(
  _store: WritableStore,
  _at: string,
): Result<readonly { readonly batch: string; readonly proof: ErasureProof }[], Problem> {
  throw new Defect('not written yet');
}

export function hasPendingErasure(_store: ReadableStore): boolean {
  throw new Defect('not written yet');
}
