import { readFileSync } from 'node:fs';
import { buildConsentWords, type ConsentWordsData } from '#engine/consent/index.ts';
import { buildMonthNames, type MonthNamesData } from '#engine/dates/index.ts';
import {
  buildIdentifierRules,
  buildNoteBirthWords,
  buildNoteHoldWords,
  type IdentifierRulesData,
  type NoteBirthData,
  type NoteHoldsData,
} from '#engine/detection/index.ts';
import { createNotesReader } from '#engine/notes/index.ts';
import { noteWordsData, readJson, resources } from './read-json.ts';

/** The data files that ship with the program. */
export const identifierData = readJson('reference/identifiers.json') as IdentifierRulesData & {
  readonly identifiers: readonly {
    readonly valid: readonly string[];
    readonly invalid: readonly string[];
  }[];
};
export const months = buildMonthNames(readJson('vocabulary/months.json') as MonthNamesData);
export const notes = createNotesReader({
  ...noteWordsData,
  likeness: readFileSync(new URL('vocabulary/notes/likeness.bin', resources)),
});
export const identifiers = buildIdentifierRules(identifierData);
export const consentWords = buildConsentWords(
  readJson('vocabulary/values.json') as ConsentWordsData,
);
const noteWords = readJson('vocabulary/note-cleaning.json') as NoteBirthData;
export const birthWords = buildNoteBirthWords(noteWords);
export const holdWords = buildNoteHoldWords(
  readJson('vocabulary/note-holds.json') as NoteHoldsData,
  noteWords.dayLinks,
);
