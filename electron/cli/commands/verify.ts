import path from 'node:path';
import { neededFiles } from '../checked-options.ts';
import type { CliCommand } from '../command.ts';
import { exitStatus, exitStatusByKind } from '../exit-status.ts';
import { texts } from '../words.ts';

/** Checks a receipt or an exported trail without any workspace: intact, or broken and where. */
export const verify: CliCommand = {
  options: ['json'],
  run: async ({ args, printer, service, tell }) => {
    const [file = ''] = neededFiles(args.words);
    const checked = await service().ask('receipt/verify', { file: { path: path.resolve(file) } });
    if (args.has('json')) await printer.write(`${JSON.stringify({ schema: 1, ...checked })}\n`);
    if (checked.broken === null) {
      tell(texts.cli.intact);
      return exitStatus.done;
    }
    const { where, entry } = checked.broken;
    const place = entry === null ? '' : ` (${String(entry)})`;
    tell(`${texts.cli.broken} ${texts.trail.broken[where]}${place}`);
    return exitStatusByKind.damaged;
  },
};
