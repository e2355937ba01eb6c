import { createHash } from 'node:crypto';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { limits } from './limits.ts';
import { isUnchanged, readBytes, toReadProblem } from './open-file.ts';
import type { OpenFile } from './open-file.ts';

export type FileChunk = {
  readonly bytes: Buffer;
  readonly final: boolean;
  readonly bytesRead: number; // so far, this chunk included
};

/** A file from start to end, once. After the last chunk `problem` says whether it stayed the same meanwhile. */
export type FileStream = {
  readonly chunks: () => AsyncGenerator<FileChunk>;
  readonly problem: () => Problem | null;
  readonly sha256: () => string; // of what was read, lower-case hex
};

export function streamFile(file: OpenFile): FileStream {
  const hash = createHash('sha256');
  let failure: Problem | null = null;
  async function* chunks(): AsyncGenerator<FileChunk> {
    let position = 0;
    try {
      for (;;) {
        const bytes = await readBytes(file.handle, position, limits.chunkBytes);
        hash.update(bytes);
        position += bytes.length;
        const final = bytes.length < limits.chunkBytes;
        if (final) failure = await changeSince(file, position);
        if (failure !== null) return;
        yield { bytes, final, bytesRead: position };
        if (final) return;
      }
    } catch (error) {
      failure = toReadProblem(error, file.name);
    }
  }
  let digest: string | null = null;
  return {
    chunks,
    problem: () => failure,
    sha256: () => (digest ??= hash.digest('hex')),
  };
}

/** The whole file in memory, where its format needs that. */
export async function readWhole(
  file: OpenFile,
  most: number,
): Promise<{ bytes: Buffer; sha256: string } | Problem> {
  if (file.state.bytes > most) {
    return problem('source/too-large', { file: file.name, bytes: file.state.bytes, limit: most });
  }
  try {
    const bytes = await readBytes(file.handle, 0, file.state.bytes);
    const changed = await changeSince(file, bytes.length);
    return changed ?? { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return toReadProblem(error, file.name);
  }
}

async function changeSince(file: OpenFile, bytesRead: number): Promise<Problem | null> {
  const same = bytesRead === file.state.bytes && (await isUnchanged(file));
  return same ? null : problem('source/changed', { file: file.name });
}
