import { allRows } from '../database.ts';
import type { ReadableStore } from '../database.ts';

/** Entries of the suppression list that differ in their fingerprint only. */
export type SuppressionGroup = {
  readonly kind: string;
  readonly reason: string;
  readonly addedOn: number;
  readonly normaliser: number;
  readonly fingerprints: Buffer; // sorted, one after the other
};

export const FINGERPRINT_BYTES = 32;

/** SQLite puts them together: as rows, half a million of them would be as many objects. */
const PACKED = "CAST(group_concat(CAST(fingerprint AS TEXT), '' ORDER BY fingerprint) AS BLOB)";

export function listSuppressionGroups(store: ReadableStore): readonly SuppressionGroup[] {
  return allRows<SuppressionGroup>(
    store,
    `SELECT kind, reason, added_on AS addedOn, normaliser, ${PACKED} AS fingerprints FROM suppression
     GROUP BY kind, reason, added_on, normaliser ORDER BY added_on, kind, reason, normaliser`,
  );
}

export function listErasedRows(
  store: ReadableStore,
): readonly { readonly batch: string; readonly rows: Buffer }[] {
  return allRows(
    store,
    `SELECT batch, ${PACKED} AS rows FROM erased_row GROUP BY batch ORDER BY batch`,
  );
}

export function* fingerprintsIn(packed: Buffer): Generator<Buffer> {
  for (let at = 0; at + FINGERPRINT_BYTES <= packed.length; at += FINGERPRINT_BYTES) {
    yield packed.subarray(at, at + FINGERPRINT_BYTES);
  }
}

export function toHex(fingerprint: Buffer): string {
  return fingerprint.toString('hex');
}
