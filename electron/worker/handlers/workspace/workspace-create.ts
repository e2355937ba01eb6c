import { existsSync } from 'node:fs';
import path from 'node:path';
import { present } from '#base/assert.ts';
import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input } from '#contract/call.ts';
import { isLongEnough } from '#domain/passphrase.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { createWorkspace } from '#store/workspace/workspace.ts';
import { toWorkspaceSummary } from '#worker/documents/workspace-summary.ts';
import type { Handler } from '#worker/handler.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import { toFileName } from '#worker/outputs/file-name.ts';
import { defaultPolicyId, findPolicy } from '#worker/policies.ts';

export const workspaceCreateHandler: Handler<'workspace/create'> = async (deps, input) => {
  if (input.protection === 'passphrase' && !isLongEnough(input.passphrase)) {
    return failed(problem('workspace/weak-passphrase'));
  }
  const filePath = whereToPut(input, deps.workspaceFolder);
  if (!filePath.ok) return filePath;
  await deps.endJobs();
  const { policy } = present(
    findPolicy(deps.resources, null, defaultPolicyId(deps.resources, input.country)),
    'the default pack is shipped',
  );
  const made = await createWorkspace({
    path: filePath.value,
    passphrase: input.passphrase,
    name: input.name,
    protection: input.protection,
    country: input.country,
    policyId: policy.id,
    policyVersion: policy.version,
    now: deps.clock.now(),
  });
  if (!made.ok) return made;
  appendTrail(made.value.store, {
    at: deps.clock.now(),
    kind: 'workspace.created',
    detail: { policy: policy.id, version: policy.version, country: input.country },
  });
  deps.session.close();
  deps.session.adopt(made.value);
  deps.workspaceChanged();
  return { ok: true, value: toWorkspaceSummary(made.value.store, deps.clock) };
};

function whereToPut(input: Input<'workspace/create'>, folder: string): Result<string, Problem> {
  if (input.file !== null) return pathOf(input.file);
  const name = toFileName(input.name);
  for (let number = 1; ; number += 1) {
    const candidate = path.join(folder, `${name}${number === 1 ? '' : ` ${number}`}.lethe`);
    if (!existsSync(candidate)) return { ok: true, value: candidate };
  }
}
