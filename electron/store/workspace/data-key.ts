import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { canonicalJson } from '#base/canonical-json.ts';
import type { Json } from '#base/canonical-json.ts';

/**
 * The random key of a workspace, wrapped by a passphrase. A key file stands beside the workspace (`salon.lethe.key`):
 * the database's own header has no room that a rewrite leaves alone, and a file of its own can be replaced whole, so
 * that the old or the new passphrase works at every moment. Without it the workspace cannot be opened; destroying it
 * destroys the workspace.
 */
export type KeyFile = {
  readonly lethe: 'key';
  readonly schema: 1;
  readonly workspace: string; // same random id as inside
  readonly protection: 'passphrase' | 'keychain';
  readonly kdf: {
    readonly name: 'scrypt';
    readonly n: number;
    readonly r: number;
    readonly p: number;
    readonly salt: string; // base64, 16 bytes
  };
  readonly cipher: 'aes-256-gcm';
  readonly nonce: string; // base64, 12 bytes
  readonly wrapped: string; // base64: 32 bytes of key, 16 bytes of tag
  /** While a key is renewed: the new one, which opens the file from the moment at which its copy has its name. */
  readonly next?: Pick<KeyFile, 'nonce' | 'wrapped' | 'kdf'>;
  /** The same key, wrapped by a code for paper. */
  readonly recovery?: Pick<KeyFile, 'nonce' | 'wrapped' | 'kdf'>;
};

/** 0.45 s and 128 MiB on a 2-core machine; a file that asks for less was tampered with. */
const LEAST_COST = 2 ** 17;
/** 1 GiB: more would only serve to hang the program. */
const MOST_COST = 2 ** 20;
const BLOCK = 8;
const KEY_BYTES = 32;
const TAG_BYTES = 16;

export function createDataKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

export async function wrapDataKey(
  dataKey: Uint8Array,
  passphrase: string,
  about: Pick<KeyFile, 'workspace' | 'protection'>,
): Promise<KeyFile> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const open = {
    lethe: 'key',
    schema: 1,
    ...about,
    kdf: { name: 'scrypt', n: LEAST_COST, r: BLOCK, p: 1, salt: salt.toString('base64') },
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
  } as const;
  const wrappingKey = await deriveKey(passphrase, salt, LEAST_COST);
  try {
    const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce);
    cipher.setAAD(Buffer.from(canonicalJson(open), 'utf8'));
    const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
    return { ...open, wrapped: wrapped.toString('base64') };
  } finally {
    wrappingKey.fill(0);
  }
}

/** Null for a wrong passphrase and for any change to the file, which look alike on purpose. */
export async function unwrapDataKey(file: KeyFile, passphrase: string): Promise<Buffer | null> {
  const { wrapped, next: _next, recovery: _recovery, ...open } = file;
  const sealed = Buffer.from(wrapped, 'base64');
  const nonce = Buffer.from(file.nonce, 'base64');
  if (sealed.length !== KEY_BYTES + TAG_BYTES || nonce.length !== 12) return null;
  const wrappingKey = await deriveKey(passphrase, Buffer.from(file.kdf.salt, 'base64'), file.kdf.n);
  let dataKey: Buffer | null = null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce);
    decipher.setAAD(Buffer.from(canonicalJson(open), 'utf8'));
    decipher.setAuthTag(sealed.subarray(KEY_BYTES));
    dataKey = decipher.update(sealed.subarray(0, KEY_BYTES)); // all of it: the cipher gives as many bytes as it takes
    decipher.final();
    return dataKey;
  } catch {
    dataKey?.fill(0);
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}

/** Null for anything but a key file with parameters that are at least as strong as ours (E07). */
export function parseKeyFile(text: string): KeyFile | null {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return null;
  }
  return isKeyFile(value) ? value : null;
}

function isKeyFile(value: unknown): value is KeyFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Partial<KeyFile>;
  const texts = [file.workspace, file.nonce, file.wrapped];
  const others = [file.next, file.recovery].filter((other) => other !== undefined);
  if (!others.every(({ kdf }) => isStrongEnough(kdf))) return false;
  return (
    file.lethe === 'key' &&
    file.schema === 1 &&
    file.cipher === 'aes-256-gcm' &&
    (file.protection === 'passphrase' || file.protection === 'keychain') &&
    texts.every((text) => typeof text === 'string') &&
    isStrongEnough(file.kdf)
  );
}

function isStrongEnough(kdf: KeyFile['kdf'] | undefined): boolean {
  if (typeof kdf !== 'object' || kdf === null) return false;
  const { name, n, r, p, salt } = kdf;
  const powerOfTwo = Number.isInteger(n) && (n & (n - 1)) === 0;
  const strong = powerOfTwo && n >= LEAST_COST && n <= MOST_COST && r === BLOCK && p === 1;
  return name === 'scrypt' && strong && typeof salt === 'string' && salt.length >= 24;
}

/** The passphrase in composed form (NFC), so that it does not matter how the keyboard writes an accent. */
async function deriveKey(passphrase: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
