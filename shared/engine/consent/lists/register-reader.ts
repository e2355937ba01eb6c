import { foldText } from '#base/fold-text.ts';
import { channels, isRefusal, type Channel, type ConsentEvent } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import { channelTokens } from '../words/channel-tokens.ts';
import type { ConsentWords } from '../words/consent-words.ts';
import {
  namedRegisters,
  registerWords,
  type NamedRegister,
  type RegisterWord,
} from '../words/registers.ts';

/** What a text says by naming an opt-out register. `at` and `end` count in the text. */
export type RegisterSign = {
  readonly at: number;
  readonly end: number;
  /** `both`: the register keeps permissions too, and only narrows what is said beside it. */
  readonly says: 'listed' | 'not_listed' | 'doubt' | 'both';
  readonly refused: readonly Channel[];
  readonly doubted: readonly Channel[];
};

/** Longer texts are letters, and longer ways from a name to its "not" another sentence. */
const LONGEST_TEXT = 2000;
const WORDS_BETWEEN = 6;

/** The registers that a note names, with the ways of contact that each of them speaks of. */
export function registersIn(text: string, words: ConsentWords): readonly RegisterSign[] {
  const clipped = text.slice(0, LONGEST_TEXT);
  if (!words.registers.mayBeNamed.test(foldText(clipped))) return [];
  const said = registerWords(clipped);
  const named = namedRegisters(said, words.registers);
  const meant = named.filter((one) => !one.isShort || isMeant(one, said, named, words));
  return meant.map((one) => signOf(one, said, words, clipped));
}

function signOf(
  named: NamedRegister,
  said: readonly RegisterWord[],
  words: ConsentWords,
  text: string,
): RegisterSign {
  const { register, from, to } = named;
  return {
    at: said[from]?.at ?? 0,
    end: said[to - 1]?.end ?? 0,
    says: register.asksBothWays ? 'both' : standingOf(named, said, words, text),
    ...waysOf(named, said, words),
  };
}

/** The ways that are named beside a register, of those that it reaches; else all that it covers, and a doubt of the rest. */
function waysOf(
  named: NamedRegister,
  said: readonly RegisterWord[],
  words: ConsentWords,
): Pick<RegisterSign, 'refused' | 'doubted'> {
  const { covers, mayCover } = named.register;
  const beside = waysBeside(named, said, words);
  const ways = [...covers, ...mayCover].filter((way) => beside.includes(way));
  return ways.length > 0 ? { refused: ways, doubted: [] } : { refused: covers, doubted: mayCover };
}

/** `TPS`, `on TPS`, `TPS and MPS`; but `paid by MPS` names a bank. */
function isMeant(
  { from, to }: NamedRegister,
  said: readonly RegisterWord[],
  all: readonly NamedRegister[],
  { registers: { is } }: ConsentWords,
): boolean {
  const near = said.slice(Math.max(0, from - 3), to + 3).map(({ text }) => text);
  if (near.some((word) => is('on', word) || is('check', word))) return true;
  const inName = (at: number): boolean => all.some((one) => at >= one.from && at < one.to);
  return said.every(
    ({ text }, at) =>
      inName(at) || is('glue', text) || is('off', text) || is('to', text) || is('clear', text),
  );
}

const PAUSE = /[.;,:!?()|/\n]|\s[-–—]\s/u;

function standingOf(
  { from, to }: NamedRegister,
  said: readonly RegisterWord[],
  words: ConsentWords,
  text: string,
): RegisterSign['says'] {
  const { is } = words.registers;
  if (isDeniedBefore(from, said, words) || isClearBehind(to, said, words)) return 'not_listed';
  const near = said.slice(Math.max(0, from - WORDS_BETWEEN), to + WORDS_BETWEEN);
  if (near.some((word) => is('check', word.text))) return 'doubt';
  if (said.slice(to).some((word) => is('turn', word.text))) return 'doubt';
  const behind = text.slice(said[to - 1]?.end ?? 0);
  return /^[^.;!\n]{0,40}[?？؟]/u.test(behind) ? 'doubt' : 'listed';
}

/** `not on the TPS`, `non risulta iscritta al RPO`: nothing but small words between. */
function isDeniedBefore(
  from: number,
  said: readonly RegisterWord[],
  { registers: { is } }: ConsentWords,
): boolean {
  for (let at = from - 1; at >= Math.max(0, from - WORDS_BETWEEN); at -= 1) {
    if (PAUSE.test(said[at + 1]?.gap ?? '')) return false;
    const word = said[at]?.text ?? '';
    if (is('off', word)) return true;
    if (!is('glue', word) && !is('on', word)) return false;
  }
  return false;
}

