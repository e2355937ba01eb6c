import { readdirSync, readFileSync } from 'node:fs';
import { buildConsentWords, type ConsentWordsData } from '#engine/consent/index.ts';
import { buildMonthNames, type MonthNamesData } from '#engine/dates/index.ts';
import { buildIdentifierRules, type IdentifierRulesData } from '#engine/detection/index.ts';
import { createNotesReader, type NotesData } from '#engine/notes/index.ts';

const resources = new URL('../../../resources/', import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, resources), 'utf8'));
}

function readFolder(path: string): readonly unknown[] {
  return readdirSync(new URL(path, resources))
    .toSorted()
    .map((name) => readJson(`${path}/${name}`));
}

/** The data files that ship with the program. */
export const identifierData = readJson('reference/identifiers.json') as IdentifierRulesData & {
  readonly identifiers: readonly {
    readonly valid: readonly string[];
    readonly invalid: readonly string[];
  }[];
};
export const months = buildMonthNames(readJson('vocabulary/months.json') as MonthNamesData);
export const notes = createNotesReader({
  frames: readJson('vocabulary/notes/frames.json'),
  languages: readFolder('vocabulary/notes/languages'),
} as NotesData);
export const identifiers = buildIdentifierRules(identifierData);
export const consentWords = buildConsentWords(
  readJson('vocabulary/values.json') as ConsentWordsData,
);
