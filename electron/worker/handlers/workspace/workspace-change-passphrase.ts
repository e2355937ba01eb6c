import { failed } from '#base/result.ts';
import { isLongEnough } from '#domain/passphrase.ts';
import { problem } from '#domain/problem.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { changePassphrase, readProtection } from '#store/workspace/workspace.ts';
import type { Handler } from '#worker/handler.ts';

export const workspaceChangePassphraseHandler: Handler<'workspace/change-passphrase'> = async (
  deps,
  { current, next },
) => {
  const opened = deps.session.opened();
  if (opened === null) return failed(problem('workspace/none-open'));
  if (readProtection(opened.path) !== 'passphrase') {
    return failed(problem('workspace/keychain-unavailable'));
  }
  if (!isLongEnough(next)) return failed(problem('workspace/weak-passphrase'));
  const changed = await changePassphrase(opened.path, { old: current, next });
  if (!changed.ok) return changed;
  const entry = { at: deps.clock.now(), kind: 'workspace.passphrase_changed', detail: {} } as const;
  appendTrail(opened.store, entry);
  return { ok: true, value: { changed: true } };
};
