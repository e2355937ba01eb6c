import { foldText } from '#base/fold-text.ts';
import type { Channel } from '#domain/consent.ts';
import {
  changeOfAnswer,
  channelAnswerOf,
  kindOfAnswer,
  kindOfCell,
  splitDecoration,
  spokenOf,
  stateOfSentence,
  type ChannelAnswer,
  type WordKind,
} from '#engine/consent/index.ts';
import { shapesOf, type CellShape } from './cell-shapes.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** What one cell says by itself, whatever column it stands in. */
export type CellFacts = {
  readonly shapes: readonly CellShape[];
  readonly kind: WordKind | undefined;
  readonly words: number;
  readonly sentence: boolean; // three words or more that are no name
  readonly year: number | null; // of the 20th and 21st century
  readonly gender: boolean;
  readonly country: boolean;
  readonly givenName: boolean;
  readonly count: boolean; // a whole number other than 0 and 1
  readonly namesChannels: boolean; // an answer that names ways of contact
  readonly channels: readonly Channel[]; // those that it names
};

export type CellReader = (cell: string) => CellFacts;

/** Cells of wide lists say the same few things again and again: each is read once. */
const MEMO_LIMIT = 20_000;
const MEMO_CELL = 100; // characters; longer ones are seldom the same

/** `thisYear` is the newest year that the list speaks of. */
export function cellReader(vocabulary: Vocabulary, thisYear: number): CellReader {
  const memo = new Map<string, CellFacts>();
  return (cell) => {
    const known = memo.get(cell);
    if (known !== undefined) return known;
    const facts = readCell(cell, vocabulary, thisYear);
    if (cell.length <= MEMO_CELL && memo.size < MEMO_LIMIT) memo.set(cell, facts);
    return facts;
  };
}

function readCell(cell: string, vocabulary: Vocabulary, thisYear: number): CellFacts {
  const { cells, consent } = vocabulary;
  const trimmed = cell.trim();
  const year = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(cell)?.[1];
  const folded = cell.length > LONGEST_WORD ? null : foldText(cell);
  const named = cell.length > LONGEST_ANSWER ? null : channelAnswerOf(cell, consent);
  const shapes = shapesOf(cell, thisYear);
  return {
    shapes,
    kind: kindOfCell(cell, consent) ?? kindInWords(cell, consent) ?? kindOfChannels(named),
    words: trimmed.split(/\s+/).length,
    sentence: isSentence(trimmed, shapes),
    year: year === undefined ? null : Number(year),
    gender: folded !== null && cells.isGender(folded),
    country: folded !== null && cells.isCountry(folded),
    givenName: hasGivenName(cell, vocabulary),
    count: /^\d+$/.test(trimmed) && Number(trimmed) > 1,
    namesChannels: named !== null,
    channels: named === null ? NONE : [...named.states.keys()],
  };
}

/** "Asked not to be rung": of a name the words are written with capitals; where a script has none, four words are more. */
function isSentence(cell: string, shapes: readonly CellShape[]): boolean {
  if (!shapes.some((shape) => shape === 'text' || shape === 'name_words')) return false;
  const words = cell.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < FEWEST_WORDS) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const uncased = words.filter((word) => /^\p{Lo}/u.test(word)).length;
  return small * 2 > words.length || uncased > FEWEST_WORDS;
}

const FEWEST_WORDS = 3;

/** `yes (2021-09-09)`, "yes, thanks", "да, письменно": an answer with its day, or with more words. */
function kindInWords(cell: string, consent: Vocabulary['consent']): WordKind | undefined {
  if (cell.length > LONGEST_ANSWER) return undefined;
  const change = changeOfAnswer(cell, consent);
  if (change !== null) return kindOfCell(change.is, consent) ?? kindInWords(change.is, consent);
  const answer = kindOfAnswer(cell, consent);
  if (answer !== undefined) return answer;
  const parts = splitDecoration(cell);
  if (parts !== null && /^\d/.test(parts.remark)) return kindOfCell(parts.word, consent);
  return spokenOf(cell, consent)?.kind ?? kindOfSentence(cell, consent);
}

/** "Yes but not before noon": several words, each of them known. */
function kindOfSentence(cell: string, consent: Vocabulary['consent']): WordKind | undefined {
  const state = cell.trim().includes(' ') ? stateOfSentence(cell, consent) : null;
  if (state === null) return undefined;
  return state === 'granted' ? 'agreed' : 'refused';
}

/** "Phone only", "post ✓ email ✗": an answer too, by the names of channels. */
function kindOfChannels(answer: ChannelAnswer | null): WordKind | undefined {
  if (answer === null) return undefined;
  const states = [...answer.states.values(), answer.rest];
  return states.includes('granted') && answer.rest !== 'denied' ? 'agreed' : 'refused';
}

const LONGEST_ANSWER = 80;
const NONE: readonly Channel[] = [];

/** No gender and no country is called by more characters. */
const LONGEST_WORD = 200;

function hasGivenName(cell: string, { cells }: Vocabulary): boolean {
  if (cell.length > 60 || /\d/.test(cell)) return false;
  return cell.split(/[\s,]+/).some((word) => cells.isGivenName(foldText(word)));
}
