import { isRefusal, type Channel, type ConsentState } from '#domain/consent.ts';
import { channelTokens, type ChannelToken } from '../words/channel-tokens.ts';
import { foldCell, type ConsentWords } from '../words/consent-words.ts';
import { kindOfPhrase } from '../words/phrase-words.ts';
import { mostRestrictive } from '../reduce-consent.ts';

/**
 * What a cell says of the channels that it names: "email, text", "phone only", "post ✓ email ✗", "sì, no telefono".
 * `rest`: of those that it does not name; null where it says nothing of them.
 */
export type ChannelAnswer = {
  readonly states: ReadonlyMap<Channel, ConsentState>;
  readonly rest: ConsentState | null;
  /** Channels and no sign: under a header that refuses these are the refused ones. */
  readonly plain: boolean;
};

/** Longer cells are free text, which has a reader of its own. */
const LONGEST = 80;

/** Null where the cell names no channel, or where one word of it is not understood. */
export function channelAnswerOf(cell: string, words: ConsentWords): ChannelAnswer | null {
  if (cell.length > LONGEST || /[?؟？]/u.test(cell)) return null;
  const tokens = channelTokens(cell, words);
  const names = tokens.some(({ is }) => is === 'channel');
  const all = tokens.some(({ is }) => is === 'all');
  if (!names && !(all && tokens.some(({ is }) => is === 'sign'))) return null;
  if (isToldBy(cell, tokens, words)) return null;
  const parts = partsOf(tokens);
  return parts === null ? null : combine(parts);
}

/** "Revoked by phone": the channel is the one by which it was said, and what was said is of all of them. */
function isToldBy(cell: string, tokens: readonly ChannelToken[], words: ConsentWords): boolean {
  const act = tokens.some((token) => isSign(token) && refuses(token.state) && !token.binds);
  if (!act || tokens.filter(({ is }) => is === 'channel').length !== 1) return false;
  const text = foldCell(cell.replace(DAY, ' '));
  const way = words.ways.find((one) => text.endsWith(` ${one}`));
  if (way === undefined) return false;
  const said = text.slice(0, -way.length).trim();
  const kind = words.kindOf.get(said) ?? kindOfPhrase(said, words.phrases);
  return kind !== undefined && kind !== 'no' && kind !== 'default_no';
}

/** The day of it, at either side. */
const DAY = /\d[\d.\-/]*\d/gu;

/**
 * The one way that an answer refuses, where it says nothing of any other; null for every other answer. Of mail alone nobody
 * can tell which of the two is meant, so that it stays a refusal of all.
 */
export function refusedWay(cell: string, words: ConsentWords): Channel | null {
  const answer = channelAnswerOf(cell, words);
  if (answer === null || answer.rest !== 'unclear' || answer.states.size !== 1) return null;
  const [only] = answer.states;
  if (only === undefined || !isRefusal(only[1])) return null;
  return only[0] === 'email' || only[0] === 'post' ? null : only[0];
}

/** "All", "any", "none": an answer only in a column whose other cells name channels. */
export function sweepingAnswerOf(cell: string, words: ConsentWords): ChannelAnswer | null {
  if (cell.length > LONGEST) return null;
  // "As you like, dear": what is left after the comma says nothing.
  const [token, more] = channelTokens(cell, words).filter(({ is }) => is !== 'comma');
  if (token === undefined || more !== undefined) return null;
  const none = token.is === 'sign' && token.binds;
  if (token.is !== 'all' && !none) return null;
  return { states: new Map(), rest: none ? 'denied' : 'granted', plain: token.is === 'all' };
}

type Sign = Extract<ChannelToken, { is: 'sign' }>;

/** A piece of the cell between commas: channels with one sign or none. */
type Part = {
  readonly channels: readonly ChannelToken[];
  readonly sign: ConsentState | null;
  readonly after: boolean; // the sign stands behind the channels
  readonly only: boolean;
  readonly clause: number; // pieces between stronger stops count as one clause
};

