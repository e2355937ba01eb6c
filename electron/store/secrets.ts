import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto';
import { present } from '#base/assert.ts';
import { oneRow, runChange } from './database.ts';
import type { ReadableStore, WritableStore } from './database.ts';

/** `suppression_key`, `matching_key`: 32 bytes for keyed hashes. `signing_key`: Ed25519, PKCS #8, DER. */
export type SecretKind = 'suppression_key' | 'matching_key' | 'signing_key';

export function createSecrets(store: WritableStore): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const secrets: readonly (readonly [SecretKind, Buffer])[] = [
    ['suppression_key', randomBytes(32)],
    ['matching_key', randomBytes(32)],
    ['signing_key', privateKey.export({ format: 'der', type: 'pkcs8' })],
  ];
  for (const [kind, value] of secrets) {
    runChange(store, 'INSERT INTO secret (kind, value) VALUES (?, ?)', kind, value);
  }
}

export function readSecret(store: ReadableStore, kind: SecretKind): Buffer {
  const row = oneRow<{ value: Buffer }>(store, 'SELECT value FROM secret WHERE kind = ?', kind);
  return present(row, 'a workspace has its secrets').value;
}

/** Signs with the key of the workspace; `publicKey` is SPKI in base64, signatures are base64. */
export function openSigner(store: ReadableStore): {
  readonly publicKey: string;
  readonly sign: (text: string | Uint8Array) => string;
  readonly sha256: (text: string) => string;
} {
  const key = createPrivateKey({
    key: readSecret(store, 'signing_key'),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: publicKey.toString('base64'),
    sign: (text) =>
      sign(null, typeof text === 'string' ? Buffer.from(text, 'utf8') : text, key).toString(
        'base64',
      ),
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
