import path from 'node:path';
import { languages } from '#domain/language.ts';
import { problem } from '#domain/problem.ts';
import { refuse, stopWith } from '../cli-failure.ts';
import { neededOption, oneOfOption } from '../options/checked-options.ts';
import type { CliCommand } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { printOutputs } from '../printing/print-outputs.ts';
import { texts } from '../printing/words.ts';

const SHORTEST = 8;

/** Writes what the law asks for after a decision, and the letters: to recipients, and to the person. */
export const forms: CliCommand = {
  options: [...workspaceOptions, 'out', 'language', 'json'],
  run: async (context) => {
    const { args } = context;
    const [given, more] = args.words;
    if (given === undefined || more !== undefined || given.length < SHORTEST) {
      return refuse(texts.cli.needsBatch);
    }
    const out = path.resolve(neededOption(args, 'out'));
    const language = oneOfOption(args, 'language', languages) ?? 'en';
    const service = context.service();
    await openWorkspace(service, args, context.tell);
    const { receipts } = await service.ask('receipt/list', {});
    const found = receipts.filter(({ batch }) => batch.startsWith(given));
    const [receipt] = found;
    if (receipt === undefined || found.length > 1) return stopWith(problem('undo/unknown-batch'));
    const { outputs } = await service.run('forms/write', {
      batch: receipt.batch,
      language,
      output: { path: out },
    });
    if (outputs.length === 0) context.tell(texts.cli.noForms);
    if (outputs.length > 0 || args.has('json')) await printOutputs(context, service, outputs);
    return exitStatus.done;
  },
};
