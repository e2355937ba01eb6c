import path from 'node:path';
import { cliHelp } from '#messages/en/cli-help.ts';
import { neededFiles, neededOption } from '../options/checked-options.ts';
import { refuse } from '../cli-failure.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { exitStatus, exitStatusByKind } from '../exit-status.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { say, texts } from '../printing/words.ts';

/** The original files, which no other call touches: find copies of them, shred them, or put the cleaned copy in their place. */
export const originals: CliCommand = {
  options: [...workspaceOptions, 'yes', 'json'],
  run: async (context) => {
    const [act = '', ...files] = context.args.words;
    neededOption(context.args, 'workspace');
    if (act === 'find') return find(context, neededFiles(files));
    if (act === 'shred' || act === 'replace') return remove(context, act, neededFiles(files));
    return refuse(say(texts.cli.unknownCommand, { name: `originals ${act}`.trim() }));
  },
};

async function find(context: CliContext, folders: readonly string[]): Promise<number> {
  const service = context.service();
  await openWorkspace(service, context.args, context.tell);
  const { files, unreadable, found } = await service.run('source/find-copies', {
    folders: folders.map((folder) => ({ file: { path: path.resolve(folder) } })),
  });
  const same = found.map(({ id, list }) => ({ file: service.outputPath(id), list }));
  await context.printer.write(`${JSON.stringify({ schema: 1, files, unreadable, same })}\n`);
  return exitStatus.done;
}

/** Never without `--yes`: what is gone here is gone from the disk. */
async function remove(
  context: CliContext,
  how: 'shred' | 'replace',
  names: readonly string[],
): Promise<number> {
  if (!context.args.has('yes')) return refuse(cliHelp.originalsNeedYes);
  const service = context.service();
  await openWorkspace(service, context.args, context.tell);
  context.tell(cliHelp.flashKeepsBlocks);
  const { files } = await service.run('source/remove-files', {
    files: names.map((name) => ({ file: { path: path.resolve(name) } })),
    how,
    confirmedFiles: names.length,
  });
  await context.printer.write(`${JSON.stringify({ schema: 1, files })}\n`);
  const isAny = files.some(({ outcome }) => outcome === 'shredded' || outcome === 'replaced');
  return isAny ? exitStatus.done : exitStatusByKind.missing; // another status says that nothing was changed
}
