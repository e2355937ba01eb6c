import { dayOption } from './options/checked-options.ts';
import { cliHelp } from '#messages/en/cli-help.ts';
import { readArguments } from './options/arguments.ts';
import { CliStop } from './cli-failure.ts';
import type { CliFailure } from './cli-failure.ts';
import { cliCommands } from './commands/index.ts';
import { exitStatus, exitStatusByKind } from './exit-status.ts';
import { createOutput } from './printing/output.ts';
import { createService } from './service.ts';
import type { Service } from './service.ts';
import { say, sayProblem, texts } from './printing/words.ts';

/** Runs one call and gives its exit status. Whatever happens, the workspace is closed and nothing is left behind. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  const printer = createOutput(process.stdout);
  const messages = createOutput(process.stderr);
  const tell = (text: string): void => void messages.write(`${text}\n`);
  let service: Service | null = null;
  const interrupt = (): void => service?.interrupt();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    return await call(argv, {
      printer,
      tell,
      makeService: (today) => (service ??= createService(today)),
    });
  } catch (error) {
    if (!(error instanceof CliStop)) throw error;
    return explain(error.failure, tell);
  } finally {
    const opened: Service | null = service;
    await closeQuietly(opened);
    await printer.end();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

async function closeQuietly(service: Service | null): Promise<void> {
  await service?.close();
}

async function call(
  argv: readonly string[],
  io: {
    readonly printer: ReturnType<typeof createOutput>;
    readonly tell: (text: string) => void;
    readonly makeService: (today: string | null) => Service;
  },
): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    await io.printer.write(`${texts.cli.usage}\n`);
    return name === '' ? exitStatusByKind.refused : exitStatus.done;
  }
  const command = cliCommands.get(name);
  if (command === undefined) {
    io.tell(say(texts.cli.unknownCommand, { name }));
    return exitStatusByKind.refused;
  }
  if (rest.includes('--help')) {
    await io.printer.write(`${cliHelp.calls[name as keyof typeof cliHelp.calls]}\n`);
    return exitStatus.done;
  }
  const args = readArguments(rest, command.options);
  const today = dayOption(args, 'today');
  return command.run({
    args,
    printer: io.printer,
    tell: io.tell,
    service: () => io.makeService(today),
  });
}

function explain(failure: CliFailure, tell: (text: string) => void): number {
  if ('usage' in failure) {
    tell(failure.usage);
    return exitStatusByKind.refused;
  }
  const { what, next } = sayProblem(failure.problem);
  tell(what);
  if (next !== '') tell(say(texts.cli.next, { next }));
  return exitStatusByKind[failure.problem.kind];
}
