import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Receipt } from '#domain/receipt.ts';
import type { TrailExport } from '#domain/trail.ts';
import { checkDocument, readDocument } from '#engine/reporting/index.ts';
import type { CheckOutcome } from '#engine/reporting/index.ts';

/** A file that was looked at; `outcome` null where it is no document of ours. */
export type CheckedFile = {
  readonly name: string;
  readonly outcome: CheckOutcome | null;
  readonly document: Receipt | TrailExport | null; // null where it is not intact
};

/** What stands before an Ed25519 key in SPKI (RFC 8410). */
const SPKI_HEAD = '302a300506032b6570032100';
const KEY_BYTES = 32;

/**
 * The same check as `lethe verify`, over the same functions. Hash and signature come from one library in every browser:
 * what a browser brings differs in whether it knows Ed25519, and in what it allows a page that was opened from a disk.
 */
export function checkFile(name: string, bytes: Uint8Array): CheckedFile {
  const text = toText(bytes);
  const checked = checkDocument(text, hashOf, isSigned);
  if (!checked.ok) return { name, outcome: null, document: null };
  const { intact } = checked.value;
  return { name, outcome: checked.value, document: intact ? readDocument(text) : null };
}

/** First half of the SHA-256 of a key, in groups: short enough to be read aloud. */
export function fingerprintOf(publicKey: string): string {
  return (hashOf(publicKey).slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

/** Bytes that are no UTF-8 stand as NUL, which no document holds: they are not to be taken for a character. */
function toText(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  const same = again.length === bytes.length && again.every((byte, at) => byte === bytes[at]);
  return same ? text : text.replaceAll('\uFFFD', '\u0000');
}

function hashOf(text: string): string {
  return toHex(sha256(new TextEncoder().encode(text)));
}

function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const spki = fromBase64(publicKey);
    const head = toHex(spki.slice(0, -KEY_BYTES));
    if (head !== SPKI_HEAD) return false;
    const content = new TextEncoder().encode(text);
    const key = spki.slice(-KEY_BYTES);
    return ed25519.verify(fromBase64(signature), content, key, { zip215: false });
  } catch {
    return false;
  }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
