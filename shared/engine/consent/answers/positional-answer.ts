import type { Channel, ConsentEvent } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import { changeOfAnswer } from '../words/answer-marks.ts';
import { channelTokens } from '../words/channel-tokens.ts';
import { kindOfCell, type ConsentWords } from '../words/consent-words.ts';
import { stateOfWord } from '../words/word-states.ts';

/** Reads "yes/no/yes" where the header names as many channels in their order; null for any other cell. */
export type PositionalReader = (cell: string) => readonly ConsentEvent[] | null;

const BETWEEN = /\s*[/|;+]\s*/u;
const INSIDE = /[([（]([^()[\]（）]+)[)\]）]\s*$/u;
const NO_NEWS = /^(?:[-–—.]|)$/u;
const LONGEST = 80;

/** "Permissions (call/text/e-mail)": null where the header names no channels one by one. */
export function createPositionalReader(
  { name, role, channel, index }: MappedColumn,
  words: ConsentWords,
): PositionalReader | null {
  if (role !== 'consent_general' || channel !== null) return null;
  const order = channelsInOrder(name, words);
  if (order === null) return null;
  return (cell) => {
    const parts = cell.length > LONGEST ? [] : cell.trim().split(BETWEEN);
    if (parts.length !== order.length) return null;
    const events: ConsentEvent[] = [];
    for (const [at, part] of parts.entries()) {
      const named = order[at];
      if (named === undefined) return null;
      if (NO_NEWS.test(part)) continue;
      const state = stateOf(part, words);
      if (state === null) return null;
      events.push({ channel: named, state, day: null, column: index, why: 'consent.word' });
    }
    return events.length === 0 ? null : events;
  };
}

function channelsInOrder(name: string, words: ConsentWords): readonly Channel[] | null {
  const parts = (INSIDE.exec(name)?.[1] ?? name).split(BETWEEN);
  if (parts.length < 2) return null;
  const order = parts.map((part) => {
    const named = channelTokens(part, words).flatMap((token) =>
      token.is === 'channel' && !token.vague ? token.named : [],
    );
    return named.length === 1 ? named[0] : undefined;
  });
  const known = order.filter((channel) => channel !== undefined);
  return known.length === parts.length && new Set(known).size === known.length ? known : null;
}

/** What the part became, where it changed. A yes that was a no before bears no day, and is a doubt. */
function stateOf(part: string, words: ConsentWords): ConsentEvent['state'] | null {
  const change = changeOfAnswer(part.replace(/(?<=\p{L})\s*>\s*(?=\p{L})/u, ' → '), words);
  const state = plainState(change?.is ?? part, words);
  if (change === null || state !== 'granted') return state;
  return plainState(change.was, words) === 'granted' ? 'granted' : 'unclear';
}

function plainState(part: string, words: ConsentWords): ConsentEvent['state'] | null {
  const kind = kindOfCell(part, words);
  return kind === undefined ? null : stateOfWord(kind, 'positive_answered');
}
