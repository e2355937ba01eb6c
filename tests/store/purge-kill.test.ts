import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { connectWriter, disconnect, oneNumber } from '#store/database.ts';
import { hasPendingErasure, resumeErasures } from '#store/erasure.ts';
import { isTrailIntact } from '#store/trail.ts';
import { decryptWorkspace } from '#support/decrypt-workspace.ts';
import { killAtMoments } from '#support/kill-harness.ts';
import type { KillOutcome } from '#support/kill-harness.ts';
import { makeCanaries } from '#support/canary-corpus.ts';
import { makeFolder, makeWorkspace, valueOf } from '#support/store-fixture.ts';
import { importCanaries } from './canary-people.ts';

/** Kills of each kind; `LETHE_KILLS=50` for the full measure of the threat list. */
const KILLS = Number(process.env['LETHE_KILLS'] ?? 6);
const PEOPLE = 3000;

describe('a purge that is killed', () => {
  const { folder, remove } = makeFolder();
  afterAll(remove);

  it(
    'leaves nothing done or everything, and is finished at the next start',
    { timeout: 20_000 + KILLS * 20_000 },
    async () => {
      const master = makeWorkspace(folder);
      importCanaries(master.store, PEOPLE);
      master.store.database.pragma('wal_checkpoint(TRUNCATE)');
      const key = Buffer.from(master.dataKey).toString('hex');
      const prepare = (): readonly string[] => {
        const path = join(folder, `${randomBytes(6).toString('hex')}.lethe`);
        copyFileSync(master.path, path);
        return [path, key, String(PEOPLE)];
      };
      const report = await killAtMoments(
        { module: join(import.meta.dirname, 'purge-scenario.ts'), prepare, classify },
        KILLS,
      );
      master.close();
      if (process.env['LETHE_KILLS'] !== undefined)
        process.stderr.write(`${JSON.stringify(report)}\n`);
      expect(report.outcomes).toMatchObject({ partial: 0, unreadable: 0 });
      expect(report.outcomes.nothing + report.outcomes.everything).toBe(2 * KILLS);
      expect(report.killed).toBeGreaterThan(0);
    },
  );
});

/** All or none of the tables tell of the purge, and what they tell is true of the decrypted pages. */
function classify([path = '', key = '']: readonly string[]): KillOutcome {
  const store = connectWriter(path, Buffer.from(key, 'hex'), 'open');
  try {
    if (store.database.pragma('integrity_check', { simple: true }) !== 'ok') return 'unreadable';
    const counts = ['record', 'person', 'suppression', 'batch'].map((table) =>
      oneNumber(store, `SELECT count(*) FROM ${table}`),
    );
    valueOf(resumeErasures(store, '2026-05-27T00:00:00Z'));
    const gone = makeCanaries(PEOPLE).filter(({ label }) => label === 'erase');
    const plain = decryptWorkspace(path, Buffer.from(key, 'hex'));
    const found = gone.filter(({ email }) => plain.includes(email)).length;
    const left = PEOPLE - gone.length;
    const seen = JSON.stringify([...counts, found, isTrailIntact(store), hasPendingErasure(store)]);
    if (seen === JSON.stringify([PEOPLE, PEOPLE, 0, 0, gone.length, true, false])) return 'nothing';
    const everything = [left, left, 2 * gone.length, 1, 0, true, false];
    return seen === JSON.stringify(everything) ? 'everything' : 'partial';
  } finally {
    disconnect(store);
  }
}
