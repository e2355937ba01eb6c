import { readFileSync, readdirSync } from 'node:fs';
import { buildExportProfiles, buildVocabulary } from '#engine/mapping/index.ts';
import type { ExportProfileData, VocabularyData } from '#engine/mapping/index.ts';

const resources = new URL('../../../resources/', import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, resources), 'utf8'));
}

/** The word lists and export formats that ship with the program. */
export const vocabulary = buildVocabulary({
  headers: readJson('vocabulary/headers.json') as VocabularyData['headers'],
  values: readJson('vocabulary/values.json') as VocabularyData['values'],
  cells: readJson('vocabulary/cells.json') as VocabularyData['cells'],
});

export const profileFiles = readdirSync(new URL('crm/', resources)).map(
  (name) => readJson(`crm/${name}`) as ExportProfileData,
);
export const profiles = buildExportProfiles(profileFiles);
