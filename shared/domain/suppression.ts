/**
 * What a fingerprint is made of. A shared phone or e-mail is only ever used together with the name; a date of birth and
 * the number of a row in the system that it came from never stand without it either. The order is part of a fingerprint.
 */
export const fingerprintKinds = [
  'email',
  'phone',
  'email_name',
  'phone_name',
  'name_birth',
  'record_name',
] as const;
export type FingerprintKind = (typeof fingerprintKinds)[number];

export const suppressionReasons = ['erased', 'withdrawn', 'added'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** Raised whenever a normal form changes, so that old fingerprints are still found (D29). */
export const NORMALISER_VERSION = 1;

/** The text that is fingerprinted with the workspace's key (HMAC-SHA-256); never stored. */
export type FingerprintSubject = { readonly kind: FingerprintKind; readonly text: string };

export type SuppressionEntry = {
  readonly id: number;
  readonly kind: FingerprintKind;
  readonly reason: SuppressionReason;
  readonly addedOn: string; // ISO day
  readonly normaliser: number;
};
