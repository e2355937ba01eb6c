import { isRefusal, type ConsentState } from '#domain/consent.ts';
import { channelTokens, type ChannelToken } from '../words/channel-tokens.ts';
import type { ConsentWords } from '../words/consent-words.ts';

/** Longer cells are free text, which has a reader of its own. */
const LONGEST = 80;

/**
 * An answer of several words that names no channel: "sure, evenings", "yes but not before noon", "nee hoor, liever niet".
 * Null where one word is not understood, or where it says both yes and no.
 */
export function stateOfSentence(
  cell: string,
  words: ConsentWords,
): 'granted' | 'denied' | 'withdrawn' | null {
  if (cell.length > LONGEST || /[?؟？]/u.test(cell)) return null;
  const tokens = channelTokens(cell, words);
  // "Yes, but": more is to come than is said.
  if (tokens[0]?.is !== 'sign' || OPEN_ENDS.has(tokens.at(-1)?.is ?? 'but')) return null;
  const said = statesIn(tokens);
  if (said === null) return null;
  if (said.every((state) => state === 'granted')) return 'granted';
  if (!said.every(isRefusal)) return null;
  return said.includes('withdrawn') ? 'withdrawn' : 'denied';
}

/** Null where something else is said between the signs, or where two denials stand in a row ("not refused"). */
function statesIn(tokens: readonly ChannelToken[]): readonly ConsentState[] | null {
  const said: ConsentState[] = [];
  let denies = false;
  for (const token of tokens) {
    if (token.is === 'sign') {
      if (denies && isRefusal(token.state)) return null;
      said.push(token.state);
    } else if (!PAUSES.has(token.is)) return null;
    denies = token.is === 'sign' && token.binds;
  }
  return said;
}

/** "Said no in 2023, fine since February": a refusal behind which a permission stands that may be the later one. */
export function endsInYes(cell: string, words: ConsentWords): boolean {
  if (cell.length > LONGEST) return false;
  const clauses = clausesOf(channelTokens(cell, words));
  const last = clauses.at(-1) ?? [];
  const permits = last.some((token) => token.is === 'sign' && token.state === 'granted');
  if (clauses.length < 2) return false;
  if (permits && last.every((token) => token.is === 'sign' && token.state === 'granted'))
    return true;
  // "Post - asked us to stop the e-mails": what the refusal is about is not what stands first.
  return clauses.some((clause) => clause.some(({ is }) => is === 'channel') && !clause.some(isNo));
}

function clausesOf(tokens: readonly ChannelToken[]): readonly (readonly ChannelToken[])[] {
  const clauses: ChannelToken[][] = [[]];
  for (const token of tokens) {
    if (token.is === 'join') continue;
    if (PAUSES.has(token.is)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function isNo(token: ChannelToken): boolean {
  return token.is === 'sign' && isRefusal(token.state);
}

const PAUSES: ReadonlySet<ChannelToken['is']> = new Set<ChannelToken['is']>([
  'comma',
  'but',
  'stop',
  'join',
]);
const OPEN_ENDS: ReadonlySet<ChannelToken['is']> = new Set<ChannelToken['is']>(['but', 'join']);
