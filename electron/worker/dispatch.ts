import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Envelope } from '#contract/call.ts';
import { commands } from '#contract/commands/index.ts';
import type { Access } from '#contract/define-command.ts';
import type { EventName, EventPayload } from '#contract/events/index.ts';
import type { WorkerRole, WorkerStart } from '#contract/worker-protocol.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { createClock } from './clock.ts';
import type { ReadDeps, WordsOfReceipt, WorkerCommandName, WriteDeps } from './handler.ts';
import { handlers } from './handlers/index.ts';
import { createJobRunner } from './job-runner.ts';
import { toDefectReport, toProblem } from './known-failure.ts';
import { createResources } from './resources.ts';
import { createSession } from './session.ts';
import { openThrowaway } from './throwaway.ts';
import type { Throwaway } from './throwaway.ts';

export type DispatcherOptions = Pick<
  WorkerStart,
  'resourcesFolder' | 'workspaceFolder' | 'version' | 'today'
> & {
  /** `both`: one process, one connection; the command line. */
  readonly role: WorkerRole | 'both';
  /** The day was named for this run alone, so it outweighs the day that a workspace fixed. */
  readonly dayOfThisRun?: boolean;
  readonly receiptWords: WordsOfReceipt;
  /** Also check what goes out; for tests, where a wrong answer must be seen. */
  readonly checkOutput: boolean;
  readonly onEvent: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  readonly onOutput: (id: string, path: string) => void;
  /** Another workspace is open now; null: none. The key is a copy for the receiver. */
  readonly onWorkspace: (workspace: { readonly path: string; readonly key: Uint8Array } | null) => void;
  /** Resolves when no other connection is open on the workspace. */
  readonly releaseReaders: () => Promise<void>;
  /** Places in the code only, never data. */
  readonly onDefect: (report: string) => void;
};

export type Dispatcher = {
  readonly call: (name: string, input: unknown) => Promise<Envelope<unknown>>;
  readonly attach: (path: string, key: Uint8Array) => void;
  readonly release: () => void;
  readonly detach: () => void;
  /** A workspace for one command that leaves nothing behind. */
  readonly openThrowaway: (workspace: Throwaway) => Result<null, Problem>;
  /** Cancels what runs, closes the workspace, forgets its key. */
  readonly close: () => Promise<void>;
};

/** What a handler looks like once its input was checked against its own schema. */
type CheckedHandler = (deps: unknown, input: unknown) => ReturnType<() => Promise<Result<unknown, Problem>>>;

/** Acts that may run beside a job, because they touch nothing that it touches. */
const besideJobs: ReadonlySet<string> = new Set(['job/cancel', 'source/inspect', 'workspace/close']);

/** The one place where calls are checked, whoever makes them. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const session = createSession();
  const clock = createClock({
    today: options.today,
    outweighsWorkspace: options.dayOfThisRun === true,
  });
  const runner = createJobRunner({
    emit: options.onEvent,
    releaseReaders: options.releaseReaders,
    onThrown: thrown,
  });
  const removeThrowaway: (() => void)[] = [];

  const readDeps = (store: ReturnType<ReadDeps['reader']>): ReadDeps => ({
    resources,
    clock,
    version: options.version,
    announceOutput: options.onOutput,
    reader: () => store,
  });
  const resources = createResources(options.resourcesFolder);

  function writeDeps(): WriteDeps {
    return {
      ...readDeps(session.writable()),
      reader: session.writable,
      session,
      writer: session.writable,
      workspaceFolder: options.workspaceFolder,
      cancelJob: runner.cancel,
      endJobs: runner.end,
      workspaceChanged: () => {
        const opened = session.opened();
        options.onWorkspace(
          opened === null ? null : { path: opened.path, key: Uint8Array.from(opened.dataKey) },
        );
      },
    };
  }

  async function call(name: string, input: unknown): Promise<Envelope<unknown>> {
    if (!isWorkerCommand(name) || !serves(options.role, commands[name].access)) {
      return failed(problem('input/unknown-command'));
    }
    const parsed = commands[name].input.safeParse(input);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
      return failed(problem('input/invalid', { field: field.slice(0, 80) }));
    }
    try {
      return await answer(name, parsed.data);
    } catch (error) {
      return failed(thrown(error));
    }
  }

  async function answer(name: WorkerCommandName, input: unknown): Promise<Envelope<unknown>> {
    // The table of handlers is typed by name; here the name is only known at run time, and its input was checked.
    const handler = handlers[name] as unknown as CheckedHandler;
    const { access } = commands[name];
    if (access === 'read') {
      const store = session.readable();
      if (!store.ok) return store;
      return checked(name, await handler(readDeps(store.value), input));
    }
    if (access === 'write') {
      if (runner.isBusy() && !besideJobs.has(name)) return failed(problem('job/busy'));
      return settled(name, await handler(writeDeps(), input));
    }
    return runner.start(name, async (job) =>
      settled(name, await handler({ ...writeDeps(), job, receiptWords: options.receiptWords }, input)),
    );
  }

  function settled(name: WorkerCommandName, result: Result<unknown, Problem>): Envelope<unknown> {
    const { topics } = commands[name];
    if (result.ok && topics.length > 0) options.onEvent('store/changed', { topics: [...topics] });
    return checked(name, result);
  }

  function checked(name: WorkerCommandName, result: Result<unknown, Problem>): Envelope<unknown> {
    if (!options.checkOutput || !result.ok) return result;
    return { ok: true, value: commands[name].output.parse(result.value) };
  }

  function thrown(error: unknown): Problem {
    const found = toProblem(error);
    if (found.kind === 'defect') options.onDefect(toDefectReport(error));
    return found;
  }

  return {
    call,
    attach: session.attach,
    release: session.release,
    detach: session.close,
    openThrowaway: (workspace) => {
      const opened = openThrowaway(session, { ...workspace, now: clock.now(), resources });
      if (opened.ok) removeThrowaway.push(opened.value);
      return opened.ok ? { ok: true, value: null } : opened;
    },
    close: async () => {
      await runner.end();
      session.close();
      for (const remove of removeThrowaway.splice(0)) remove();
    },
  };
}

function isWorkerCommand(name: string): name is WorkerCommandName {
  return Object.hasOwn(commands, name) && Object.hasOwn(handlers, name);
}

function serves(role: DispatcherOptions['role'], access: Access): boolean {
  if (access === 'host') return false;
  return role === 'both' || (role === 'query') === (access === 'read');
}
