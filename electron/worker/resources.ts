import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildConsentWords } from '#engine/consent/index.ts';
import type { ConsentWords, ConsentWordsData } from '#engine/consent/index.ts';
import { buildMonthNames } from '#engine/dates/index.ts';
import type { MonthNames, MonthNamesData } from '#engine/dates/index.ts';
import { buildIdentifierRules } from '#engine/detection/index.ts';
import type { IdentifierRules, IdentifierRulesData } from '#engine/detection/index.ts';
import { buildExportProfiles, buildVocabulary } from '#engine/mapping/index.ts';
import type {
  ExportProfile,
  ExportProfileData,
  Vocabulary,
  VocabularyData,
} from '#engine/mapping/index.ts';
import { createNotesReader } from '#engine/notes/index.ts';
import type { NotePhrasesData, NotesReader } from '#engine/notes/index.ts';
import { readShippedPolicies } from './policies.ts';
import type { KnownPolicy } from './policies.ts';

/** The program's own data files, each read and checked once, when it is first needed. */
export type Resources = {
  readonly policies: () => ReadonlyMap<string, KnownPolicy>;
  readonly vocabulary: () => Vocabulary;
  readonly profiles: () => readonly ExportProfile[];
  readonly consentWords: () => ConsentWords;
  readonly months: () => MonthNames;
  readonly notes: () => NotesReader;
  readonly identifiers: () => IdentifierRules;
};

export function createResources(folder: string): Resources {
  const vocabulary = <Data>(name: string): Data =>
    readJson<Data>(path.join(folder, 'vocabulary', `${name}.json`));
  return {
    policies: once(() => readShippedPolicies(path.join(folder, 'policies'))),
    vocabulary: once(() => buildVocabulary(vocabulary<VocabularyData>('headers'))),
    profiles: once(() => buildExportProfiles(readFolder<ExportProfileData>(path.join(folder, 'crm')))),
    consentWords: once(() => buildConsentWords(vocabulary<ConsentWordsData>('values'))),
    months: once(() => buildMonthNames(vocabulary<MonthNamesData>('months'))),
    notes: once(() => createNotesReader(vocabulary<NotePhrasesData>('notes'))),
    identifiers: once(() => buildIdentifierRules(vocabulary<IdentifierRulesData>('identifiers'))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Our own files: their shape is checked by whoever builds from them, and by tests. */
function readJson<Data>(file: string): Data {
  return JSON.parse(readFileSync(file, 'utf8')) as Data;
}

function readFolder<Data>(folder: string): Data[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson<Data>(path.join(folder, name)));
}
