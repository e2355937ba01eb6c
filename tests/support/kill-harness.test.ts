import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { killAtMoments } from './kill-harness.ts';
import { makeFolder } from './store-fixture.ts';

describe('the kill harness', () => {
  const { folder, remove } = makeFolder();
  afterAll(remove);

  it('catches a deed that can be left half done', async () => {
    const report = await killAtMoments(
      {
        module: join(import.meta.dirname, 'half-scenario.ts'),
        prepare: () => [join(folder, randomBytes(6).toString('hex'))],
        classify: ([path = '']) => {
          if (!existsSync(path)) return 'nothing';
          return readFileSync(path, 'utf8') === 'whole' ? 'everything' : 'partial';
        },
      },
      4,
    );
    expect(report.runs).toBe(8);
    expect(report.killed).toBeGreaterThan(3);
    expect(report.outcomes.partial).toBeGreaterThan(0);
    expect(report.outcomes.nothing).toBeGreaterThan(0);
  });

  it('calls it unreadable when nobody can tell', async () => {
    const report = await killAtMoments(
      {
        module: join(import.meta.dirname, 'half-scenario.ts'),
        prepare: () => [join(folder, 'one')],
        classify: () => {
          throw new Error('cannot be opened');
        },
      },
      1,
    );
    expect(report.outcomes).toStrictEqual({ nothing: 0, everything: 0, partial: 0, unreadable: 2 });
  });
});
