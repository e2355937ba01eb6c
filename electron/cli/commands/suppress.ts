import path from 'node:path';
import { refuse } from '../cli-failure.ts';
import { contactListForms } from '#domain/contact-list-form.ts';
import { neededFiles, neededOption, oneOfOption } from '../options/checked-options.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { printOutputs } from '../printing/print-outputs.ts';
import { say, texts } from '../printing/words.ts';

/** The suppression list: who must not be contacted. */
export const suppress: CliCommand = {
  options: [...workspaceOptions, 'out', 'as', 'json'],
  run: async (context) => {
    const [act = '', ...files] = context.args.words;
    neededOption(context.args, 'workspace');
    switch (act) {
      case 'add':
        return add(context, neededFiles(files));
      case 'check':
        return check(context, neededFiles(files));
      case 'export':
        return exportList(context, files);
      default:
        return refuse(say(texts.cli.unknownCommand, { name: `suppress ${act}`.trim() }));
    }
  },
};

async function add(context: CliContext, files: readonly string[]): Promise<number> {
  const service = context.service();
  await openWorkspace(service, context.args, context.tell);
  const sum = { added: 0, known: 0, skipped: 0, people: 0 };
  for (const file of files) {
    const done = await service.run('suppression/add', {
      file: { path: path.resolve(file) },
      values: [],
    });
    for (const key of ['added', 'known', 'skipped', 'people'] as const) sum[key] += done[key];
  }
  await context.printer.write(`${JSON.stringify({ schema: 1, ...sum })}\n`);
  return exitStatus.done;
}

async function check(context: CliContext, files: readonly string[]): Promise<number> {
  const service = context.service();
  await openWorkspace(service, context.args, context.tell);
  const checked = [];
  for (const file of files) {
    const found = await service.run('suppression/check', { file: { path: path.resolve(file) } });
    checked.push({ file: path.basename(file), ...found });
  }
  await context.printer.write(`${JSON.stringify({ schema: 1, files: checked })}\n`);
  return exitStatus.done;
}

/** Fingerprints, or those addresses of a file that are on the list. */
async function exportList(context: CliContext, files: readonly string[]): Promise<number> {
  const out = path.resolve(neededOption(context.args, 'out'));
  const as = oneOfOption(context.args, 'as', contactListForms) ?? 'fingerprints';
  const [file] = as === 'fingerprints' ? [] : neededFiles(files);
  const service = context.service();
  await openWorkspace(service, context.args, context.tell);
  if (as === 'sha256' || as === 'md5') context.tell(say(texts.suppression.hashWarning));
  const { outputs } = await service.run('suppression/export', {
    output: { path: out },
    as,
    file: file === undefined ? null : { path: path.resolve(file) },
  });
  await printOutputs(context, service, outputs);
  return exitStatus.done;
}