function partsOf(tokens: readonly ChannelToken[]): Part[] | null {
  const parts: Part[] = [];
  let piece: ChannelToken[] = [];
  let clause = 0;
  const close = (): boolean => {
    const read = piece.length === 0 ? [] : readPiece(piece, clause);
    piece = [];
    parts.push(...(read ?? []));
    return read !== null;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.is === 'comma' || token.is === 'but' || token.is === 'stop') {
      if (!close()) return null;
      if (token.is === 'stop') clause += 1;
    } else if (token.is !== 'join') piece.push(token);
    // "Text and no calls": the denial begins a piece of its own.
    else if (bindsNext(tokens[index + 1]) && !close()) return null;
  }
  return close() ? parts : null;
}

function bindsNext(token: ChannelToken | undefined): boolean {
  return token?.is === 'sign' && token.state !== 'granted';
}

const isSign = (token: ChannelToken): token is Sign => token.is === 'sign';
const isYes = (token: ChannelToken): boolean => isSign(token) && token.state === 'granted';
const isSignAt = (tokens: readonly ChannelToken[], at: number): boolean =>
  tokens[at]?.is === 'sign';
const isNamed = ({ is }: ChannelToken): boolean => is === 'channel' || is === 'all';

/** Null where it cannot be told what belongs to what. */
function readPiece(piece: readonly ChannelToken[], clause: number): Part[] | null {
  const only = piece.some(({ is }) => is === 'only');
  const bare = piece.filter(({ is }) => is !== 'only');
  if (bare.some(({ is }) => is === 'unknown')) return withStrangers(bare, only, clause);
  if (bare.length === 0) return only ? null : [];
  const signs = bare.filter(isSign);
  if (signs.length === 0) return [{ channels: bare, sign: null, after: false, only, clause }];
  if (only && signs.some(({ state }) => state !== 'granted')) return null;
  if (signs.length === bare.length)
    return signs.length === 1 ? [partOf([], signs[0], false, clause)] : null;
  // "Yes no calls" without a comma is a riddle.
  if (bare.some((token, at) => isYes(token) && isSignAt(bare, at + 1))) return null;
  return inOrder(bare, signs, only, clause);
}

/** Signs before their channels, or all of them behind; "email not text" has both. */
function inOrder(
  bare: readonly ChannelToken[],
  signs: readonly Sign[],
  only: boolean,
  clause: number,
): Part[] | null {
  const [starts, ends] = [isSignAt(bare, 0), isSignAt(bare, bare.length - 1)];
  if (starts && ends) return null;
  if (starts) return signed(bare, false, only, clause);
  if (ends) return only && signs.length > 1 ? null : signed(bare, true, only, clause);
  if (!signs.every(({ binds }) => binds)) return null;
  const at = bare.findIndex(isSign);
  // "Arama hariç hepsi", "전화 제외 모두": all but the one that stands before; elsewhere it would be the other way round.
  if (bare.slice(at).some(({ is }) => is === 'all')) return null;
  return [
    { channels: bare.slice(0, at), sign: null, after: false, only, clause },
    ...signed(bare.slice(at), false, false, clause),
  ];
}

/** Sign by sign, each with the channels behind it, or before it. */
function signed(
  piece: readonly ChannelToken[],
  after: boolean,
  only: boolean,
  clause: number,
): Part[] {
  const parts: Part[] = [];
  let channels: ChannelToken[] = [];
  let sign: Sign | null = null;
  for (const token of piece) {
    if (!isSign(token)) channels.push(token);
    else if (after) {
      parts.push(partOf(channels, token, true, clause));
      channels = [];
    } else {
      if (sign !== null) parts.push(partOf(channels, sign, false, clause));
      sign = token;
      channels = [];
    }
  }
  if (sign !== null) parts.push(partOf(channels, sign, false, clause));
  return parts.map((part) => ({ ...part, only }));
}

function partOf(
  channels: readonly ChannelToken[],
  sign: Sign | undefined,
  after: boolean,
  clause: number,
): Part {
  return { channels, sign: sign?.state ?? null, after, only: false, clause };
}

/** "Withdrew email Jan 26": a withdrawal holds whatever else is said in its piece. */
function withStrangers(
  bare: readonly ChannelToken[],
  only: boolean,
  clause: number,
): Part[] | null {
  const states = bare.filter(isSign).map(({ state }) => state);
  const leaves = states.includes('withdrawn') && !states.includes('granted') && !only;
  const channels = bare.filter(isNamed);
  if (channels.length === 0) return null;
  // "Text, mail only for the scores": for what, nobody can tell.
  const bound = only && channels.every(({ is }) => is === 'channel') && states.length === 0;
  if (bound) return [{ channels, sign: 'unclear', after: false, only: false, clause }];
  if (!leaves) return null;
  return [{ channels, sign: 'withdrawn', after: false, only: false, clause }];
}

