import { buildAgeWords, type AgeWordsData } from '#engine/age/index.ts';
import { buildConsentWords, type ConsentWordsData } from '#engine/consent/index.ts';
import { buildMonthNames, type MonthNamesData } from '#engine/dates/index.ts';
import {
  buildAskedWays,
  buildIdentifierRules,
  buildNoteBirthWords,
  buildNoteHoldWords,
  type AskedWaysData,
  type IdentifierRulesData,
  type NoteBirthData,
  type NoteHoldsData,
} from '#engine/detection/index.ts';
import { createNotesReader } from '#engine/notes/index.ts';
import { noteWordsData } from './note-words-data.ts';
import { readShippedBytes, readShippedJson } from './read-shipped.ts';

/** The data files that ship with the program. */
export const identifierData = readShippedJson(
  'reference/identifiers.json',
) as IdentifierRulesData & {
  readonly identifiers: readonly {
    readonly valid: readonly string[];
    readonly invalid: readonly string[];
  }[];
};
export const months = buildMonthNames(readShippedJson('vocabulary/months.json') as MonthNamesData);
export const notes = createNotesReader({
  ...noteWordsData,
  likeness: readShippedBytes('vocabulary/notes/likeness.bin'),
});
export const identifiers = buildIdentifierRules(identifierData);
export const consentWords = buildConsentWords(
  readShippedJson('vocabulary/values.json') as ConsentWordsData,
);
const noteWords = readShippedJson('vocabulary/note-cleaning.json') as NoteBirthData;
export const birthWords = buildNoteBirthWords(noteWords);
export const askedWays = buildAskedWays(
  readShippedJson('vocabulary/asked-ways.json') as AskedWaysData,
);
export const ageWords = buildAgeWords(
  readShippedJson('vocabulary/ages.json') as AgeWordsData,
  months,
);
export const holdWords = buildNoteHoldWords(
  readShippedJson('vocabulary/note-holds.json') as NoteHoldsData,
  noteWords.dayLinks,
);
