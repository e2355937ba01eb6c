import { languages } from '#domain/language.ts';
import { oneOfOption } from '../options/checked-options.ts';
import { refuse } from '../cli-failure.ts';
import type { CliCommand } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { say, sayCount, texts } from '../printing/words.ts';

/** Brings a batch back, while its days for that last. */
export const undo: CliCommand = {
  options: [...workspaceOptions, 'by', 'language', 'json'],
  run: async ({ args, printer, tell, service: makeService }) => {
    const [batch, more] = args.words;
    if (batch === undefined || more !== undefined || batch.length < 8) {
      return refuse(texts.cli.needsBatch);
    }
    const service = makeService();
    await openWorkspace(service, args, tell);
    const done = await service.run('batch/undo', {
      batch,
      by: args.text('by'),
      language: oneOfOption(args, 'language', languages) ?? 'en',
    });
    const outputs = done.outputs.map(({ id, kind, bytes }) => ({
      kind,
      file: service.outputPath(id),
      bytes,
    }));
    if (args.has('json')) {
      await printer.write(`${JSON.stringify({ schema: 1, ...done, outputs })}\n`);
      return exitStatus.done;
    }
    const left = done.left > 0 ? [sayCount(texts.cli.undoLeft, done.left)] : [];
    const files = outputs.map(({ file }) => say(texts.cli.written, { file }));
    const lines = [sayCount(texts.cli.broughtBack, done.records), ...left, ...files];
    await printer.write(`${lines.join('\n')}\n`);
    return exitStatus.done;
  },
};
