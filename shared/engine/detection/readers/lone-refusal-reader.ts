import type { MappedColumn } from '#domain/source.ts';
import { memoise } from '#base/memoise.ts';
import { consentFromListName, kindOfCell, refusedWay } from '#engine/consent/index.ts';
import type { CellReader } from './cell-reader.ts';
import type { DetectionContext } from '../detection-context.ts';

const LONGEST = 80;
/** A day, and what stands around one: `odhlášen 3/2022`, `(off the list 12.03.)`. */
const DAYS = /[\p{Nd}./\-()[\]:,]+/gu;

/**
 * A note that is nothing but a word of those who left, with or without its day. The reader of notes knows sentences; the
 * word lists of answers know more languages. A word that may be about something else is a doubt.
 */
export function loneRefusalReader({ index }: MappedColumn, context: DetectionContext): CellReader {
  const { consentWords, notes, today } = context;
  const read = memoise((cell): 'withdrawn' | 'unclear' | null => {
    const word = cell.replaceAll(DAYS, ' ').trim();
    if (word === '' || kindOfCell(word, consentWords) !== 'unsubscribed') return null;
    // What the reader of notes knows, it has judged, and a refusal of one way is none of all.
    if (notes(cell, today).length > 0 || refusedWay(word, consentWords) !== null) return null;
    return consentFromListName('', word, consentWords) === null ? 'unclear' : 'withdrawn';
  });
  return (cell, draft) => {
    if (cell.length > LONGEST || draft.consent.some(({ column }) => column === index)) return;
    const state = read(cell);
    if (state === null) return;
    const why = state === 'withdrawn' ? 'consent.word' : 'consent.unclear_word';
    draft.consent.push({ channel: null, state, day: null, column: index, why });
  };
}
