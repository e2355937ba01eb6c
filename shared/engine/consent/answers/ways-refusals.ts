import { memoise } from '#base/memoise.ts';
import type { ConsentEvent } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import { channelAnswerOf } from './channel-answer.ts';
import { refusalsInTags } from './tags.ts';
import { kindOfCell, type ConsentWords, type WordKind } from '../words/consent-words.ts';

const MEMO_LIMIT = 4096;
/** As much as tells what a column is for. */
const MOST_SAMPLES = 1000;
const SHARE_OF_WAYS = 0.5;
const REFUSING: ReadonlySet<WordKind> = new Set<WordKind>([
  'refused',
  'unsubscribed',
  'withdrawn',
  'complained',
]);

/**
 * Under "preferred contact method" most cells name a way, which is a habit and no permission. "Do not contact" and "no
 * calls" among them are refusals all the same. Null where the column names no ways, or none of its samples refuses.
 */
export function createWaysRefusals(
  { index }: MappedColumn,
  words: ConsentWords,
  samples: readonly string[],
): ((cell: string) => readonly ConsentEvent[]) | null {
  const filled = samples.slice(0, MOST_SAMPLES).filter((cell) => cell.trim() !== '');
  const ways = filled.filter((cell) => channelAnswerOf(cell, words) !== null);
  if (ways.length === 0 || ways.length < filled.length * SHARE_OF_WAYS) return null;
  const read = (cell: string): readonly ConsentEvent[] => {
    const said = refusalsInTags(cell, index, words);
    if (said.length > 0) return said;
    const kind = kindOfCell(cell, words);
    if (kind === undefined || !REFUSING.has(kind)) return [];
    return [{ channel: null, state: 'withdrawn', day: null, column: index, why: 'consent.word' }];
  };
  return filled.some((cell) => read(cell).length > 0) ? memoise(read, MEMO_LIMIT) : null;
}
