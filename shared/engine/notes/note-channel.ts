import type { Channel } from '#domain/consent.ts';
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
};
type Named = { readonly channel: Channel; readonly at: number };

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
  const named = matches.flatMap(({ pattern, from }): Named[] => {
    const channel = pattern.use === 'concept' ? channelOf.get(pattern.concept) : undefined;
    return channel === undefined ? [] : [{ channel, at: from }];
  });
  const [ways, allowed] = [startsOf(matches, 'by_way_of'), startsOf(matches, 'allowed')];
  const everything = [...startsOf(matches, 'everything')];
  const denied = startsOf(matches, 'neg');
  const allows = (at: number): boolean =>
    allowed.has(at) && !denied.has(at - 1) && !denied.has(at + 1);
  const isAllowed = (at: number): boolean => [at - 2, at - 1, at + 1, at + 2].some(allows);
  const isWay = (at: number): boolean => [at - 2, at - 1, at + 1].some((one) => ways.has(one));
  return (span) => {
    if (span.kind === 'dnc_call') return 'phone';
    if (!channelled.has(span.kind) || span.isOfAllChannels) return null;
    const end = sentenceEnd(tokens, span.to, WORDS_BEHIND);
    const within = ({ at }: Named): boolean => at >= span.from && at < end;
    const meant = named.filter((one) => within(one) && (one.at < span.to || !isAllowed(one.at)));
    // `send no cards by post`: what is asked for names the way that is meant.
    const isDone = span.kind === 'withdrew' && !span.isRequest && !span.isAsked;
    if (isDone && meant.some(({ at }) => isWay(at))) return null;
    if (everything.some((at) => at >= span.from && at < end)) return null;
    if (meant.some(({ at }) => isDatedMessage(tokens, at))) return null;
    return onlyChannel(meant, span);
  };
}

/** `wants no contact (e-mail of 2 April)`, `SMS 10/11: send no more`: where it was said, and nothing of what she meant. */
function isDatedMessage(tokens: readonly NoteToken[], at: number): boolean {
  if (at > 0 && tokens[at]?.breakBefore === 'none') return false;
  return [at + 1, at + 2, at + 3].some((one) => (tokens[one]?.number ?? null) !== null);
}

const channelled: ReadonlySet<NoteKind> = new Set(['withdrew', 'dnc', 'wrong_number']);

function startsOf(
  matches: readonly PhraseMatch<NotePattern>[],
  concept: string,
): ReadonlySet<number> {
  const found = matches.filter(
    ({ pattern }) => pattern.use === 'concept' && pattern.concept === concept,
  );
  return new Set(found.map(({ from }) => from));
}

function onlyChannel(meant: readonly Named[], span: Span): Channel | null {
  const [only, ...others] = new Set(meant.map(({ channel }) => channel));
  return only !== undefined && others.length === 0 && isInside(meant, span) ? only : null;
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
