import { channels, isRefusal, type ConsentEvent } from '#domain/consent.ts';
import { channelAnswerOf, type ChannelAnswer } from './channel-answer.ts';
import { tellsRefusal } from './aside-reader.ts';
import { channelTokens } from '../words/channel-tokens.ts';
import { kindOfCell, type ConsentWords, type WordKind } from '../words/consent-words.ts';

const SEPARATORS = /[|;,#\n]+/u;
/** Longer labels are free text, which has a reader of its own. */
const LONGEST_TAG = 40;
const LONGEST_CELL = 400;
const REFUSING: ReadonlySet<WordKind> = new Set<WordKind>(['unsubscribed', 'complained']);

/** What labels refuse, each by itself: all ways of contact, or those that one names. Nothing else of them is heard. */
export function refusalsInTags(cell: string, column: number, words: ConsentWords): ConsentEvent[] {
  if (cell.length > LONGEST_CELL) return [];
  const why = 'consent.word' as const;
  return cell.split(SEPARATORS).flatMap((tag): ConsentEvent[] => {
    const label = tag.replaceAll('_', ' ').trim();
    if (label === '' || label.length > LONGEST_TAG) return [];
    const answer = channelAnswerOf(label, words);
    if (answer !== null) {
      return [...answer.states]
        .filter(([, state]) => isRefusal(state))
        .map(([channel, state]) => ({ channel, state, day: null, column, why }));
    }
    const kind = kindOfCell(label, words);
    if (!(kind !== undefined && REFUSING.has(kind)) && !tellsRefusal(label, words)) return [];
    return [{ channel: null, state: 'withdrawn', day: null, column, why }];
  });
}

/**
 * "No calls! Only texts" among remarks: that nothing else is wanted is a doubt about all else. Words that are not all
 * understood, and a way alone, say nothing of the kind.
 */
export function doubtsOfOnly(cell: string, column: number, words: ConsentWords): ConsentEvent[] {
  if (cell.length > LONGEST_REMARK) return [];
  const whole = channelAnswerOf(cell, words);
  const answer = whole === null ? onlyBesideRefusal(cell, words) : whole.plain ? null : whole;
  if (answer?.rest !== 'denied' || ![...answer.states.values()].includes('granted')) return [];
  return channels
    .filter((channel) => !answer.states.has(channel))
    .map((channel) => ({
      channel,
      state: 'unclear',
      day: null,
      column,
      why: 'consent.unclear_word',
    }));
}

const LONGEST_REMARK = 80;

/** "Her mother said on the 18th no more texts, only e-mail": one clause takes a way back, and another names the only one. */
function onlyBesideRefusal(cell: string, words: ConsentWords): ChannelAnswer | null {
  const clauses = cell.split(/[,،;!\n]+/u).filter((clause) => clause.trim() !== '');
  if (clauses.length < 2) return null;
  const only = clauses.map((clause) => channelAnswerOf(clause, words)).find(isOnly);
  return only !== undefined && clauses.some((clause) => takesBack(clause, words)) ? only : null;
}

function isOnly(answer: ChannelAnswer | null): answer is ChannelAnswer {
  return answer?.rest === 'denied';
}

function takesBack(clause: string, words: ConsentWords): boolean {
  const tokens = channelTokens(clause, words);
  const refuses = tokens.some((token) => token.is === 'sign' && isRefusal(token.state));
  return refuses && tokens.some(({ is }) => is === 'channel');
}
