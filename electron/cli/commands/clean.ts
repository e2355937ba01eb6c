import path from 'node:path';
import type { CliCommand, CliContext } from '../command.ts';
import { stopWith } from '../cli-failure.ts';
import { problem } from '#domain/problem.ts';
import { exitStatus } from '../exit-status.ts';
import { neededOption } from '../options/checked-options.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { printOutputs } from '../printing/print-outputs.ts';
import { sayTold } from '../printing/say-told.ts';
import { say, texts } from '../printing/words.ts';
import type { Service } from '../service.ts';

/** Writes the cleaned copy of each source and, with `--for`, the files by which a program learns who said no. */
export const clean: CliCommand = {
  options: [...workspaceOptions, 'out', 'for', 'json'],
  run: async (context) => {
    const { args } = context;
    const output = { path: path.resolve(neededOption(args, 'out')) };
    const wanted = args.text('for');
    const service = context.service();
    await openWorkspace(service, args, context.tell);
    const program = wanted === null ? null : await knownProgram(context, service, wanted);
    const { outputs } = await service.run('copies/write', { output });
    if (program === null) {
      await printOutputs(context, service, outputs);
      return exitStatus.done;
    }
    const told = await service.run('suppression/tell', { output, program });
    for (const line of sayTold(told)) context.tell(line);
    const files = told.files.flatMap((file) => (file.output === null ? [] : [file.output]));
    await printOutputs(context, service, [...outputs, ...files]);
    return exitStatus.done;
  },
};

/** Found out before anything is written. An export's own name will do as well: `shopify-customers` is of `shopify`. */
async function knownProgram(
  { tell }: CliContext,
  service: Service,
  wanted: string,
): Promise<string> {
  const name = wanted.toLowerCase();
  const { programs } = await service.ask('suppression/programs', {});
  const found = programs.find(({ id }) => id === name || name.startsWith(`${id}-`));
  if (found !== undefined) return found.id;
  tell(
    say(texts.cli.programs, {
      programs: programs
        .map(({ id }) => id)
        .toSorted()
        .join(', '),
    }),
  );
  return stopWith(problem('suppression/unknown-program'));
}
