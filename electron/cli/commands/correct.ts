import { languages } from '#domain/language.ts';
import { neededOption, oneOfOption, refuseValue } from '../options/checked-options.ts';
import type { CliCommand } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { say, texts } from '../printing/words.ts';

/** Sets one value of one row anew. */
export const correct: CliCommand = {
  options: [
    ...workspaceOptions,
    ...(['source', 'row', 'column', 'value', 'reason', 'by', 'language', 'json'] as const),
  ],
  run: async ({ args, printer, tell, service: makeService }) => {
    const whole = (name: 'source' | 'row'): number => {
      const text = neededOption(args, name);
      return /^\d{1,9}$/.test(text) ? Number(text) : refuseValue(name);
    };
    const input = {
      source: whole('source'),
      row: whole('row'),
      column: neededOption(args, 'column'),
      value: args.text('value') ?? neededOption(args, 'value'),
      reason: neededOption(args, 'reason'),
      by: args.text('by'),
      language: oneOfOption(args, 'language', languages) ?? 'en',
    };
    const service = makeService();
    await openWorkspace(service, args, tell);
    const done = await service.run('record/correct', input);
    const outputs = done.outputs.map(({ id, kind, bytes }) => ({
      kind,
      file: service.outputPath(id),
      bytes,
    }));
    const lines = [...outputs.map(({ file }) => say(texts.cli.written, { file })), texts.cli.done];
    const text = args.has('json')
      ? JSON.stringify({ schema: 1, ...done, outputs })
      : lines.join('\n');
    await printer.write(`${text}\n`);
    return exitStatus.done;
  },
};
