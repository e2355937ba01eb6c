import {
  channels,
  type ConsentEvent,
  type ConsentState,
  type EvidenceReason,
} from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { MappedColumn } from '#domain/source.ts';
import { refusedWay } from './channel-answer.ts';
import type { ConsentWords } from '../words/consent-words.ts';

/** What a cell was read as, before it is known of which way. */
export type Reading = {
  readonly state: ConsentState;
  readonly day: Day | null;
  readonly why: EvidenceReason;
};

/** "Do not call", "Aranmasın": that way is refused, and what is left of the others nobody can tell. */
export function ofOneWay(
  cell: string,
  reading: Reading | null | undefined,
  column: MappedColumn,
  words: ConsentWords,
): ConsentEvent[] | null {
  if (column.channel !== null || reading?.state !== 'withdrawn') return null;
  const refused = refusedWay(cell, words);
  if (refused === null) return null;
  const { state, day, why } = reading;
  return channels.map((channel) => ({
    channel,
    state: channel === refused ? state : 'unclear',
    day,
    column: column.index,
    why: channel === refused ? why : 'consent.unclear_word',
  }));
}
