import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { killDeeds } from './kill-deeds.ts';

/** One kill of each deed; `npm run kills` does two hundred. */
const root = mkdtempSync(path.join(tmpdir(), 'lethe-kills-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it(
  'leaves each deed done or not done, never half, and nothing lying about (C04)',
  { timeout: 300_000 },
  async () => {
    const reports = await killDeeds(root, { kills: 6, seed: 3 }, () => undefined);
    for (const { deed, kills, before, after, odd } of reports)
      expect([deed, kills, before + after, odd]).toStrictEqual([deed, 1, 1, []]);
  },
);
