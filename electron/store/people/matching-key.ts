/** Kinds whose values join records; an address only supports what else agrees. */
export const joiningKinds = ['record_id', 'email', 'phone'] as const;
export const matchingKinds = [...joiningKinds, 'address'] as const;
export type MatchingKind = (typeof matchingKinds)[number];

/**
 * `value`: normalised; an e-mail as the mailbox behind it, a record id with the name of the system in front. Kept as a
 * keyed hash only.
 */
export type MatchingKey = { readonly kind: MatchingKind; readonly value: string };
