import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { channels, type Channel } from '#domain/consent.ts';

/** Public registers of people who want no advertising, as in `resources/vocabulary/values.json`. */
export type RegistersData = {
  readonly names: Readonly<
    Record<
      string,
      {
        /** Words of a name; `~` at an end: the word may go on, `..`: up to two words between. */
        readonly names: readonly string[];
        readonly covers: readonly string[];
        /** Ways that the register reaches only for some: those stay in doubt. */
        readonly mayCover: readonly string[];
        /** It keeps permissions too: being named there is no refusal by itself. */
        readonly asksBothWays?: boolean;
        readonly source: string;
      }
    >
  >;
  readonly words: Readonly<Record<string, readonly string[]>>;
};

export type Register = {
  readonly id: string;
  readonly covers: readonly Channel[];
  readonly mayCover: readonly Channel[];
  readonly asksBothWays: boolean;
};

export type RegisterWord = {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly isUpper: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
};

export type NamedRegister = {
  readonly register: Register;
  /** Of the words, `to` behind the last. */
  readonly from: number;
  readonly to: number;
  /** Few capitals that are the name of a bank or a unit elsewhere. */
  readonly isShort: boolean;
};

type Name = { readonly register: Register; readonly steps: readonly Step[] };
type Step = { readonly matches: (word: string) => boolean; readonly gap: number };

export type Registers = {
  readonly names: readonly Name[];
  /** A quick look before words are compared. */
  readonly mayBeNamed: RegExp;
  readonly is: (name: RegisterWordKind, word: string) => boolean;
};

const wordKinds = ['on', 'off', 'clear', 'glue', 'check', 'turn', 'to'] as const;
/**
 * `on`: stands in it; `off`: does not; `clear`: what a check found, behind the name; `check`: somebody has yet to look;
 * `turn`: but; `to`: stands between a register and the ways it is meant for.
 */
export type RegisterWordKind = (typeof wordKinds)[number];

const MOST_BETWEEN = 2;
const SHORT_NAME = 5;

export function buildRegisters({ names, words }: RegistersData): Registers {
  const tests = new Map(
    wordKinds.map((kind) => {
      const list = words[kind];
      assert(list !== undefined && list.length > 0, `words of registers: ${kind}`);
      return [kind, wordTest(list)] as const;
    }),
  );
  const built = Object.entries(names).flatMap(([id, entry]) => {
    const register: Register = {
      id,
      covers: asChannels(entry.covers),
      mayCover: asChannels(entry.mayCover),
      asksBothWays: entry.asksBothWays === true,
    };
    return entry.names.map((name): Name => ({ register, steps: stepsOf(name) }));
  });
  const starts = Object.values(names).flatMap((entry) =>
    entry.names.map((name) => foldText(name.split(' ')[0]?.replace('~', '') ?? '')),
  );
  return {
    names: built.toSorted((one, other) => other.steps.length - one.steps.length),
    mayBeNamed: new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(starts)].join('|')})`, 'u'),
    is: (kind, word) => tests.get(kind)?.(word) ?? false,
  };
}

function asChannels(names: readonly string[]): readonly Channel[] {
  const known = channels.filter((channel) => names.includes(channel));
  assert(known.length === names.length, `channels of a register: ${names.join(', ')}`);
  return known;
}

function stepsOf(name: string): readonly Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of name.split(' ')) {
    if (part === '..') gap = MOST_BETWEEN;
    else {
      steps.push({ matches: wordTest([part]), gap });
      gap = 0;
    }
  }
  return steps;
}

function wordTest(list: readonly string[]): (word: string) => boolean {
  const whole = new Set<string>();
  const stems: string[] = [];
  for (const word of list) {
    const folded = foldText(word.replace(/~$/, ''));
    if (word.endsWith('~')) stems.push(folded);
    else whole.add(folded);
  }
  return (word) => whole.has(word) || stems.some((stem) => word.startsWith(stem));
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function registerWords(text: string): readonly RegisterWord[] {
  let behind = 0;
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const gap = text.slice(behind, index);
    behind = index + written.length;
    const isUpper = written.length > 1 && written === written.toUpperCase();
    return { text: foldText(written), at: index, end: behind, isUpper, gap };
  });
}

/** The registers that a text names, in its order; of names that share words the longest. */
export function namedRegisters(
  words: readonly RegisterWord[],
  registers: Registers,
): readonly NamedRegister[] {
  const found: NamedRegister[] = [];
  let from = 0;
  while (from < words.length) {
    const named = nameAt(words, from, registers);
    if (named !== null) found.push(named);
    from = named?.to ?? from + 1;
  }
  return found;
}

function nameAt(
  words: readonly RegisterWord[],
  from: number,
  { names }: Registers,
): NamedRegister | null {
  for (const { register, steps } of names) {
    const to = endOf(words, from, steps);
    if (to === null) continue;
    const isShort = steps.length === 1 && (words[from]?.text.length ?? 0) < SHORT_NAME;
    return { register, from, to, isShort };
  }
  return null;
}

function endOf(
  words: readonly RegisterWord[],
  from: number,
  steps: readonly Step[],
): number | null {
  let at = from;
  for (const [index, { matches, gap }] of steps.entries()) {
    const last = Math.min(words.length - 1, at + (index === 0 ? 0 : gap));
    while (at <= last && !matches(words[at]?.text ?? '')) at += 1;
    if (at > last) return null;
    at += 1;
  }
  return at;
}
