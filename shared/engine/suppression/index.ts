export {
  fingerprintSubjects,
  isRecognisable,
  sharedContacts,
  sharedSubjects,
} from './fingerprint-subjects.ts';
export type { ContactValues, Identifiers } from './fingerprint-subjects.ts';
