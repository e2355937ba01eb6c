import type { Output } from '#contract/call.ts';
import { say, sayCount, texts } from './words.ts';

type Told = Output<'suppression/tell'>;

/** Who is in each file for a program, who is not, and where it is loaded. */
export function sayTold({ title, files }: Told): readonly string[] {
  return [...files.flatMap((file) => sayFile(title, file)), texts.cli.erasedNotTold];
}

function sayFile(program: string, file: Told['files'][number]): readonly string[] {
  const words = texts.suppression.tell;
  const channels = file.channels.map((channel) => texts.findings.channels[channel]).join(', ');
  const whom =
    file.people === 0
      ? [say(words.nobody, { channels })]
      : [sayCount(words.people, file.people, { channels })];
  if (file.unclear > 0) whom.push(sayCount(words.unclear, file.unclear));
  if (file.output === null)
    return file.people === 0 ? whom : [...whom, say(words.noKeys[file.by], { program })];
  const where = say(words.menu, { menu: file.menu });
  return [...whom, file.confirmed ? where : `${where} (${words.memory})`];
}
