import path from 'node:path';
import { neededOption, refuseValue } from '../options/checked-options.ts';
import type { CliCommand } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { say, texts } from '../printing/words.ts';

/** Writes an encrypted copy of a workspace, which its passphrase opens anywhere. */
export const backup: CliCommand = {
  options: [...workspaceOptions, 'out', 'keep-days', 'json'],
  run: async (context) => {
    const { args, printer } = context;
    const out = path.resolve(neededOption(args, 'out'));
    const days = args.text('keep-days');
    if (days !== null && !/^[1-9]\d{0,4}$/.test(days)) return refuseValue('keep-days');
    const service = context.service();
    await openWorkspace(service, args, context.tell);
    const { id, bytes, dueOn } = await service.run('workspace/back-up', {
      file: { path: out },
      ...(days === null ? {} : { keepDays: Number(days) }),
    });
    const files = [out, `${out}.key`];
    if (args.has('json')) {
      await printer.write(`${JSON.stringify({ schema: 1, id, bytes, dueOn, files })}\n`);
    } else {
      const lines = files.map((file) => say(texts.cli.written, { file }));
      await printer.write(`${[...lines, say(texts.backups.dueOn, { day: dueOn })].join('\n')}\n`);
    }
    return exitStatus.done;
  },
};
