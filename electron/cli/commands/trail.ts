import path from 'node:path';
import { neededOption } from '../options/checked-options.ts';
import type { CliCommand } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { printOutputs } from '../printing/print-outputs.ts';

/** Writes the signed record of actions, and the page that checks it, for somebody else. */
export const trail: CliCommand = {
  options: [...workspaceOptions, 'out', 'json'],
  run: async (context) => {
    const { args } = context;
    const out = path.resolve(neededOption(args, 'out'));
    const service = context.service();
    await openWorkspace(service, args, context.tell);
    const { outputs } = await service.run('trail/export', { output: { path: out } });
    await printOutputs(context, service, outputs);
    return exitStatus.done;
  },
};
