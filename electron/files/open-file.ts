import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';

/** What a file was when it was opened; compared again when it was read. */
export type FileState = {
  readonly bytes: number;
  readonly modified: number; // milliseconds
  readonly inode: number;
};

export type OpenFile = {
  readonly handle: FileHandle;
  readonly name: string; // base name, as the user chose it
  readonly state: FileState;
};

/**
 * Opens a regular file for reading. A link is followed, and what it points to must be a regular file too.
 * Pipes, devices, folders and network paths are refused: reading them waits, never ends, or is network traffic.
 */
export async function openFile(file: string): Promise<Result<OpenFile, Problem>> {
  const name = path.basename(file);
  if (isNetworkPath(file)) return failed(problem('source/network-path', { file: name }));
  let handle: FileHandle | null = null;
  try {
    const target = await realpath(file);
    if (isNetworkPath(target)) return failed(problem('source/network-path', { file: name }));
    // Without O_NONBLOCK, opening a pipe waits for somebody to write into it.
    handle = await open(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await handle.stat();
    if (stat.isFile()) {
      return ok({ handle, name, state: toState(stat) });
    }
    await handle.close();
    return failed(problem('source/not-a-file', { file: name }));
  } catch (error) {
    await handle?.close();
    return failed(toReadProblem(error, name));
  }
}

/** True while the file is the one that was opened, byte counts and times alike. */
export async function isUnchanged(file: OpenFile): Promise<boolean> {
  const now = toState(await file.handle.stat());
  const { bytes, modified, inode } = file.state;
  return now.bytes === bytes && now.modified === modified && now.inode === inode;
}

/** `\\server\share` and `//server/share`. On POSIX a path with two slashes is local, and yet refused: nobody writes it. */
export function isNetworkPath(file: string): boolean {
  if (/^\\\\[?.]\\[A-Za-z]:\\/.test(file)) return false; // \\?\C:\ is local
  return /^[\\/]{2}/.test(file);
}

const codeByError: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'source/missing',
  ENOTDIR: 'source/missing',
  EISDIR: 'source/not-a-file',
  ENXIO: 'source/not-a-file',
  ENODEV: 'source/not-a-file',
  EBUSY: 'source/locked',
  ETXTBSY: 'source/locked',
  EACCES: 'source/unreadable',
  EPERM: 'source/unreadable',
};

export function toReadProblem(error: unknown, file: string): Problem {
  const code = (error as { code?: unknown } | null)?.code;
  return problem(codeByError[typeof code === 'string' ? code : ''] ?? 'source/unreadable', {
    file,
  });
}

function toState(stat: { size: number; mtimeMs: number; ino: number }): FileState {
  return { bytes: stat.size, modified: stat.mtimeMs, inode: stat.ino };
}

/** Up to `length` bytes from `position`; fewer at the end of the file. */
export async function readBytes(
  handle: FileHandle,
  position: number,
  length: number,
): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
