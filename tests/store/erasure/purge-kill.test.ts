import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { killAtMoments } from '#support/kill-harness.ts';
import { makeFolder, makeWorkspace } from '#support/store-fixture.ts';
import { importCanaries } from './canary-people.ts';
import { purgeOutcome } from './purge-outcome.ts';

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
        {
          module: join(import.meta.dirname, 'purge-scenario.ts'),
          prepare,
          classify: ([path = '', dataKey = '']) => purgeOutcome(path, dataKey, PEOPLE),
        },
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
