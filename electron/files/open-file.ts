import { constants, readSync } from 'node:fs';
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

/** The bytes of a file on the disk, or of a member of an archive in memory. */
export type FileBytes = {
  readonly read: (
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>;
  readonly readNow: (position: number, length: number) => Buffer;
  readonly stat: () => Promise<FileState>;
  readonly close: () => Promise<void>;
};

export type OpenFile = {
  readonly handle: FileBytes;
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
      return ok({ handle: toBytes(handle), name, state: toState(stat) });
    }
    await handle.close();
    return failed(problem('source/not-a-file', { file: name }));
  } catch (error) {
    await handle?.close();
    return failed(toReadProblem(error, name));
  }
}

function toBytes(handle: FileHandle): FileBytes {
  return {
    read: (buffer, offset, length, position) => handle.read(buffer, offset, length, position),
    readNow(position, length) {
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(handle.fd, buffer, 0, length, position));
    },
    stat: async () => toState(await handle.stat()),
    close: () => handle.close(),
  };
}

/** A member of an archive, inflated. */
export function openMemory(content: Buffer, name: string): OpenFile {
  const state: FileState = { bytes: content.length, modified: 0, inode: 0 };
  return {
    name,
    state,
    handle: {
      read(buffer, offset, length, position) {
        const end = Math.min(content.length, position + length);
        const bytesRead = position >= end ? 0 : content.copy(buffer, offset, position, end);
        return Promise.resolve({ bytesRead });
      },
      readNow: (position, length) => content.subarray(position, position + length),
      stat: () => Promise.resolve(state),
      close: () => Promise.resolve(),
    },
  };
}

/** True while the file is the one that was opened, byte counts and times alike. */
export async function isUnchanged(file: OpenFile): Promise<boolean> {
  const now = await file.handle.stat();
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
  handle: Pick<FileBytes, 'read'>,
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
