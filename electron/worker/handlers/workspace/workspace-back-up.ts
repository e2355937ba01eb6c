import path from 'node:path';
import { failed } from '#base/result.ts';
import { toIsoDay } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import { makeBackup } from '#store/workspace/backups.ts';
import { readSettings } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { readProtection } from '#store/workspace/workspace.ts';
import type { Handler } from '#worker/handler.ts';
import { announced, describeOutput } from '#worker/outputs/outputs.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import { freePath } from '#worker/outputs/free-path.ts';
import { BACKUP_DAYS, BACKUP_FOLDER } from '#worker/retention-of-proof.ts';

export const workspaceBackUpHandler: Handler<'workspace/back-up'> = (deps, { file, keepDays }) => {
  const opened = deps.session.opened();
  if (opened === null) return failed(problem('workspace/none-open'));
  const { store } = opened;
  // A key that the system's keychain holds opens nothing on another computer.
  if (readProtection(opened.path) !== 'passphrase') {
    return failed(problem('workspace/keychain-unavailable'));
  }
  const today = deps.clock.today(readSettings(store).today);
  const stem = path.basename(opened.path).replace(/\.lethe$/i, '');
  const folder = path.join(path.dirname(opened.path), `${stem}${BACKUP_FOLDER}`);
  const target =
    file === null
      ? { ok: true as const, value: freePath(folder, `${stem} ${toIsoDay(today)}`, '.lethe') }
      : pathOf(file);
  if (!target.ok) return target;
  const dueOn = today + (keepDays ?? BACKUP_DAYS);
  deps.job.pointOfNoReturn();
  deps.job.report('writing', 0, null);
  const made = makeBackup(store, opened.dataKey, {
    path: target.value,
    madeAt: deps.clock.now(),
    dueOn,
  });
  if (!made.ok) return made;
  const { id, bytes } = made.value;
  const detail = { backup: id, bytes, dueOn: toIsoDay(dueOn) };
  appendTrail(store, { at: deps.clock.now(), kind: 'workspace.backed_up', detail });
  opened.anchor();
  const output = describeOutput({ path: target.value, kind: 'backup' }, { bytes, sha256: '' });
  return {
    ok: true,
    value: {
      id,
      bytes,
      dueOn: toIsoDay(dueOn),
      outputs: [announced(output, deps.announceOutput)],
    },
  };
};
