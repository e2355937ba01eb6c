import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KillOutcome } from '#support/kill-harness.ts';
import {
  afterPowerCut,
  compileShim,
  readChanges,
  runOnFaultyDisk,
  writeFiles,
} from '#support/faults/fault-disk.ts';
import type { Fault } from '#support/faults/fault-disk.ts';
import { makeFolder, makeWorkspace } from '#support/store-fixture.ts';
import { importCanaries } from './canary-people.ts';
import { purgeOutcome } from './purge-outcome.ts';

/** Where there is no C compiler, `disk-refuses.test.ts` still lets the disk refuse inside the process, on every system. */
const shim = compileShim();
/** Faults and cuts of each kind; `LETHE_KILLS=200` for the full measure of the threat list. */
const TIMES = Number(process.env['LETHE_KILLS'] ?? 5);
const PEOPLE = 400;
/** Whether a thread moves the log while the file is written anew, as for very many people. */
const LOGS = [
  ['a small log', Number.MAX_SAFE_INTEGER],
  ['a log that a thread moves', 1],
] as const;
const FILE = path.join(import.meta.dirname, 'fault-scenario.ts');

describe('a disk that fails', () => {
  it('is made by a shim where there is a C compiler, and inside the process everywhere', () => {
    const inside = path.join(
      import.meta.dirname,
      '..',
      '..',
      'worker',
      'acting',
      'disk-refuses.test.ts',
    );
    expect(existsSync(inside)).toBe(true);
    expect(shim === null || existsSync(shim)).toBe(true);
  });
});

if (shim !== null)
  describe.each(LOGS)('a purge on a disk that fails, with %s', (_, largeLog) => {
    const { folder, remove } = makeFolder();
    const master = path.join(folder, 'master.lethe');
    let key = '';
    let changes = 0;
    const random = seeded(20_261_126);

    beforeAll(async () => {
      const made = makeWorkspace(folder);
      importCanaries(made.store, PEOPLE);
      made.store.database.pragma('wal_checkpoint(TRUNCATE)');
      key = Buffer.from(made.dataKey).toString('hex');
      copyFileSync(made.path, master);
      made.close();
      ({ changes } = (await run()).report);
      if (changes <= 20) throw new Error('too few changes of the disk were seen');
    });
    afterAll(remove);

    async function run(disk: { fault?: Fault; log?: string } = {}) {
      const place = path.join(folder, randomBytes(6).toString('hex'));
      mkdirSync(place);
      const file = path.join(place, 'w.lethe');
      const word = path.join(folder, `word of ${path.basename(place)}`);
      copyFileSync(master, file);
      const values = [file, key, String(PEOPLE), word, String(largeLog)];
      const report = await runOnFaultyDisk(
        shim ?? '',
        { file: FILE, values },
        { folder: place, ...disk },
      );
      return {
        report,
        place,
        file,
        said: existsSync(word) ? readFileSync(word, 'utf8') : 'nothing',
      };
    }

    const outcomeOf = (file: string): KillOutcome => {
      try {
        return purgeOutcome(file, key, PEOPLE);
      } catch {
        return 'unreadable';
      }
    };

    it.each([
      ['a failed write or sync, once (C18)', { error: 'EIO', isSticky: false }],
      ['a full disk (C02, C03)', { error: 'ENOSPC', isSticky: true }],
      ['a file in use, once (C14)', { error: 'EBUSY', isSticky: false }],
    ] as const)(
      'leaves before or after, and says which: %s',
      { timeout: 60_000 + TIMES * 15_000 },
      async (__, kind) => {
        for (let time = 0; time < TIMES; time += 1) {
          const at = 1 + Math.floor(((time + random()) * changes) / TIMES);
          const { report, file, said, place } = await run({ fault: { at, ...kind } });
          expect(report.status, report.stderr).toBe(0); // no defect
          expect(said).toMatch(
            /^(?:done|disk\/(?:full|failed)|erasure\/incomplete|workspace\/damaged)$/,
          );
          const outcome = outcomeOf(file);
          expect(['nothing', 'everything'], `change ${at}`).toContain(outcome);
          if (said === 'done') expect(outcome).toBe('everything');
          rmSync(place, { recursive: true });
        }
      },
    );

    it(
      'loses nothing that it had called done when the power goes (C06, C07, H4)',
      { timeout: 60_000 + TIMES * 5000 },
      async () => {
        const log = path.join(folder, 'changes.log');
        const { place, file } = await run({ log });
        const written = readChanges(log);
        const begun = written.findIndex((change) => change.path.endsWith('.begun'));
        const done = written.findIndex((change) => change.path.endsWith('.done'));
        expect(begun).toBeGreaterThan(0);
        expect(done).toBeGreaterThan(begun);
        const start = new Map([[file, readFileSync(master)]]);
        for (let cut = 0; cut < TIMES * 2; cut += 1) {
          rmSync(place, { recursive: true });
          mkdirSync(place);
          const end = Math.floor(((cut + random()) * (written.length + 1)) / (TIMES * 2));
          writeFiles(afterPowerCut(start, written.slice(0, end), random));
          const outcome = outcomeOf(file);
          expect(['nothing', 'everything'], `cut before change ${end}`).toContain(outcome);
          if (end > begun) expect(outcome, `cut before change ${end}`).toBe('everything');
        }
      },
    );
  });

/** Numbers between 0 and 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
