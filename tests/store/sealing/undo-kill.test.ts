import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectWriter, disconnect, oneNumber, oneRow } from '#store/database.ts';
import {
  beginErasure,
  completeErasure,
  hasPendingErasure,
  resumeErasures,
} from '#store/erasure/erasure.ts';
import { isSealed } from '#store/sealing/sealed-batches.ts';
import { isTrailIntact } from '#store/proof/trail.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import { makeCanaries } from '#support/canary-corpus.ts';
import { decryptWorkspace } from '#support/decrypt-workspace.ts';
import { killAtMoments } from '#support/kill-harness.ts';
import type { KillOutcome } from '#support/kill-harness.ts';
import { makeFolder, makeWorkspace, TODAY, valueOf } from '#support/store-fixture.ts';
import { importCanaries, orderFor } from '../erasure/canary-people.ts';

/** Kills of each kind; `LETHE_KILLS=50` for the full measure of the threat list. */
const KILLS = Number(process.env['LETHE_KILLS'] ?? 4);
const PEOPLE = 2000;

describe('a batch that can be brought back, killed (C04)', () => {
  const { folder, remove } = makeFolder();
  let master: OpenWorkspace;
  let sealKey: Uint8Array;
  afterAll(() => {
    master.close();
    remove();
  });

  beforeAll(() => {
    master = makeWorkspace(folder);
    importCanaries(master.store, PEOPLE);
    const order = orderFor(makeCanaries(PEOPLE), { seal: { until: TODAY + 7, today: TODAY } });
    const begun = valueOf(beginErasure(master.store, order));
    valueOf(completeErasure(master.store, begun.erasure, { at: order.at }));
    const row = oneRow<{ key: Uint8Array }>(master.store, 'SELECT key FROM sealed_key');
    sealKey = row?.key ?? new Uint8Array();
    master.store.database.pragma('wal_checkpoint(TRUNCATE)');
  });

  async function killed(
    deed: 'undo' | 'end',
    classify: (args: readonly string[]) => KillOutcome,
  ): Promise<void> {
    const key = Buffer.from(master.dataKey).toString('hex');
    const prepare = (): readonly string[] => {
      const path = join(folder, `${randomBytes(6).toString('hex')}.lethe`);
      copyFileSync(master.path, path);
      return [path, key, deed, String(TODAY)];
    };
    const module = join(import.meta.dirname, 'undo-scenario.ts');
    const report = await killAtMoments({ module, prepare, classify }, KILLS);
    if (process.env['LETHE_KILLS'] !== undefined)
      process.stderr.write(`${deed} ${JSON.stringify(report)}\n`);
    expect(report.outcomes).toMatchObject({ partial: 0, unreadable: 0 });
    expect(report.outcomes.nothing + report.outcomes.everything).toBe(2 * KILLS);
  }

  const timeout = 20_000 + KILLS * 40_000;

  it('while it is brought back is still sealed or wholly back', { timeout }, async () => {
    await killed('undo', ([path = '', key = '']) => {
      const store = connectWriter(path, Buffer.from(key, 'hex'), 'open');
      try {
        if (store.database.pragma('integrity_check', { simple: true }) !== 'ok')
          return 'unreadable';
        const gone = makeCanaries(PEOPLE).filter(({ label }) => label === 'erase').length;
        const seen = JSON.stringify([
          oneNumber(store, 'SELECT count(*) FROM record'),
          oneNumber(store, 'SELECT count(*) FROM person'),
          oneNumber(store, 'SELECT count(*) FROM suppression'),
          isSealed(store, 'b-1'),
          oneNumber(store, 'SELECT count(*) FROM sealed_part') > 0,
          isTrailIntact(store),
        ]);
        if (seen === JSON.stringify([PEOPLE - gone, PEOPLE - gone, 2 * gone, true, true, true]))
          return 'nothing';
        const everything = JSON.stringify([PEOPLE, PEOPLE, 0, false, false, true]);
        return seen === everything ? 'everything' : 'partial';
      } finally {
        disconnect(store);
      }
    });
  });

  it(
    'while its key is destroyed still has it, or has no byte of it after the next start',
    { timeout },
    async () => {
      await killed('end', ([path = '', key = '']) => {
        const store = connectWriter(path, Buffer.from(key, 'hex'), 'open');
        try {
          if (store.database.pragma('integrity_check', { simple: true }) !== 'ok')
            return 'unreadable';
          valueOf(resumeErasures(store, '2026-05-29T00:00:00Z'));
          const state = oneRow<{ state: string }>(store, 'SELECT state FROM batch')?.state;
          const plain = Buffer.from(decryptWorkspace(path, Buffer.from(key, 'hex')));
          const seen = [state, isSealed(store, 'b-1'), plain.includes(Buffer.from(sealKey))];
          if (hasPendingErasure(store) || !isTrailIntact(store)) return 'partial';
          if (JSON.stringify(seen) === '["sealed",true,true]') return 'nothing';
          return JSON.stringify(seen) === '["searched",false,false]' ? 'everything' : 'partial';
        } finally {
          disconnect(store);
        }
      });
    },
  );
});
