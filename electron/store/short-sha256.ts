import { hash } from 'node:crypto';

export const SHA256_BYTES = 32;

/**
 * Writes the SHA-256 of these bytes there, for very many short ones: a buffer that the library gives is memory of its own,
 * which takes three times as long as the hash.
 */
export function writeSha256(into: Buffer, at: number, bytes: Uint8Array): void {
  into.write(hash('sha256', bytes, 'binary'), at, 'latin1');
}
