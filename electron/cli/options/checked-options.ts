import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import { parseIsoDay } from '#domain/day.ts';
import type { Arguments, OptionName } from './arguments.ts';
import { refuse } from '../cli-failure.ts';
import { say, texts } from '../printing/words.ts';

/** Values of options, checked before anything is opened. A wrong one is refused by the name of its option. */
export function dayOption(args: Arguments, name: OptionName): string | null {
  const text = args.text(name);
  if (text !== null && parseIsoDay(text) === null) return refuseValue(name);
  return text;
}

export function countryOption(args: Arguments): string | null {
  const text = args.text('country')?.toUpperCase() ?? null;
  if (text !== null && !/^[A-Z]{2}$/.test(text)) return refuseValue('country');
  return text;
}

export function oneOfOption<Choice extends string>(
  args: Arguments,
  name: OptionName,
  choices: readonly Choice[],
): Choice | null {
  const text = args.text(name);
  if (text === null) return null;
  return choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? refuseValue(name);
}

export function kindsOption(args: Arguments, name: OptionName): FindingKind[] {
  const text = args.text(name);
  if (text === null) return [];
  return text.split(',').map((word) => {
    const kind = findingKinds.find((known) => known === word.trim());
    return kind ?? refuseValue(name);
  });
}

export function neededOption(args: Arguments, name: OptionName): string {
  const text = args.text(name);
  return text === null || text === ''
    ? refuse(say(texts.cli.missingOption, { name: `--${name}` }))
    : text;
}

export function refuseValue(name: string): never {
  return refuse(say(texts.cli.invalidValue, { name: `--${name}` }));
}

export function neededFiles(words: readonly string[]): readonly string[] {
  return words.length === 0 ? refuse(texts.cli.missingFile) : words;
}
