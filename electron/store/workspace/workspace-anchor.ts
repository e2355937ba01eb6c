import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { replaceFile } from '../durable-file.ts';
import type { ReadableStore } from '../database.ts';
import { oneRow } from '../database.ts';
import { readTrailHead } from '../proof/trail.ts';

type Anchor = {
  readonly seq: number;
  readonly hash: string;
  readonly seal: string;
  /** Where the file lay and which file it was, under the data key; absent in notes of an earlier program. */
  readonly place?: string;
  readonly file?: string;
};

/**
 * A note beside the workspace of how far its trail had come, sealed with the data key. An older copy of the file that
 * is put back, or a write-ahead log that was cleaned away, then shows: its trail is shorter than the note says, or
 * another one (C08, C09, E14).
 */
export function writeAnchor(store: ReadableStore, dataKey: Uint8Array): void {
  const { seq, hash } = readTrailHead(store);
  const anchor: Anchor = {
    seq,
    hash,
    seal: sealOf(seq, hash, dataKey),
    ...placeOf(store.path, dataKey),
  };
  replaceFile(anchorPath(store.path), JSON.stringify(anchor));
}

/** True where the file is older than the note, or the note was tampered with; a missing note says nothing. */
export function isRolledBack(store: ReadableStore, dataKey: Uint8Array): boolean {
  const anchor = readAnchor(store.path);
  if (anchor === null) return false;
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

/**
 * True where this very file was never opened in this place: it was copied here, with its note or without. A file that was
 * moved keeps its number on the disk; one that was put back in its place keeps the place.
 */
export function isElsewhere(store: ReadableStore, dataKey: Uint8Array): boolean {
  const anchor = readAnchor(store.path);
  if (anchor === null) return true;
  const { place, file } = placeOf(store.path, dataKey);
  if (typeof anchor.place !== 'string' || typeof anchor.file !== 'string') return false;
  return !isSealed(anchor.place, place) && !isSealed(anchor.file, file);
}

/** Null: there is none that can be read. */
function readAnchor(path: string): Partial<Anchor> | null {
  try {
    const anchor: unknown = JSON.parse(readFileSync(anchorPath(path), 'utf8'));
    return typeof anchor === 'object' ? anchor : null;
  } catch {
    return null;
  }
}

/** Whether the file was opened under its name before. */
export function isAnchored(store: ReadableStore): boolean {
  return existsSync(anchorPath(store.path));
}

export function anchorPath(path: string): string {
  return `${path}.anchor`;
}

/** The computer and the path; the number of the file, which a copy does not have. Nothing of them can be read. */
function placeOf(path: string, dataKey: Uint8Array): Required<Pick<Anchor, 'place' | 'file'>> {
  const sealed = (text: string): string => createHmac('sha256', dataKey).update(text).digest('hex');
  const { ino } = statSync(path, { bigint: true });
  return {
    place: sealed(`lethe place\n${hostname()}\n${realpathSync(path)}`),
    file: sealed(`lethe file\n${ino}`),
  };
}

function sealOf(seq: number, hash: string, dataKey: Uint8Array): string {
  return createHmac('sha256', dataKey).update(`lethe anchor\n${seq}\n${hash}`).digest('hex');
}
