import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keyPath } from '#store/workspace/key-file.ts';
import { createWorkspace, openWorkspace } from '#store/workspace/workspace.ts';
import type { KillOutcome } from '#support/kill-harness.ts';
import { killAtMoments } from '#support/kill-harness.ts';
import { makeFolder, valueOf } from '#support/store-fixture.ts';

const KILLS = Number(process.env['LETHE_KILLS'] ?? 2);

describe('a change of passphrase that is killed', () => {
  const { folder, remove } = makeFolder();
  afterAll(remove);

  it(
    'leaves a workspace that exactly one of the two opens (E08)',
    { timeout: 30_000 + KILLS * 20_000 },
    async () => {
      const path = join(folder, 'master.lethe');
      const options = {
        path,
        passphrase: 'old',
        name: 'm',
        protection: 'passphrase',
        country: 'DE',
        policyId: 'p',
        policyVersion: '1',
        now: '',
      } as const;
      valueOf(await createWorkspace(options)).close();
      const prepare = (): readonly string[] => {
        const copy = join(folder, `${randomBytes(6).toString('hex')}.lethe`);
        copyFileSync(path, copy);
        copyFileSync(keyPath(path), keyPath(copy));
        return [copy, 'old', 'next'];
      };
      const module = join(import.meta.dirname, 'passphrase-scenario.ts');
      const report = await killAtMoments({ module, prepare, classify }, KILLS);
      expect(report.outcomes).toMatchObject({ partial: 0, unreadable: 0 });
      expect(report.outcomes.nothing + report.outcomes.everything).toBe(2 * KILLS);
    },
  );
});

async function classify([path = '', old = '', next = '']: readonly string[]): Promise<KillOutcome> {
  const opens: boolean[] = [];
  for (const passphrase of [old, next]) {
    const opened = await openWorkspace(path, passphrase);
    if (opened.ok) opened.value.close();
    opens.push(opened.ok);
  }
  if (opens[0] === opens[1]) return 'unreadable';
  return opens[0] === true ? 'nothing' : 'everything';
}
