import type { Channel } from '#domain/consent.ts';
import { isConcept } from './nearby-words.ts';
import type { NotePattern } from './note-pattern.ts';
import type { NoteKind } from './note-sign.ts';
import type { NoteToken } from './note-tokens.ts';
import type { PhraseMatch } from './phrase-pattern.ts';

type Span = {
  readonly kind: NoteKind;
  readonly from: number;
  readonly to: number;
  readonly isRequest: boolean;
  readonly isAsked: boolean;
  readonly isOfAllChannels: boolean;
  readonly languages: ReadonlySet<string>;
};
type Named = { readonly channel: Channel; readonly at: number; readonly to: number };

/** A channel named so many words behind a statement still belongs to it: `no sms, emails, calls`. */
const WORDS_BEHIND = 5;

/**
 * The one channel that a statement is about. Where it names several, or one as the way in which it was made
 * (`opted out via sms`), the answer is null: all channels, because a refusal is never read narrower than it may be.
 */
export function createChannels(
  matches: readonly PhraseMatch<NotePattern>[],
  tokens: readonly NoteToken[],
  channelOf: ReadonlyMap<string, Channel>,
): (span: Span) => Channel | null {
  const named = withoutParts(
    matches.flatMap(({ pattern, from, to }): Named[] => {
      const channel = pattern.use === 'concept' ? channelOf.get(pattern.concept) : undefined;
      return channel === undefined ? [] : [{ channel, at: from, to }];
    }),
  );
  const lists = matches.filter((match) => isConcept(match, 'list'));
  const isOfList = (to: number): boolean => lists.some(({ from }) => from === to);
  // `off the list WhatsApp`: what stands directly behind the list says which one it is.
  const listed = ({ to: end }: Span): readonly Named[] =>
    named.filter(
      ({ at }) =>
        tokens[at]?.breakBefore === 'none' &&
        lists.some(({ from, to }) => from < end && to >= end && to === at),
    );
  const ways = startsOf(matches, 'by_way_of');
  const everything = [...startsOf(matches, 'everything')];
  const denied = startsOf(matches, 'neg');
  const isAllowed = createAllowed(matches, tokens, denied);
  const isWay = (at: number): boolean => [at - 2, at - 1, at + 1].some((one) => ways.has(one));
  const [leavings, roads] = [joinsOf(matches, 'left_from'), joinsOf(matches, 'sent_on')];
  // In a language of the statement: the German `od.` is no Polish `od`.
  const endOf = (joins: readonly Join[], at: number, { languages }: Span): number | undefined =>
    joins.find(({ from, language }) => from === at && languages.has(language))?.to;
  const [roadEnds, negations] = [new Set(roads.map(({ to }) => to)), [...denied]];
  /** `asked by SMS not to write`: where it was said. */
  const isTeller = (at: number, end: number): boolean =>
    roadEnds.has(at) && negations.some((one) => one > at && one < end);
  const sendings = [...startsOf(matches, 'send'), ...startsOf(matches, 'messages')];
  const groups = startsOf(matches, 'list');
  /** `unsubscribed | from | texts`, `send no messages | on | WhatsApp`, `WhatsApp | group left`: no more than a joint between. */
  const reach = (span: Span): Pick<Span, 'from' | 'to'> => {
    const { from, to, languages } = span;
    const isOfSending = sendings.some((at) => at >= from && at < to);
    const end = endOf(leavings, to, span) ?? (isOfSending ? endOf(roads, to, span) : undefined);
    const isOpen = leavings.some((one) => one.to === to && languages.has(one.language));
    const last = end ?? (isOpen ? to : null);
    const isGroup = groups.has(from) && from > 0 && tokens[from]?.breakBefore === 'none';
    const start = isGroup && named.some(({ at }) => at === from - 1) ? from - 1 : from;
    return { from: start, to: last !== null && isRow(tokens, to - 1, last) ? last + 1 : to };
  };
  const tellsWhere = (one: Named, span: Span): boolean =>
    isTeller(one.at, span.to) || isOfItsCourse(tokens, one, span.kind);
  return (given) => {
    if (given.kind === 'dnc_call') return 'phone';
    if (!channelled.has(given.kind) || given.isOfAllChannels) return null;
    const span = given.kind === 'wrong_number' ? given : { ...given, ...reach(given) };
    const end = sentenceEnd(tokens, span.to, WORDS_BEHIND);
    const within = ({ at }: Named): boolean => at >= span.from && at < end;
    const meant = named.filter(
      (one) => within(one) && (!isBehind(one.at, span, tokens) || !isAllowed(one.at)),
    );
    // `send no cards by post`: what is asked for names the way that is meant.
    if (isDone(span) && meant.some(({ at, to }) => isWay(at) && !isOfList(to))) return null;
    if (everything.some((at) => at >= span.from && at < end)) return null;
    if (meant.some((one) => tellsWhere(one, span))) return null;
    return onlyChannel(meant, span, listed(span));
  };
}

