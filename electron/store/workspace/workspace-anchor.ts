import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { replaceFile } from '../durable-file.ts';
import type { ReadableStore } from '../database.ts';
import { oneRow } from '../database.ts';
import { readTrailHead } from '../proof/trail.ts';

type Anchor = { readonly seq: number; readonly hash: string; readonly seal: string };

/**
 * A note beside the workspace of how far its trail had come, sealed with the data key. An older copy of the file that
 * is put back, or a write-ahead log that was cleaned away, then shows: its trail is shorter than the note says, or
 * another one (C08, C09, E14).
 */
export function writeAnchor(store: ReadableStore, dataKey: Uint8Array): void {
  const { seq, hash } = readTrailHead(store);
  const anchor: Anchor = { seq, hash, seal: sealOf(seq, hash, dataKey) };
  replaceFile(anchorPath(store.path), JSON.stringify(anchor));
}

/** True where the file is older than the note, or the note was tampered with; a missing note says nothing. */
export function isRolledBack(store: ReadableStore, dataKey: Uint8Array): boolean {
  let anchor: Partial<Anchor>;
  try {
    anchor = JSON.parse(readFileSync(anchorPath(store.path), 'utf8')) as Partial<Anchor>;
  } catch {
    return false;
  }
  const { seq = -1, hash = '', seal: given = '' } = anchor;
  if (!isSealed(given, sealOf(seq, hash, dataKey))) return true;
  if (seq === 0) return false;
  const entry = oneRow<{ hash: string }>(store, 'SELECT hash FROM trail WHERE seq = ?', seq);
  return entry?.hash !== hash;
}

function isSealed(given: unknown, seal: string): boolean {
  if (typeof given !== 'string' || given.length !== seal.length) return false;
  return timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(seal, 'latin1'));
}

/** Whether the file was opened under its name before. */
export function isAnchored(store: ReadableStore): boolean {
  return existsSync(anchorPath(store.path));
}

export function anchorPath(path: string): string {
  return `${path}.anchor`;
}

function sealOf(seq: number, hash: string, dataKey: Uint8Array): string {
  return createHmac('sha256', dataKey).update(`lethe anchor\n${seq}\n${hash}`).digest('hex');
}
