import { buildExportProfiles, buildVocabulary } from '#engine/mapping/index.ts';
import type { ExportProfileData, VocabularyData } from '#engine/mapping/index.ts';
import { listShipped, readShippedJson } from './read-shipped.ts';

/** The word lists and export formats that ship with the program. */
export const vocabulary = buildVocabulary({
  headers: readShippedJson('vocabulary/headers.json') as VocabularyData['headers'],
  values: readShippedJson('vocabulary/values.json') as VocabularyData['values'],
  cells: readShippedJson('vocabulary/cells.json') as VocabularyData['cells'],
});

export const profileFiles = listShipped('crm').map(
  (name) => readShippedJson(`crm/${name}`) as ExportProfileData,
);
export const profiles = buildExportProfiles(profileFiles);
