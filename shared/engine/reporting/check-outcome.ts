import type { brokenPlaces } from '#domain/receipt.ts';

/** SHA-256 of the text in UTF-8, lower-case hex. */
export type Hash = (text: string) => string;
/** Ed25519 over the text in UTF-8, base64. */
export type Sign = (text: string) => string;
/** `publicKey`: SPKI, base64. False for anything but a good signature; never throws. */
export type Verify = (text: string, signature: string, publicKey: string) => boolean;

/**
 * Where a document breaks. `entry`: number of the trail's first bad entry, counted from 1. `line`: first line of the file
 * that is not as the program writes it, counted from 1. `key` and `checkpoint` are found only against another document.
 */
export type Broken = {
  readonly where: (typeof brokenPlaces)[number];
  readonly entry: number | null;
  readonly line?: number;
};

/** `broken` null: intact, which says that nothing changed since the workspace signed it. */
export type CheckOutcome = {
  readonly what: 'receipt' | 'trail';
  readonly intact: boolean;
  readonly broken: Broken | null;
  readonly at: string | null; // receipt: when it was made; trail: its last entry
  readonly people: number | null; // receipt only
  readonly entries: number | null; // trail only
};

export function isIsoInstant(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text);
}
