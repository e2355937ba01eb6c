import type { Output } from '#contract/call.ts';
import type { Words } from '../common/words.tsx';
import { listName } from '../lists/list-name.ts';
import type { PersonCard } from './person-card.ts';

/** Why erase and why keep one person. */
export type Reasons = Output<'person/reasons'>;
export type Reason = Reasons['erase'][number];

/** What the parts of the card are shown with: the person's rows, and the reasons. */
export type CardParts = { readonly card: PersonCard; readonly reasons: Reasons };

/** The list of a cell, by the name of its file. */
export function fileOf(words: Words, records: PersonCard['records'], source: number): string {
  const record = records.find((known) => known.source === source);
  return record === undefined ? '' : listName(words, record);
}
