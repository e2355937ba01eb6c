import {
  channels,
  isRefusal,
  type Channel,
  type ConsentEvent,
  type ConsentState,
} from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import { channelAnswerOf, sweepingAnswerOf, type ChannelAnswer } from './channel-answer.ts';
import { channelTokens } from '../words/channel-tokens.ts';
import type { ConsentWords } from '../words/consent-words.ts';
import { isNegative, type ColumnSense } from '../words/word-states.ts';

export type ChannelReader = {
  /** Other cells of the column name channels. */
  readonly lists: boolean;
  /** Null where the cell is no answer that names channels, or says nothing of the column's own one. */
  readonly read: (cell: string) => readonly ConsentEvent[] | null;
  /** "All" and "none" beside such cells. */
  readonly sweeping: (cell: string) => readonly ConsentEvent[] | null;
};

/** As much as tells how a column is filled. */
const MOST_SAMPLES = 400;

/** Reader of answers by channel in a column of yes and no; null for a column that asks something else. */
export function createChannelReader(
  column: MappedColumn,
  sense: ColumnSense,
  words: ConsentWords,
  samples: readonly string[],
): ChannelReader | null {
  const negative = isNegative(sense);
  if (!negative && sense !== 'positive' && sense !== 'positive_answered') return null;
  const lists = samples
    .slice(0, MOST_SAMPLES)
    .some((cell) => channelAnswerOf(cell, words) !== null);
  const tell = (answer: ChannelAnswer | null): readonly ConsentEvent[] | null => {
    const said = negative && answer !== null ? refusedIn(answer) : answer;
    return said === null ? null : eventsOf(said, column);
  };
  return {
    lists,
    read: (cell) => tell(channelAnswerOf(cell, words)),
    sweeping: (cell) => (lists ? tell(sweepingAnswerOf(cell, words)) : null),
  };
}

/** Under "do not contact by" the channels that stand there are the refused ones; signs beside them would be a riddle. */
function refusedIn({ states, rest, plain }: ChannelAnswer): ChannelAnswer | null {
  if (!plain || (states.size === 0 && rest === null)) return null;
  // "Only calls" may be what is refused, or what is left.
  const exclusive = rest === 'denied';
  const state: ConsentState = exclusive ? 'unclear' : 'withdrawn';
  const refused = new Map([...states.keys()].map((channel) => [channel, state] as const));
  const others = exclusive ? 'denied' : 'withdrawn';
  return { states: refused, rest: rest === null ? null : others, plain };
}

/** In a column of one channel only what is said of that channel counts, and what is denied of another by its name. */
function eventsOf({ states, rest }: ChannelAnswer, column: MappedColumn): ConsentEvent[] | null {
  const own = column.channel;
  if (own !== null && (states.get(own) ?? rest) === null) return null;
  const said = channels.flatMap((channel): (readonly [Channel, ConsentState])[] => {
    const state = states.get(channel) ?? (own === null || own === channel ? rest : null);
    if (state === null || state === undefined) return [];
    const counts = own === null || own === channel || isRefusal(state);
    return counts ? [[channel, state]] : [];
  });
  if (said.length === 0) return null;
  return said.map(([channel, state]) => ({
    channel,
    state,
    day: null,
    column: column.index,
    why: whyOf(state),
  }));
}

function whyOf(state: ConsentState): ConsentEvent['why'] {
  return state === 'unclear' ? 'consent.unclear_word' : 'consent.word';
}

/** "SMS & WhatsApp offers?": of several channels that a header names an answer speaks, and of no other; null for one or none. */
export function channelsOfHeader(
  { name, role, channel }: MappedColumn,
  words: ConsentWords,
): readonly Channel[] | null {
  if (role !== 'consent_general' || channel !== null) return null;
  const named = new Set(
    channelTokens(name, words).flatMap((token) => (token.is === 'channel' ? token.named : [])),
  );
  return named.size > 1 && named.size < channels.length ? [...named] : null;
}
