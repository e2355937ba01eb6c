export { changeFileText, isPlainId } from './change-file.ts';
export {
  fingerprintSubjects,
  isRecognisable,
  phoneEnd,
  sharedContacts,
  sharedSubjects,
} from './fingerprint-subjects.ts';
export type { ContactValues, Identifiers, SharedContacts } from './fingerprint-subjects.ts';
