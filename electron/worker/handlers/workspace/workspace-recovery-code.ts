import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { makeRecoveryCode } from '#store/workspace/recovery-code.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { readProtection } from '#store/workspace/workspace.ts';
import type { Handler } from '#worker/handler.ts';

export const workspaceRecoveryCodeHandler: Handler<'workspace/recovery-code'> = async (
  deps,
  { passphrase },
) => {
  const opened = deps.session.opened();
  if (opened === null) return failed(problem('workspace/none-open'));
  if (readProtection(opened.path) !== 'passphrase') {
    return failed(problem('workspace/keychain-unavailable'));
  }
  const code = await makeRecoveryCode(opened.path, passphrase);
  if (!code.ok) return code;
  const entry = { at: deps.clock.now(), kind: 'workspace.recovery_code_made', detail: {} } as const;
  appendTrail(opened.store, entry);
  return { ok: true, value: { code: code.value } };
};
