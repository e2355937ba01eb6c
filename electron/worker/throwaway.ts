import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { createThrowawayWorkspace } from '#store/workspace/workspace.ts';
import { findPolicy } from './policies.ts';
import type { Resources } from './resources.ts';
import type { Session } from './session.ts';

export type Throwaway = { readonly country: string; readonly policyId: string };

/**
 * Opens a workspace with a key that only memory holds, in a folder that only this user can enter.
 * Gives the function that removes the folder.
 */
export function openThrowaway(
  session: Session,
  options: Throwaway & { readonly now: string; readonly resources: Resources },
): Result<() => void, Problem> {
  const policy = findPolicy(options.resources, null, options.policyId);
  if (policy === null) return failed(problem('policy/unknown', { policy: options.policyId }));
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-')); // made with mode 0700
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const made = createThrowawayWorkspace(folder, {
    country: options.country,
    policyId: policy.policy.id,
    policyVersion: policy.policy.version,
    now: options.now,
  });
  if (!made.ok) {
    remove();
    return made;
  }
  session.adopt(made.value);
  return { ok: true, value: remove };
}
