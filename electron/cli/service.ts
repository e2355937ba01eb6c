import type { Input, Output } from '#contract/call.ts';
import type { CommandName, Commands } from '#contract/commands/index.ts';
import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { messagesOf } from '#messages/index.ts';
import type { ReceiptWords } from '#messages/index.ts';
import { createDispatcher } from '#worker/dispatch.ts';
import type { Dispatcher } from '#worker/dispatch.ts';
import { stopWith } from './cli-failure.ts';
import { programVersion, resourcesFolder, workspaceFolder } from './program.ts';
import { createProgressLine } from './progress-line.ts';

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

type Finished = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

export function createService(today: string | null): Service {
  const outputs = new Map<string, string>();
  const progress = createProgressLine(process.stderr);
  const finished = new Map<string, (result: Finished) => void>();
  let running: string | null = null;
  let interrupted = false;
  const dispatcher = createDispatcher({
    role: 'both',
    resourcesFolder,
    workspaceFolder: workspaceFolder(),
    version: programVersion(),
    today,
    dayOfThisRun: today !== null,
    receiptWords: receiptWords(),
    checkOutput: process.env['LETHE_CHECK_OUTPUT'] === '1',
    onEvent: (name, payload) => {
      if (name === 'job/progress') progress.show(payload as Parameters<typeof progress.show>[0]);
      if (name !== 'job/finished') return;
      const { job, result } = payload as { job: string; result: Finished };
      finished.get(job)?.(result);
      finished.delete(job);
    },
    onOutput: (id, path) => outputs.set(id, path),
    onWorkspace: (workspace) => workspace?.key.fill(0),
    releaseReaders: () => Promise.resolve(),
    onDefect: (report) => process.stderr.write(`${report}\n`),
  });

  async function ask<Name extends DirectName>(
    name: Name,
    input: Input<Name>,
  ): Promise<Output<Name>> {
    if (interrupted) return stopWith(problem('job/cancelled'));
    const envelope = await dispatcher.call(name, input);
    // The dispatcher answers a command with that command's own output.
    return envelope.ok ? (envelope.value as Output<Name>) : stopWith(envelope.problem);
  }

  async function run<Name extends JobName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    if (interrupted) return stopWith(problem('job/cancelled'));
    const started = await dispatcher.call(name, input);
    if (!started.ok) return stopWith(started.problem);
    const { job } = started.value as { job: string };
    running = job;
    const result = await new Promise<Finished>((resolve) => finished.set(job, resolve));
    running = null;
    progress.clear();
    return result.ok ? (result.value as Output<Name>) : stopWith(result.problem);
  }

  return {
    ask,
    run,
    openThrowaway: dispatcher.openThrowaway,
    outputPath: (id) => outputs.get(id) ?? '',
    interrupt: () => {
      interrupted = true;
      if (running !== null) void dispatcher.call('job/cancel', { job: running });
    },
    close: async () => {
      progress.clear();
      await dispatcher.close();
    },
  };
}

function receiptWords(): Record<Language, ReceiptWords> {
  const words = languages.map((language) => [language, messagesOf(language).receipt] as const);
  return Object.fromEntries(words) as Record<Language, ReceiptWords>;
}
