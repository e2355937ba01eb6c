import { connectWriter, disconnect, oneNumber } from '#store/database.ts';
import { hasPendingErasure, resumeErasures } from '#store/erasure/erasure.ts';
import { isTrailIntact } from '#store/proof/trail.ts';
import { makeCanaries } from '#support/canary-corpus.ts';
import { decryptWorkspace } from '#support/decrypt-workspace.ts';
import type { KillOutcome } from '#support/kill-harness.ts';
import { valueOf } from '#support/store-fixture.ts';

/** All or none of the tables tell of the purge, and what they tell is true of the decrypted pages. */
export function purgeOutcome(path: string, key: string, people: number): KillOutcome {
  const store = connectWriter(path, Buffer.from(key, 'hex'), 'open');
  try {
    if (store.database.pragma('integrity_check', { simple: true }) !== 'ok') return 'unreadable';
    const counts = ['record', 'person', 'suppression', 'batch'].map((table) =>
      oneNumber(store, `SELECT count(*) FROM ${table}`),
    );
    valueOf(resumeErasures(store, '2026-05-27T00:00:00Z'));
    const gone = makeCanaries(people).filter(({ label }) => label === 'erase');
    const plain = decryptWorkspace(path, Buffer.from(key, 'hex'));
    const found = gone.filter(({ email }) => plain.includes(email)).length;
    const left = people - gone.length;
    const seen = JSON.stringify([...counts, found, isTrailIntact(store), hasPendingErasure(store)]);
    if (seen === JSON.stringify([people, people, 0, 0, gone.length, true, false])) return 'nothing';
    const everything = [left, left, 2 * gone.length, 1, 0, true, false];
    return seen === JSON.stringify(everything) ? 'everything' : 'partial';
  } finally {
    disconnect(store);
  }
}
