/** What each column of a list holds: role, channel and polarity, from its header, its cells and known exports. */
export { applyAnswers, headerSetKey, type ColumnAnswer } from './answers.ts';
export { buildExportProfiles } from './profiles/build-profiles.ts';
export {
  consentValuesOf,
  listNamesOf,
  type ExportProfile,
  type ExportProfileData,
} from './profiles/export-profile.ts';
export { columnNamed } from './columns/column-named.ts';
export { proveColumns, type ColumnProof } from './column-proof.ts';
export { mapColumns, type MappingResult } from './map-columns.ts';
export { buildVocabulary, type Vocabulary, type VocabularyData } from './words/vocabulary.ts';
