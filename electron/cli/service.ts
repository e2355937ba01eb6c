import type { Envelope, Input, JobStarted, Output } from '#contract/call.ts';
import type { CommandName, Commands } from '#contract/commands/index.ts';
import type { EventPayload } from '#contract/events.ts';
import { problem } from '#domain/problem.ts';
import { receiptTexts } from '#messages/index.ts';
import { createDispatcher } from '#worker/dispatch.ts';
import type { Dispatcher } from '#worker/dispatch.ts';
import { stopWith } from './cli-failure.ts';
import { programVersion, resourcesFolder, workspaceFolder } from './program.ts';
import { createProgressLine } from './printing/progress-line.ts';

type JobName = {
  [Name in CommandName]: Commands[Name]['access'] extends 'job' ? Name : never;
}[CommandName];
type DirectName = {
  [Name in CommandName]: Commands[Name]['access'] extends 'read' | 'write' ? Name : never;
}[CommandName];

/** The same services as behind the window, in this process. Problems end the call of the command. */
export type Service = {
  readonly ask: <Name extends DirectName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  readonly run: <Name extends JobName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  readonly openThrowaway: Dispatcher['openThrowaway'];
  /** Where a written file is, by its id. */
  readonly outputPath: (id: string) => string;
  readonly interrupt: () => void;
  readonly close: () => Promise<void>;
};

export function createService(today: string | null): Service {
  const outputs = new Map<string, string>();
  const progress = createProgressLine(process.stderr);
  const jobs = createJobWaiter();
  let interrupted = false;
  const dispatcher = createDispatcher({
    ...surroundings(today),
    onEvent: (name, payload) => {
      if (name === 'job/progress') progress.show(payload as EventPayload<'job/progress'>);
      if (name === 'job/finished') jobs.finish(payload as EventPayload<'job/finished'>);
    },
    onOutput: (id, path) => outputs.set(id, path),
  });

  async function call(name: CommandName, input: unknown): Promise<unknown> {
    if (interrupted) return stopWith(problem('job/cancelled'));
    const envelope = await dispatcher.call(name, input);
    return envelope.ok ? envelope.value : stopWith(envelope.problem);
  }

  async function run(name: CommandName, input: unknown): Promise<unknown> {
    const { job } = (await call(name, input)) as JobStarted;
    const result = await jobs.outcomeOf(job);
    progress.clear();
    return result.ok ? result.value : stopWith(result.problem);
  }

  return {
    // The dispatcher answers a command with that command's own output.
    ask: call as Service['ask'],
    run: run as Service['run'],
    openThrowaway: dispatcher.openThrowaway,
    outputPath: (id) => outputs.get(id) ?? '',
    interrupt: () => {
      interrupted = true;
      const job = jobs.running();
      if (job !== null) void dispatcher.call('job/cancel', { job });
    },
    close: async () => {
      progress.clear();
      await dispatcher.close();
    },
  };
}

/** One job at a time: its end comes as an event. */
function createJobWaiter(): {
  readonly outcomeOf: (job: string) => Promise<Envelope<unknown>>;
  readonly finish: (end: EventPayload<'job/finished'>) => void;
  readonly running: () => string | null;
} {
  let waiting: {
    readonly job: string;
    readonly resolve: (result: Envelope<unknown>) => void;
  } | null = null;
  return {
    outcomeOf: (job) =>
      new Promise((resolve) => {
        waiting = { job, resolve };
      }),
    finish: ({ job, result }) => {
      if (waiting?.job !== job) return;
      const { resolve } = waiting;
      waiting = null;
      resolve(result as Envelope<unknown>); // what the job's own command answered
    },
    running: () => waiting?.job ?? null,
  };
}

function surroundings(
  today: string | null,
): Omit<Parameters<typeof createDispatcher>[0], 'onEvent' | 'onOutput'> {
  return {
    role: 'both',
    resourcesFolder,
    workspaceFolder: workspaceFolder(),
    version: programVersion(),
    today,
    dayOfThisRun: today !== null,
    receiptTexts: receiptTexts(),
    checkOutput: process.env['LETHE_CHECK_OUTPUT'] === '1',
    onWorkspace: (workspace) => workspace?.key.fill(0),
    holdReaders: () => Promise.resolve(() => undefined), // one process, one connection
    onDefect: (report) => process.stderr.write(`${report}\n`),
  };
}
