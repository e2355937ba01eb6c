import type { Output } from '#contract/call.ts';
import type { CliContext } from '../command.ts';
import type { Service } from '../service.ts';
import { say, texts } from './words.ts';

/** The files that were written, by their paths. */
export async function printOutputs(
  { args, printer }: CliContext,
  service: Service,
  outputs: Output<'copies/write'>['outputs'],
): Promise<void> {
  const files = outputs.map(({ id, kind, bytes }) => ({
    kind,
    file: service.outputPath(id),
    bytes,
  }));
  const text = args.has('json')
    ? JSON.stringify({ schema: 1, outputs: files })
    : files.map(({ file }) => say(texts.cli.written, { file })).join('\n');
  await printer.write(`${text}\n`);
}
