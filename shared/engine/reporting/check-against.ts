import type { Receipt } from '#domain/receipt.ts';
import type { TrailExport } from '#domain/trail.ts';
import type { Broken } from './check-outcome.ts';

/**
 * Whether a trail goes through the point that an earlier document of the same workspace saw: a receipt holds number and
 * hash of its entry, an earlier export its last one. Whoever holds the key of the workspace can write another trail
 * and sign it, and only this comparison shows it (E14). Both documents were checked by themselves before.
 */
export function checkAgainst(trail: TrailExport, earlier: Receipt | TrailExport): Broken | null {
  if (trail.publicKey !== earlier.publicKey || trail.workspace !== earlier.workspace) {
    return { where: 'key', entry: null };
  }
  const { seq, hash } = checkpointOf(earlier);
  if (seq === 0 || trail.entries[seq - 1]?.hash === hash) return null;
  return { where: 'checkpoint', entry: seq };
}

function checkpointOf(document: Receipt | TrailExport): {
  readonly seq: number;
  readonly hash: string;
} {
  return document.lethe === 'receipt'
    ? document.trail
    : { seq: document.count, hash: document.head };
}
