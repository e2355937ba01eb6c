import path from 'node:path';
import { neededFiles, neededOption } from '../options/checked-options.ts';
import type { CliCommand } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { sayReapplied, workspaceOptions } from '../open-workspace.ts';
import { readPassphrase } from '../options/passphrase.ts';
import { texts } from '../printing/words.ts';

/** Puts a backup in the place of a workspace, and erases again what was erased after it was made. */
export const restore: CliCommand = {
  options: [...workspaceOptions, 'json'],
  run: async (context) => {
    const { args, printer, tell } = context;
    const [file = ''] = neededFiles(args.words);
    const target = path.resolve(neededOption(args, 'workspace'));
    const passphrase = await readPassphrase(args, 'open');
    const restored = await context.service().ask('workspace/restore', {
      backup: { path: path.resolve(file) },
      file: { path: target },
      passphrase,
    });
    for (const line of sayReapplied(restored)) tell(line);
    const { people, records, reapplied = null } = restored;
    if (args.has('json')) {
      const counts = { schema: 1, file: target, people, records, reapplied };
      await printer.write(`${JSON.stringify(counts)}\n`);
    } else await printer.write(`${texts.backups.restored}\n`);
    return exitStatus.done;
  },
};
