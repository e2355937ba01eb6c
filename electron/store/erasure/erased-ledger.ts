import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fingerprintKinds, NORMALISER_VERSION } from '#domain/suppression.ts';
import type { Day } from '#domain/day.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { replaceFile } from '../durable-file.ts';
import { readSecret } from '../secrets.ts';
import { inTransaction } from '../transaction.ts';
import { FINGERPRINT_BYTES, fingerprintsIn } from './packed-fingerprints.ts';
import type { SuppressionGroup } from './packed-fingerprints.ts';
import { ADDED_AND_ERASED, addEntry } from './suppression.ts';

/**
 * A copy of the fingerprints of erased people beside the workspace, so that an older copy of the file that is put back, or
 * a backup, still learns who was erased since (C09). Sealed under a key that only this workspace, in any age, can make.
 */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ENTRY_BYTES = FINGERPRINT_BYTES + 2; // then the kind and the version of the normal form

type Entry = {
  readonly fingerprint: Buffer;
  readonly kind: (typeof fingerprintKinds)[number];
  readonly normaliser: number;
};

export function ledgerPath(path: string): string {
  return `${path}.erased`;
}

/** As a whole, so that what was brought back goes out again. Nothing is written while nobody was ever erased. */
export function writeErasedLedger(
  store: ReadableStore,
  listed: readonly SuppressionGroup[], // all that are not to be contacted
): void {
  const path = ledgerPath(store.path);
  const groups = listed.filter(({ reason }) => reason === 'erased' || reason === ADDED_AND_ERASED);
  if (groups.length === 0 && !existsSync(path)) return;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(store), nonce);
  const sealed = groups.map((group) => cipher.update(toBytes(group)));
  cipher.final();
  replaceFile(path, inBase64(Buffer.concat([nonce, ...sealed, cipher.getAuthTag()])));
}

const BASE64_BYTES = 3 * 64 * 1024; // whole groups of three, so that the pieces make one text

function* inBase64(content: Buffer): Generator<string> {
  for (let at = 0; at < content.length; at += BASE64_BYTES) {
    yield content.toString('base64', at, Math.min(content.length, at + BASE64_BYTES));
  }
}

/** Puts on the list whoever was erased since this copy of the workspace was made. Null: the ledger is missing, damaged or another's. */
export function takeErasedLedger(
  store: WritableStore,
  today: Day,
  path: string = ledgerPath(store.path),
): { readonly entries: number } | null {
  const entries = readLedger(store, path);
  if (entries === null) return null;
  return inTransaction(store, () => {
    let learnt = 0;
    for (const entry of entries) {
      const entered = addEntry(store, { ...entry, reason: 'erased', addedOn: today });
      if (entered !== 'known') learnt += 1;
    }
    return { entries: learnt };
  });
}

function readLedger(store: ReadableStore, path: string): readonly Entry[] | null {
  try {
    const content = Buffer.from(readFileSync(path, 'ascii'), 'base64');
    const decipher = createDecipheriv(
      'aes-256-gcm',
      keyOf(store),
      content.subarray(0, NONCE_BYTES),
      { authTagLength: TAG_BYTES },
    );
    decipher.setAuthTag(content.subarray(-TAG_BYTES));
    const plain = Buffer.concat([
      decipher.update(content.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]);
    return toEntries(plain);
  } catch {
    return null;
  }
}

function toBytes({ fingerprints, kind, normaliser }: SuppressionGroup): Buffer {
  const bytes = Buffer.alloc((fingerprints.length / FINGERPRINT_BYTES) * ENTRY_BYTES);
  let at = 0;
  for (const fingerprint of fingerprintsIn(fingerprints)) {
    bytes.set(fingerprint, at);
    bytes[at + FINGERPRINT_BYTES] = (fingerprintKinds as readonly string[]).indexOf(kind);
    bytes[at + FINGERPRINT_BYTES + 1] = normaliser;
    at += ENTRY_BYTES;
  }
  return bytes;
}

function toEntries(plain: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= plain.length; at += ENTRY_BYTES) {
    entries.push({
      fingerprint: plain.subarray(at, at + FINGERPRINT_BYTES),
      kind: fingerprintKinds[plain[at + FINGERPRINT_BYTES] ?? 0] ?? 'email',
      normaliser: plain[at + FINGERPRINT_BYTES + 1] ?? NORMALISER_VERSION,
    });
  }
  return entries;
}

function keyOf(store: ReadableStore): Buffer {
  const secret = readSecret(store, 'suppression_key');
  return Buffer.from(hkdfSync('sha256', secret, '', 'lethe erased ledger', 32));
}
