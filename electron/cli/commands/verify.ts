import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { problem } from '#domain/problem.ts';
import { neededFiles, neededOption } from '../options/checked-options.ts';
import { stopWith } from '../cli-failure.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { exitStatus, exitStatusByKind } from '../exit-status.ts';
import { resourcesFolder } from '../program.ts';
import { say, texts } from '../printing/words.ts';

/**
 * Checks a receipt or an exported trail without any workspace: intact, or broken and where. `--page` writes the page that
 * does the same in a browser.
 */
export const verify: CliCommand = {
  options: ['json', 'against', 'page'],
  run: async (context) => {
    const { args, printer, service, tell } = context;
    if (args.text('page') !== null && args.words.length === 0) return writePage(context);
    const [file = ''] = neededFiles(args.words);
    const against = args.text('against');
    const checked = await service().ask('receipt/verify', {
      file: { path: path.resolve(file) },
      ...(against === null ? {} : { against: { path: path.resolve(against) } }),
    });
    if (args.has('json')) await printer.write(`${JSON.stringify({ schema: 1, ...checked })}\n`);
    if (args.text('page') !== null) await writePage(context);
    if (checked.broken === null) {
      tell(texts.cli.intact);
      return exitStatus.done;
    }
    const { where, entry, line } = checked.broken;
    const places = [
      texts.trail.broken[where],
      ...(entry === null ? [] : [say(texts.checker.entry, { entry })]),
      ...(line === undefined ? [] : [say(texts.checker.line, { line })]),
    ];
    tell([texts.cli.broken, ...places].join(' '));
    return exitStatusByKind.damaged;
  },
};

/** Never over a file that is there. */
async function writePage({ args, printer }: CliContext): Promise<number> {
  const file = path.resolve(neededOption(args, 'page'));
  const page = path.join(resourcesFolder, 'reference', 'verify.html');
  try {
    await copyFile(page, file, constants.COPYFILE_EXCL);
  } catch (error) {
    const exists = (error as { code?: unknown }).code === 'EEXIST';
    const name = path.basename(file);
    return stopWith(problem(exists ? 'output/exists' : 'output/not-writable', { file: name }));
  }
  if (!args.has('json')) await printer.write(`${say(texts.cli.written, { file })}\n`);
  return exitStatus.done;
}
