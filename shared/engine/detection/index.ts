/** What one record says by itself: its cells, read by the columns they stand in, as signals. */
export { createDetector, createRowDetector, type RowSignals } from './detector.ts';
export { doubtCutAnswers, doubtMergedAnswers } from './merged-answers.ts';
export { createRowsBelow, withDoubts, type RowsBelow } from './rows-below.ts';
export { repeatedAnswers, withRepeatedRefusals } from './repeated-answers.ts';
export type { DetectionContext } from './detection-context.ts';
export { normaliseEmail, normaliseEmails } from './contacts/normalise-email.ts';
export { normalisePhone, normalisePhones } from './contacts/normalise-phone.ts';
export { phoneDamageOf } from './contacts/spreadsheet-damage.ts';
export { buildAskedWays, type AskedWays, type AskedWaysData } from './notes/asked-ways.ts';
export {
  buildNoteBirthWords,
  type NoteBirthData,
  type NoteBirthWords,
} from './notes/note-birth-words.ts';
export {
  buildNoteHoldWords,
  type NoteHoldWords,
  type NoteHoldsData,
} from './notes/note-hold-words.ts';
export {
  buildIdentifierRules,
  type IdentifierRules,
  type IdentifierRulesData,
} from './numbers/identifier-rules.ts';
