import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { renewDataKey } from '#store/workspace/renew-data-key.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { openWorkspace, provesPassphrase, readProtection } from '#store/workspace/workspace.ts';
import type { Handler } from '#worker/handler.ts';

/** The workspace is closed for it and opened again, also where the renewal was refused. */
export const workspaceRenewKeyHandler: Handler<'workspace/renew-key'> = async (
  deps,
  { passphrase },
) => {
  const opened = deps.session.opened();
  if (opened === null) return failed(problem('workspace/none-open'));
  const { path } = opened;
  if (readProtection(path) !== 'passphrase') {
    return failed(problem('workspace/keychain-unavailable'));
  }
  if (!(await provesPassphrase(path, passphrase))) return failed(problem('workspace/wrong-key'));
  deps.job.pointOfNoReturn();
  deps.job.report('encrypting', 0, null);
  deps.session.close();
  deps.workspaceChanged();
  const resumeReaders = await deps.job.holdReaders();
  const renewed = await renewDataKey(path, passphrase).finally(resumeReaders);
  const again = await openWorkspace(path, passphrase);
  if (!again.ok) return again;
  if (renewed.ok) {
    const entry = { at: deps.clock.now(), kind: 'workspace.key_renewed', detail: {} } as const;
    appendTrail(again.value.store, entry);
  }
  deps.session.adopt(again.value);
  deps.workspaceChanged();
  return renewed.ok ? { ok: true, value: { renewed: true } } : renewed;
};
