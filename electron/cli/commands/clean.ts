import path from 'node:path';
import { neededOption } from '../options/checked-options.ts';
import { refuse } from '../cli-failure.ts';
import type { CliCommand } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { cliHelp } from '#messages/en/cli-help.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { printOutputs } from '../printing/print-outputs.ts';

/** Writes the cleaned copy of each source. */
export const clean: CliCommand = {
  options: [...workspaceOptions, 'out', 'for', 'json'],
  run: async (context) => {
    const { args } = context;
    if (args.text('for') !== null) return refuse(cliHelp.notInThisVersion);
    const out = path.resolve(neededOption(args, 'out'));
    const service = context.service();
    await openWorkspace(service, args, context.tell);
    const { outputs } = await service.run('copies/write', { output: { path: out } });
    await printOutputs(context, service, outputs);
    return exitStatus.done;
  },
};