const refuses = (state: ConsentState | null): boolean => state !== null && isRefusal(state);

function combine(parts: readonly Part[]): ChannelAnswer | null {
  const led = withLead(parts);
  if (led === null) return null;
  const { lead, named } = led;
  const { states, all } = statesOf(named);
  const given = [...states.values(), all].includes('granted') || named.some(isUnsigned);
  const taken = named.some(({ sign }) => refuses(sign));
  const exclusive = named.some(({ only }) => only);
  // "No, email": nobody knows; "no, email only" names the one that is left.
  const left = exclusive && given && !taken;
  if (lead === 'denied' && !left) return null;
  return {
    states,
    rest: exclusive ? 'denied' : (all ?? ofTheRest(led, given, taken)),
    plain: lead === null && named.every(({ sign }) => sign === null),
  };
}

function statesOf(named: readonly Part[]): {
  readonly states: ReadonlyMap<Channel, ConsentState>;
  readonly all: ConsentState | null;
} {
  const states = new Map<Channel, ConsentState>();
  let all: ConsentState | null = null;
  for (const [index, part] of named.entries()) {
    const state = stateOf(part, index, named);
    for (const token of part.channels) {
      if (token.is === 'all') all = state;
      else if (token.is === 'channel') addStates(token, state, states);
    }
  }
  return { states, all };
}

/** Named as one to be used, though nothing may show of it: a channel that is not kept, or a doubt. */
function isUnsigned({ channels, sign }: Part): boolean {
  return sign === null && channels.length > 0;
}

/** Of channels that are not named: "yes, but no calls" allows them; "no calls" alone leaves them open. */
function ofTheRest({ lead, named }: Led, given: boolean, taken: boolean): ConsentState | null {
  if (named.some(({ sign }) => sign === 'unclear')) return 'unclear';
  if (given || !taken) return null;
  return lead === 'granted' ? 'granted' : 'unclear';
}

type Led = { readonly lead: ConsentState | null; readonly named: readonly Part[] };

/** The answer that leads ("yes, …") or ends the list ("email, sms - no"). */
function withLead(parts: readonly Part[]): Led | null {
  const [first] = parts;
  const bare = parts.filter(({ channels }) => channels.length === 0);
  if (first === undefined || bare.length === 0) return { lead: null, named: parts };
  if (bare.length > 1) return null;
  if (first.channels.length === 0) {
    const known = first.sign === 'granted' || first.sign === 'denied';
    return known ? { lead: first.sign, named: parts.slice(1) } : null;
  }
  const last = parts.at(-1);
  const others = parts.slice(0, -1);
  const ends = last?.channels.length === 0 && others.every(({ sign }) => sign === null);
  return ends ? { lead: null, named: others.map((part) => ({ ...part, sign: last.sign })) } : null;
}

/** A channel without a sign is meant, unless the denial beside it may cover it too. */
function stateOf(part: Part, index: number, named: readonly Part[]): ConsentState {
  if (part.sign !== null) return part.sign;
  // "No calls, only texts": what is left is what is wanted.
  if (part.only) return 'granted';
  const beside = named.filter(({ clause }) => clause === part.clause);
  const before = named.slice(0, index).filter((other) => beside.includes(other));
  const after = named.slice(index + 1).filter((other) => beside.includes(other));
  const doubtful =
    before.some(({ sign, after: behind }) => sign !== null && (refuses(sign) || behind)) ||
    after.some(({ sign, after: behind }) => behind && sign !== 'granted');
  return doubtful ? 'unclear' : 'granted';
}

function addStates(
  { named, vague }: Extract<ChannelToken, { is: 'channel' }>,
  state: ConsentState,
  states: Map<Channel, ConsentState>,
): void {
  const said = vague && state === 'granted' ? 'unclear' : state;
  for (const channel of named) {
    states.set(channel, mostRestrictive(states.get(channel) ?? 'unknown', said));
  }
}
