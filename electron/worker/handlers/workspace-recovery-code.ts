import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { makeRecoveryCode } from '#store/recovery-code.ts';
import { readProtection } from '#store/workspace.ts';
import type { Handler } from '../handler.ts';

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
  return code.ok ? { ok: true, value: { code: code.value } } : code;
};
