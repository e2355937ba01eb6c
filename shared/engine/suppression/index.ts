export { canonicalEmail } from './canonical-email.ts';
export { fingerprintSubjects, isRecognisable, sharedSubjects } from './fingerprint-subjects.ts';
export type { ContactValues, Identifiers } from './fingerprint-subjects.ts';