/** `sms ok`, `only by phone`, and no `not ok`. */
function createAllowed(
  matches: readonly PhraseMatch<NotePattern>[],
  tokens: readonly NoteToken[],
  denied: ReadonlySet<number>,
): (at: number) => boolean {
  const allowed = startsOf(matches, 'allowed');
  const allows = (at: number): boolean =>
    allowed.has(at) && !denied.has(at - 1) && !denied.has(at + 1);
  return (at) =>
    [at - 2, at - 1, at + 1, at + 2].some(allows) || (allows(at + 3) && isRow(tokens, at, at + 3));
}

/** `send nothing (work address), sms ok`: what a sign parts from the statement may stand in its row of words. */
function isBehind(at: number, { from, to }: Span, tokens: readonly NoteToken[]): boolean {
  return at >= to || (at > from && at === to - 1 && tokens[at]?.breakBefore !== 'none');
}

/** `paper mail` is one way and no e-mail: of words inside a longer name of another way only the longer one counts. */
function withoutParts(named: readonly Named[]): readonly Named[] {
  return named.filter(
    (part) =>
      !named.some(
        ({ channel, at, to }) =>
          channel !== part.channel && at <= part.at && to >= part.to && to - at > part.to - part.at,
      ),
  );
}

/** `wants no contact (e-mail of 2 April)`, `SMS 10/11: send no more`: where it was said, and nothing of what she meant. */
function isDatedMessage(tokens: readonly NoteToken[], at: number): boolean {
  if (at > 0 && tokens[at]?.breakBefore === 'none') return false;
  return [at + 1, at + 2, at + 3].some((one) => (tokens[one]?.number ?? null) !== null);
}

/** `answered the e-mail: do not disturb`: what is quoted says nothing of the way on which it came; `SMS: no` does. */
function isAnswer(tokens: readonly NoteToken[], at: number, to: number): boolean {
  return tokens[to]?.breakBefore === 'colon' && at > 0 && tokens[at]?.breakBefore !== 'sentence';
}

/** Told as done, and asked of nobody. */
function isDone({ kind, isRequest, isAsked }: Span): boolean {
  return kind === 'withdrew' && !isRequest && !isAsked;
}

function isOfItsCourse(tokens: readonly NoteToken[], { at, to }: Named, kind: NoteKind): boolean {
  return isDatedMessage(tokens, at) || (kind === 'dnc' && isAnswer(tokens, at, to));
}

const channelled: ReadonlySet<NoteKind> = new Set(['withdrew', 'dnc', 'wrong_number']);

type Join = { readonly from: number; readonly to: number; readonly language: string };

function joinsOf(matches: readonly PhraseMatch<NotePattern>[], concept: string): readonly Join[] {
  return matches
    .filter(({ pattern }) => pattern.use === 'concept' && pattern.concept === concept)
    .map(({ from, to, pattern: { language } }) => ({ from, to, language }));
}

/** Nothing but spaces stands between the words. */
function isRow(tokens: readonly NoteToken[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) {
    if (tokens[at]?.breakBefore !== 'none') return false;
  }
  return true;
}

function startsOf(
  matches: readonly PhraseMatch<NotePattern>[],
  concept: string,
): ReadonlySet<number> {
  return new Set(matches.filter((match) => isConcept(match, concept)).map(({ from }) => from));
}

function onlyChannel(
  meant: readonly Named[],
  span: Span,
  listed: readonly Named[],
): Channel | null {
  const [only, ...others] = new Set(meant.map(({ channel }) => channel));
  if (only === undefined || others.length > 0) return null;
  return isInside(meant, span) || listed.length > 0 ? only : null;
}

/** What is only named behind the statement does not narrow it: `unsubscribed, send the invoice by post`. */
function isInside(named: readonly Named[], { from, to }: Pick<Span, 'from' | 'to'>): boolean {
  return named.some(({ at }) => at >= from && at < to);
}

function sentenceEnd(tokens: readonly NoteToken[], from: number, most: number): number {
  let at = from;
  while (at < tokens.length && at < from + most && tokens[at]?.breakBefore !== 'sentence') at += 1;
  return at;
}
