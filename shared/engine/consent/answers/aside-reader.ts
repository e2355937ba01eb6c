import { memoise } from '#base/memoise.ts';
import type { ConsentEvent } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { ConsentWords } from '../words/consent-words.ts';
import { speaksOf } from '../words/header-subject.ts';
import { kindOfPhrase } from '../words/phrase-words.ts';
import { stateOfWord } from '../words/word-states.ts';

/** Longer cells are free text, which has a reader of its own. */
const LONGEST = 80;
const MEMO_LIMIT = 4096;
/** As much as tells what a column is for; every further cell of a long list would cost more than it says. */
const MOST_SAMPLES = 1000;

/**
 * A column of something else ("Basis of processing", "Reason") in which a cell says in so many words that consent was
 * withdrawn or a mailing left: that no is heard, and nothing else of it. Null where no sample says so.
 */
export function createAsideReader(
  column: MappedColumn,
  words: ConsentWords,
  samples: readonly string[],
): ((cell: string) => ConsentEvent | null) | null {
  if (!samples.slice(0, MOST_SAMPLES).some((cell) => tellsRefusal(cell, words))) return null;
  const event: ConsentEvent = {
    channel: null,
    state: 'withdrawn',
    day: null,
    column: column.index,
    why: 'consent.word',
  };
  return memoise((cell) => (tellsRefusal(cell, words) ? event : null), MEMO_LIMIT);
}

/** Whether a cell that was not asked says so all the same. */
export function tellsRefusal(cell: string, words: ConsentWords): boolean {
  if (cell.length > LONGEST || cell.trim() === '') return false;
  const kind = kindOfPhrase(cell, words.phrases);
  if (kind === undefined || stateOfWord(kind, 'aside') === null) return false;
  return kind === 'complained' || aboutMail.some((subject) => speaksOf(cell, subject, words));
}

/** "Opposition RGPD": who objects by the law on data objects to being written to. */
const aboutMail = ['subscription', 'marketing', 'processing'] as const;
