import { statSync } from 'node:fs';
import path from 'node:path';
import type { Envelope, Output } from '#contract/call.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { preferences } from '#contract/shapes/workspace.ts';
import type { FileGrant } from '#contract/window-api.ts';
import { problem } from '#domain/problem.ts';
import { createAttemptDelay } from './attempt-delay.ts';
import { checkCall } from './check-call.ts';
import { createFileGrants } from './file-grants.ts';
import type { FileGrants } from './file-grants.ts';
import { isHostCommand, runHostCommand } from './host-commands/index.ts';
import type { HostContext } from './host-commands/host-handler.ts';
import type { Keychain } from './keychain.ts';
import type { Places } from './places.ts';
import type { EventListener } from './worker-pool.ts';
import { WorkerPool } from './worker-pool.ts';
import type { StartWorkerThread } from './worker-thread.ts';
import { createWorkspaceCalls } from './workspace-calls.ts';

export type HostOptions = {
  readonly version: string;
  readonly window: 'electron' | 'chromium';
  readonly places: Places;
  readonly resourcesFolder: string;
  readonly keychain: Keychain | null;
  readonly reveal: (path: string) => boolean;
  readonly startThread: StartWorkerThread;
  readonly onEvent: EventListener;
  /**
   * The workspace is closed: what the window showed is to leave its memory. The page that asked is gone afterwards, and
   * gets no answer.
   */
  readonly onClosed?: () => Promise<void>;
  /** Look and protection, at the start and after each change; for what only the window's own process can do. */
  readonly onPreferences?: (preferences: Output<'preferences/read'>) => void;
  /** Labels of the printed receipt by language: the workers have no messages of their own. */
  readonly receiptTexts: Readonly<Record<string, unknown>>;
  /** Fixed day, for tests; null: the computer's day. */
  readonly today: string | null;
};

/** The services behind a window. Both windows use this and nothing else; neither knows a single command. */
export type Host = {
  /** Whatever the page sent. Never throws: an answer, or a problem. */
  readonly call: (name: unknown, input: unknown) => Promise<Envelope<unknown>>;
  /** For files that the user chose in the window. What is no regular file is left out. */
  readonly grantPaths: (paths: readonly string[]) => readonly FileGrant[];
  /** Stands first among the workspaces from the next look at them on. */
  readonly offerWorkspace: (file: string) => void;
  readonly close: () => Promise<void>;
};

export function createHost(options: HostOptions): Host {
  const { places, resourcesFolder, keychain, version } = options;
  const grants = createFileGrants();
  const outputs = new Map<string, string>();
  let offered: string | null = null;
  const context: HostContext = { ...options, grants, outputs, offeredWorkspace: () => offered };
  const pool = new WorkerPool({
    startThread: options.startThread,
    start: {
      receiptTexts: options.receiptTexts,
      resourcesFolder,
      workspaceFolder: places.workspaceFolder,
      version,
      today: options.today,
    },
    onEvent: options.onEvent,
    onOutput: (id, file) => outputs.set(id, file),
  });
  const workspaces = createWorkspaceCalls({
    callWorker: (name, input) => pool.call(name, input),
    keychain,
    workspaceFolder: places.workspaceFolder,
    delay: createAttemptDelay(),
  });

  async function route(name: CommandName, input: unknown): Promise<Envelope<unknown>> {
    if (isHostCommand(name)) return tellPreferences(name, runHostCommand(context, name, input));
    if (name === 'workspace/create') return workspaces.create(input);
    if (name === 'workspace/open') return workspaces.open(input);
    if (name === 'workspace/restore') return workspaces.restore(input);
    if (name === 'workspace/close') return closeForGood(pool, input, options.onClosed);
    return pool.call(name, input);
  }

  function tellPreferences(name: CommandName, answer: Envelope<unknown>): Envelope<unknown> {
    const known = answer.ok && name.startsWith('preferences/') ? answer.value : null;
    const parsed = preferences.safeParse(known);
    if (parsed.success) options.onPreferences?.(parsed.data);
    return answer;
  }

  return {
    call: async (name, input) => {
      const checked = checkCall(name, input);
      if (!checked.ok) return checked;
      const resolved = grants.withPaths(checked.value.input);
      if (!resolved.ok) return resolved;
      try {
        return await route(checked.value.name, resolved.value);
      } catch {
        // What was thrown may quote a cell: it goes no further than here.
        return { ok: false, problem: problem('program/defect') };
      }
    },
    grantPaths: (paths) => grantsFor(paths, grants),
    offerWorkspace: (file) => {
      offered = file;
    },
    close: () => pool.close(),
  };
}

/** What a closed workspace leaves in the memory of workers and page goes with them. */
async function closeForGood(
  pool: WorkerPool,
  input: unknown,
  onClosed: HostOptions['onClosed'],
): Promise<Envelope<unknown>> {
  const answer = await pool.call('workspace/close', input);
  if (!answer.ok) return answer;
  await pool.startAnew();
  await onClosed?.();
  return answer;
}

function grantsFor(paths: readonly string[], grants: FileGrants): readonly FileGrant[] {
  return paths.flatMap((file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined || !stat.isFile()) return [];
    return { grant: grants.grant(file), name: path.basename(file), size: stat.size };
  });
}
