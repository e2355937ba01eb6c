import { parseArgs } from 'node:util';
import { refuse } from '../cli-failure.ts';
import { say, texts } from '../printing/words.ts';

/** Every option of the command; each call takes some of them. */
export const optionTypes = {
  help: 'boolean',
  json: 'boolean',
  jsonl: 'boolean',
  records: 'boolean',
  yes: 'boolean',
  'dry-run': 'boolean',
  policy: 'string',
  country: 'string',
  today: 'string',
  'fail-on': 'string',
  workspace: 'string',
  'passphrase-file': 'string',
  map: 'strings',
  sheet: 'strings',
  encoding: 'string',
  delimiter: 'string',
  'date-order': 'string',
  profile: 'string',
  'repair-text': 'boolean',
  do: 'string',
  select: 'string',
  out: 'string',
  'export-as': 'string',
  by: 'string',
  reason: 'string',
  until: 'string',
  for: 'string',
  language: 'string',
  'undo-days': 'string',
  parts: 'string',
  source: 'string',
  row: 'string',
  column: 'string',
  value: 'string',
  pack: 'string',
  as: 'string',
  page: 'string',
  'keep-days': 'string',
  against: 'string',
} as const satisfies Record<string, 'boolean' | 'string' | 'strings'>;
export type OptionName = keyof typeof optionTypes;

export type Arguments = {
  readonly words: readonly string[]; // what is no option
  readonly has: (name: OptionName) => boolean;
  /** Null where the option is not given. */
  readonly text: (name: OptionName) => string | null;
  readonly list: (name: OptionName) => readonly string[];
};

/** Reads the options that a call takes; anything else is refused by name. */
export function readArguments(argv: readonly string[], allowed: readonly OptionName[]): Arguments {
  const { values, positionals } = parseStrictly(argv, ['help', ...allowed]);
  return {
    words: positionals,
    has: (name) => values[name] === true,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : null;
    },
    list: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    },
  };
}

function parseStrictly(
  argv: readonly string[],
  allowed: readonly OptionName[],
): ReturnType<typeof parseArgs> {
  const options = Object.fromEntries(
    allowed.map((name) => [
      name,
      {
        type: optionTypes[name] === 'boolean' ? ('boolean' as const) : ('string' as const),
        multiple: optionTypes[name] === 'strings',
      },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    return refuse(usageOf(error));
  }
}

/** The library's own sentence names the option; only its kind is used, the words are ours. */
function usageOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const name = /'(-[^' ]*)/.exec(typeof message === 'string' ? message : '')?.[1] ?? '';
  const { unknownOption, missingValue } = texts.cli;
  return say(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? unknownOption : missingValue, { name });
}
