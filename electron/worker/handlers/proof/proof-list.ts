import { existsSync } from 'node:fs';
import path from 'node:path';
import { toIsoDay } from '#domain/day.ts';
import { listBackups } from '#store/workspace/backups.ts';
import { listBatches } from '#store/proof/receipts.ts';
import { readSettings } from '#store/settings.ts';
import type { Handler } from '#worker/handler.ts';
import { proofDueOn } from '#worker/retention-of-proof.ts';
import { openedReader } from '#worker/opened-workspace.ts';

export const proofListHandler: Handler<'proof/list'> = (deps) => {
  const opened = openedReader(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const today = deps.clock.today(readSettings(store).today);
  const backups = listBackups(store).map((backup) => ({
    id: backup.id,
    name: path.basename(backup.path),
    madeAt: backup.madeAt,
    bytes: backup.bytes,
    dueOn: toIsoDay(backup.dueOn),
    isDue: backup.dueOn <= today,
    isThere: existsSync(backup.path),
  }));
  const receipts = listBatches(store)
    .filter(({ receipt, at }) => receipt !== null && proofDueOn(at) <= today)
    .map(({ batch, at }) => ({ batch, at, dueOn: toIsoDay(proofDueOn(at)) }));
  return { ok: true, value: { backups, receipts } };
};
