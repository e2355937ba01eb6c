/** Characters; shorter ones are guessed by a program within days, scrypt or not. */
export const SHORTEST_PASSPHRASE = 10;

/** Counted as a person counts: an accent that the keyboard writes as a sign of its own adds nothing. */
export function isLongEnough(passphrase: string): boolean {
  return [...passphrase.normalize('NFC')].length >= SHORTEST_PASSPHRASE;
}
