import path from 'node:path';
import type { Envelope } from '#contract/call.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { workspaceCreate } from '#contract/commands/workspace/workspace-create.ts';
import { workspaceRestore } from '#contract/commands/workspace/workspace-restore.ts';
import { workspaceOpen } from '#contract/commands/workspace/workspace-open.ts';
import { problem } from '#domain/problem.ts';
import type { AttemptDelay, AttemptVerdict } from './attempt-delay.ts';
import type { Keychain } from './keychain.ts';
import {
  isKeychainProtected,
  newSecret,
  readSecret,
  removeSecret,
  writeSecret,
} from './keychain-secret.ts';

export type CallWorker = (name: CommandName, input: unknown) => Promise<Envelope<unknown>>;

type WorkspaceCallsOptions = {
  readonly callWorker: CallWorker;
  readonly keychain: Keychain | null;
  readonly workspaceFolder: string;
  readonly delay: AttemptDelay;
};

/** Making and opening a workspace pass through the window's process: it has the keychain, and slows down guessing. */
export type WorkspaceCalls = {
  readonly create: (input: unknown) => Promise<Envelope<unknown>>;
  readonly open: (input: unknown) => Promise<Envelope<unknown>>;
  readonly restore: (input: unknown) => Promise<Envelope<unknown>>;
};

const invalid: Envelope<unknown> = { ok: false, problem: problem('input/invalid') };
const noKeychain: Envelope<unknown> = {
  ok: false,
  problem: problem('workspace/keychain-unavailable'),
};

export function createWorkspaceCalls(options: WorkspaceCallsOptions): WorkspaceCalls {
  const { callWorker, keychain, delay } = options;

  async function create(input: unknown): Promise<Envelope<unknown>> {
    const parsed = workspaceCreate.input.safeParse(input);
    if (!parsed.success) return invalid;
    if (parsed.data.protection === 'passphrase') return callWorker('workspace/create', parsed.data);
    if (keychain === null) return noKeychain;
    const passphrase = newSecret();
    const envelope = await callWorker('workspace/create', { ...parsed.data, passphrase });
    if (!envelope.ok) return envelope;
    const file = pathOf(parsed.data.file) ?? createdFile(envelope.value);
    if (file !== null && (await writeSecret(keychain, file, passphrase))) return envelope;
    // Without the kept secret nobody could ever open it again: better none than one that is lost tomorrow.
    await callWorker('workspace/close', {});
    if (file !== null) removeSecret(file);
    return noKeychain;
  }

  function createdFile(summary: unknown): string | null {
    const parsed = workspaceCreate.output.safeParse(summary);
    return parsed.success
      ? path.join(options.workspaceFolder, path.basename(parsed.data.file))
      : null;
  }

  async function open(input: unknown): Promise<Envelope<unknown>> {
    const parsed = workspaceOpen.input.safeParse(input);
    const file = parsed.success ? pathOf(parsed.data.file) : null;
    if (!parsed.success || file === null) return invalid;
    const { passphrase } = parsed.data;
    if (passphrase === '' && isKeychainProtected(file)) {
      const secret = keychain === null ? null : await readSecret(keychain, file);
      if (secret === null) return noKeychain;
      return callWorker('workspace/open', { ...parsed.data, passphrase: secret });
    }
    return delay.attempt(file, () => callWorker('workspace/open', parsed.data), verdictOf);
  }

  async function restore(input: unknown): Promise<Envelope<unknown>> {
    const parsed = workspaceRestore.input.safeParse(input);
    const file = parsed.success ? pathOf(parsed.data.backup) : null;
    if (!parsed.success || file === null) return invalid;
    return delay.attempt(file, () => callWorker('workspace/restore', parsed.data), verdictOf);
  }

  return { create, open, restore };
}

function pathOf(file: { grant: string } | { path: string } | null): string | null {
  return file !== null && 'path' in file ? file.path : null;
}

function verdictOf(envelope: Envelope<unknown>): AttemptVerdict {
  if (envelope.ok) return 'right';
  return envelope.problem.code === 'workspace/wrong-key' ? 'wrong' : 'neither';
}