/** `TPS: no`, `RPO - negativo`, `Bloctel: non inscrit`; but `TPS, no calls` goes on. */
function isClearBehind(
  to: number,
  said: readonly RegisterWord[],
  { registers: { is } }: ConsentWords,
): boolean {
  let at = to;
  while (at < said.length && (is('glue', word(at)) || is('check', word(at)))) at += 1;
  const isLast = (index: number): boolean =>
    index >= said.length || /[.;!?()\n]/u.test(said[index]?.gap ?? '');
  if (is('clear', word(at)) && isLast(at + 1)) return true;
  return is('off', word(at)) && is('on', word(at + 1)) && isLast(at + 2);

  function word(index: number): string {
    return said[index]?.text ?? '';
  }
}

/** `Robinsonliste (Brief)`, `Telefon-Robinsonliste`, `Lista Robinson para SMS`: ways that stand right beside the name. */
function waysBeside(
  { from, to }: NamedRegister,
  said: readonly RegisterWord[],
  words: ConsentWords,
): readonly Channel[] {
  const isBound = /^[\s:\-–/]*$/u.test(said[from]?.gap ?? '');
  const before = isBound ? wayAt(from - 1, said, words) : null;
  return [...(before?.named ?? []), ...waysBehind(to, said, words)];
}

function waysBehind(
  to: number,
  said: readonly RegisterWord[],
  words: ConsentWords,
): readonly Channel[] {
  const found: Channel[] = [];
  let at = to;
  for (;;) {
    const word = said[at];
    if (word === undefined || /[.;!?\n]/u.test(word.gap)) return found;
    const way = wayAt(at, said, words);
    if (way === null && !words.registers.is('to', word.text)) return found;
    found.push(...(way?.named ?? []));
    at += way?.length ?? 1;
  }
}

function wayAt(
  at: number,
  said: readonly RegisterWord[],
  words: ConsentWords,
): { readonly named: readonly Channel[]; readonly length: number } | null {
  for (const length of [2, 1]) {
    const text = said
      .slice(Math.max(0, at), at + length)
      .map((one) => one.text)
      .join(' ');
    if (at < 0 || text === '') continue;
    const [token, ...others] = channelTokens(text, words);
    if (token?.is !== 'channel' || others.length > 0) continue;
    return { named: token.named, length };
  }
  return null;
}

/**
 * A column that is named for registers: a refusal in it is one of their ways, and a doubt about those that they reach
 * only for some. Null where the header names none.
 */
export function createRegisterColumn(
  { index, name, role }: MappedColumn,
  words: ConsentWords,
): ((events: readonly ConsentEvent[], cell: string) => readonly ConsentEvent[]) | null {
  if (role !== 'opt_out') return null;
  const said = registerWords(name);
  const named = namedRegisters(said, words.registers);
  if (named.length === 0) return null;
  const registers = named.map((one) => waysOf(one, said, words));
  const asksBothWays = named.some(({ register }) => register.asksBothWays);
  return (events, cell) => {
    const listed = asksBothWays ? null : listedBy(cell, index, words);
    return eventsOf(listed ?? events, registers);
  };
}

/** `iscritto`, `registered`, `not listed`: what stands in a register says no more. */
function listedBy(cell: string, column: number, words: ConsentWords): ConsentEvent[] | null {
  const { is } = words.registers;
  const said = registerWords(cell).map(({ text }) => text);
  if (said.length === 0 || said.length > WORDS_BETWEEN) return null;
  if (said.some((word) => !is('on', word) && !is('off', word) && !is('glue', word))) return null;
  if (said.some((word) => is('off', word))) return [];
  if (!said.some((word) => is('on', word))) return null;
  return [{ channel: null, state: 'withdrawn', day: null, column, why: 'consent.opt_out_flag' }];
}

function eventsOf(
  events: readonly ConsentEvent[],
  registers: readonly Pick<RegisterSign, 'refused' | 'doubted'>[],
): readonly ConsentEvent[] {
  const covered = channels.filter((way) => registers.some(({ refused }) => refused.includes(way)));
  const reached = channels.filter((way) =>
    registers.some(({ doubted }) => doubted.includes(way) && !covered.includes(way)),
  );
  return events.flatMap((event): ConsentEvent[] => {
    const isNo = isRefusal(event.state) || event.state === 'unclear';
    const own = covered.map((channel) => ({ ...event, channel }));
    if (!isNo) return own;
    const doubts = reached.map((channel) => ({ ...event, channel, state: 'unclear' as const }));
    return [...own, ...doubts];
  });
}
