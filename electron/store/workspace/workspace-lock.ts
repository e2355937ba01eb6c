import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';

/** Who has the workspace open. `started`: when that process began, in the system's own ticks, so that a reused number is noticed. */
type LockNote = {
  readonly pid: number;
  readonly host: string;
  readonly since: string; // ISO instant
  readonly started: string;
  readonly token: string;
};

/** Locks that this thread has. One of our own process that is not among them was left by a thread that crashed (C20). */
const held = new Set<string>();

export type WorkspaceLock = { readonly release: () => void };

const ATTEMPTS = 5;

/** One process at a time. The lock of a process that is gone is taken over. Problem: `workspace/locked`. */
export function lockWorkspace(path: string): Result<WorkspaceLock, Problem> {
  const lockPath = `${path}.lock`;
  const note: LockNote = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    started: processStart(process.pid),
    token: randomBytes(8).toString('hex'),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (writeLock(lockPath, note)) {
      held.add(note.token);
      return ok({ release: () => releaseLock(lockPath, note.token) });
    }
    const holder = readLock(lockPath);
    if (holder !== null && isAlive(holder)) {
      const { pid, host, since } = holder;
      return failed(problem('workspace/locked', { pid, host, since }));
    }
    takeAway(lockPath, holder);
  }
  return failed(problem('workspace/locked', { pid: 0, host: '', since: '' }));
}

/**
 * True where the lock is ours now. A link appears whole or not at all, so nobody reads half a note; where the file
 * system has no links (memory sticks), an exclusive create does.
 */
function writeLock(lockPath: string, note: LockNote): boolean {
  const draft = `${lockPath}.${note.token}`;
  const text = JSON.stringify(note);
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, lockPath);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return createExclusively(lockPath, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

function createExclusively(lockPath: string, text: string): boolean {
  try {
    writeFileSync(lockPath, text, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock aside first: of two processes that find it only one succeeds, and neither removes a fresh one. */
function takeAway(lockPath: string, stale: LockNote | null): void {
  const aside = `${lockPath}.stale-${randomBytes(4).toString('hex')}`;
  try {
    renameSync(lockPath, aside);
  } catch {
    return; // somebody else was faster
  }
  const moved = readLock(aside);
  if (moved !== null && moved.token !== stale?.token && isAlive(moved)) {
    createExclusively(lockPath, JSON.stringify(moved)); // it was a fresh one after all: put it back
  }
  rmSync(aside, { force: true });
}

function releaseLock(lockPath: string, token: string): void {
  held.delete(token);
  if (readLock(lockPath)?.token === token) rmSync(lockPath, { force: true });
}

/** Null where there is none, or nothing that could be read as one. */
function readLock(lockPath: string): LockNote | null {
  try {
    const note = JSON.parse(readFileSync(lockPath, 'utf8')) as Partial<LockNote>;
    const whole = typeof note.pid === 'number' && typeof note.host === 'string';
    return whole && typeof note.token === 'string' ? (note as LockNote) : null;
  } catch {
    return null;
  }
}

/** A process on another computer cannot be asked, so it counts as alive. */
function isAlive(note: LockNote): boolean {
  if (note.host !== hostname()) return true;
  if (note.pid === process.pid) return held.has(note.token);
  try {
    process.kill(note.pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM'; // alive, and somebody else's
  }
  const started = processStart(note.pid);
  return started === '' || note.started === '' || started === note.started;
}

/** Linux tells when a process began (field 22 of its `stat`); elsewhere the number alone must do. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string } | null)?.code ?? '';
}
