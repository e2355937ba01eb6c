import { readFileSync } from 'node:fs';
import { buildConsentWords, type ConsentWordsData } from '#engine/consent/index.ts';
import { buildMonthNames, type MonthNamesData } from '#engine/dates/index.ts';
import { buildIdentifierRules, type IdentifierRulesData } from '#engine/detection/index.ts';
import {
  createNotesReader,
  type NoteFramesData,
  type NotePhrasesData,
} from '#engine/notes/index.ts';

function readJson(path: string): unknown {
  const file = new URL(`../../../resources/${path}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The data files that ship with the program. */
export const identifierData = readJson('reference/identifiers.json') as IdentifierRulesData & {
  readonly identifiers: readonly {
    readonly valid: readonly string[];
    readonly invalid: readonly string[];
  }[];
};
export const months = buildMonthNames(readJson('vocabulary/months.json') as MonthNamesData);
export const notes = createNotesReader(
  readJson('vocabulary/note-phrases.json') as NotePhrasesData,
  readJson('vocabulary/note-frames.json') as NoteFramesData,
);
export const identifiers = buildIdentifierRules(identifierData);
export const consentWords = buildConsentWords(
  readJson('vocabulary/values.json') as ConsentWordsData,
);
