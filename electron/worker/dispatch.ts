import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Envelope } from '#contract/call.ts';
import { commands } from '#contract/commands/index.ts';
import type { Access } from '#contract/define-command.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { WorkerCommandName } from './handler.ts';
import { handlers } from './handlers/index.ts';
import { openThrowaway } from './throwaway.ts';
import type { Throwaway } from './throwaway.ts';
import { readPeopleAhead } from './read-ahead.ts';
import { createWiring } from './wiring.ts';
import type { DispatcherOptions, Wiring } from './wiring.ts';

export type { DispatcherOptions } from './wiring.ts';

export type Dispatcher = {
  readonly call: (name: string, input: unknown) => Promise<Envelope<unknown>>;
  readonly attach: (path: string, key: Uint8Array) => void;
  readonly release: () => void;
  readonly detach: () => void;
  /** While nobody asks: a little of what the next question or act will want. False: there is nothing left to do. */
  readonly workAhead: () => boolean;
  /** A workspace for one command that leaves nothing behind. */
  readonly openThrowaway: (workspace: Throwaway) => Result<null, Problem>;
  /** Cancels what runs, closes the workspace, forgets its key. */
  readonly close: () => Promise<void>;
};

type Outcome = Result<unknown, Problem>;
/** What a handler looks like once its input was checked against its own schema. */
type CheckedHandler = (deps: unknown, input: unknown) => Outcome | Promise<Outcome>;

/** Acts that may run beside a job, because they touch nothing that it touches. */
const besideJobs: ReadonlySet<string> = new Set([
  'job/cancel',
  'source/inspect',
  'workspace/close',
]);

/** What has much to read before it writes, and walks the file meanwhile. */
const checksItself: ReadonlySet<string> = new Set(['disposition/run']);

/** What touches no page of an open workspace, and so does not wait until the whole file was walked. */
const besideCheck: ReadonlySet<string> = new Set([
  'job/cancel',
  'overview/look',
  'source/inspect',
  'workspace/close',
  'workspace/create',
  'workspace/open',
  'workspace/restore',
]);

/** The one place where calls are checked, whoever makes them. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const wiring = createWiring(options);
  const { session, runner, clock, resources } = wiring;
  const removeThrowaways: (() => void)[] = [];
  return {
    call: (name, input) => call(wiring, name, input),
    attach: session.attach,
    release: session.release,
    detach: session.close,
    workAhead: () => {
      try {
        resources.policies();
        checkWhole(wiring);
      } catch (error) {
        wiring.thrown(error); // noted; whoever needs it is answered with it
        return false;
      }
      const reading = session.reading();
      return reading !== null && readPeopleAhead(reading);
    },
    openThrowaway: (workspace) => {
      const opened = openThrowaway(session, { ...workspace, now: clock.now(), resources });
      if (!opened.ok) return opened;
      removeThrowaways.push(opened.value);
      return { ok: true, value: null };
    },
    close: async () => {
      await runner.end();
      session.close();
      for (const remove of removeThrowaways.splice(0)) remove();
    },
  };
}

async function call(wiring: Wiring, name: string, input: unknown): Promise<Envelope<unknown>> {
  if (!isWorkerCommand(name) || !serves(wiring.options.role, commands[name].access)) {
    return failed(problem('input/unknown-command'));
  }
  const parsed = commands[name].input.safeParse(input);
  if (!parsed.success) {
    // The path into the input: names of our own fields, never what the caller put there.
    const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return failed(problem('input/invalid', { field }));
  }
  try {
    return await answer(wiring, name, parsed.data);
  } catch (error) {
    return failed(wiring.thrown(error));
  }
}

async function answer(
  wiring: Wiring,
  name: WorkerCommandName,
  input: unknown,
): Promise<Envelope<unknown>> {
  // The table of handlers is typed by name; here the name is only known at run time, and its input was checked.
  const handler = handlers[name] as unknown as CheckedHandler;
  const { session, runner } = wiring;
  const { access } = commands[name];
  if (access === 'read') {
    const store = session.readable();
    if (!store.ok) return store;
    return checked(wiring, name, await handler(wiring.readDeps(store.value), input));
  }
  const isChecking = besideCheck.has(name) || checksItself.has(name);
  const whole = isChecking ? null : checkWhole(wiring);
  if (whole?.ok === false) return whole;
  if (access === 'write') {
    if (runner.isBusy() && !besideJobs.has(name)) return failed(problem('job/busy'));
    return settled(wiring, name, await handler(wiring.writeDeps(), input));
  }
  return runner.start(name, async (job) => {
    try {
      return settled(wiring, name, await handler({ ...wiring.writeDeps(), job }, input));
    } finally {
      if (checksItself.has(name)) setImmediate(() => checkWhole(wiring)); // closes what is damaged
    }
  });
}

/** A file that turns out to be damaged is closed, and whoever shows it is told. */
function checkWhole(wiring: Wiring): Result<null, Problem> {
  const { session, runner, options } = wiring;
  const checked = session.opened()?.check() ?? { ok: true, value: null };
  if (!checked.ok && !runner.isBusy()) {
    session.close();
    wiring.writeDeps().workspaceChanged();
    options.onEvent('workspace/damaged', {});
  }
  return checked;
}

/** After an act: whoever shows what it changed is told. */
function settled(wiring: Wiring, name: WorkerCommandName, result: Outcome): Envelope<unknown> {
  const { topics } = commands[name];
  if (result.ok && topics.length > 0) {
    wiring.options.onEvent('store/changed', { topics: [...topics] });
  }
  return checked(wiring, name, result);
}

function checked(wiring: Wiring, name: WorkerCommandName, result: Outcome): Envelope<unknown> {
  if (!wiring.options.checkOutput || !result.ok) return result;
  return { ok: true, value: commands[name].output.parse(result.value) };
}

function isWorkerCommand(name: string): name is WorkerCommandName {
  return Object.hasOwn(commands, name) && Object.hasOwn(handlers, name);
}

function serves(role: DispatcherOptions['role'], access: Access): boolean {
  if (access === 'host') return false;
  return role === 'both' || (role === 'query') === (access === 'read');
}
