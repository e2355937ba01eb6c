import type { Channel } from '#domain/consent.ts';
import type { NotePattern } from './note-phrases.ts';
import type { NoteKind } from './note-sign.ts';
import type { NoteToken } from './note-tokens.ts';
import type { PhraseMatch } from './phrase-pattern.ts';

type Span = {
  readonly kind: NoteKind;
  readonly from: number;
  readonly to: number;
  readonly isRequest: boolean;
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
  const startsOf = (concept: string): ReadonlySet<number> =>
    new Set(
      matches.flatMap(({ pattern, from }) =>
        pattern.use === 'concept' && pattern.concept === concept ? [from] : [],
      ),
    );
  const [ways, allowed] = [startsOf('by_way_of'), startsOf('allowed')];
  const everything = startsOf('everything');
  const isAllowed = (at: number): boolean =>
    [at - 2, at - 1, at + 1, at + 2].some((one) => allowed.has(one));
  const isWay = (at: number): boolean => ways.has(at - 1) || ways.has(at - 2) || ways.has(at + 1);
  return ({ kind, from, to, isRequest }) => {
    if (kind === 'dnc_call') return 'phone';
    if (kind !== 'withdrew' && kind !== 'dnc' && kind !== 'wrong_number') return null;
    const end = sentenceEnd(tokens, to, WORDS_BEHIND);
    const found = new Set<Channel>();
    for (const { channel, at } of named) {
      if (at < from || at >= end) continue;
      if (at >= to && isAllowed(at)) continue;
      if (kind === 'withdrew' && !isRequest && isWay(at)) return null;
      found.add(channel);
    }
    for (let at = from; at < end; at += 1) if (everything.has(at)) return null;
    const [only] = found;
    return found.size === 1 && only !== undefined && isInside(named, { from, to }) ? only : null;
  };
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
