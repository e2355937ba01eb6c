import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Result } from '#base/result.ts';
import { failed, ok } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import { limits } from '#files/limits.ts';
import { readBytes } from '#files/open-file.ts';
import type { OpenFile } from '#files/open-file.ts';
import { readZipDirectory } from '#files/archive/zip-directory.ts';
import type { ZipEntry } from '#files/archive/zip-directory.ts';
import { Refusal } from '../refusal.ts';

/** A zip archive on the disk. Parts are inflated while they are read; nothing is kept or written. */
export type ArchiveFile = {
  readonly entries: ReadonlyMap<string, ZipEntry>; // by name in lower case, as the format compares names
  /** What comes out is counted, not what the archive says of itself (A01, A02); throws `Refusal`. */
  readonly chunks: (entry: ZipEntry, progress?: PartProgress) => AsyncGenerator<Buffer>;
};

/** Packed bytes of the part that were read so far. */
export type PartProgress = { packedRead: number };

const BLOCK = 256 * 1024;
const SMALL_PART = 32 * 1024; // packed bytes up to which the stream costs more than the work

export function openArchiveFile(file: OpenFile): Result<ArchiveFile, Problem> {
  const directory = readZipDirectory({
    length: file.state.bytes,
    at: (position, length) =>
      file.handle.readNow(position, Math.min(length, Math.max(0, file.state.bytes - position))),
  });
  if (!directory.ok) return failed(directory.problem);
  const spent = { bytes: 0 };
  return ok({
    entries: new Map(directory.value.map((entry) => [entry.name.toLowerCase(), entry])),
    chunks: (entry, progress = { packedRead: 0 }) => checked(file, entry, { progress, spent }),
  });
}

type Reading = { readonly progress: PartProgress; readonly spent: { bytes: number } };

async function* checked(
  file: OpenFile,
  entry: ZipEntry,
  { progress, spent }: Reading,
): AsyncGenerator<Buffer> {
  const packed = entry.dataEnd - entry.dataStart;
  const most = Math.min(limits.streamedBytes, Math.max(limits.ratioFloor, packed * limits.ratio));
  let checksum = 0;
  let count = 0;
  for await (const chunk of toUtf8(inflated(file, entry, progress))) {
    count += chunk.raw;
    if (count > most) throw new Refusal('source/too-large', { limit: most });
    checksum = crc32(chunk.source, checksum);
    if (chunk.bytes.length > 0) yield chunk.bytes;
  }
  spent.bytes += count;
  if (checksum !== entry.crc) throw new Refusal('source/unreadable', { reason: 'checksum' });
}

async function* inflated(
  file: OpenFile,
  entry: ZipEntry,
  progress: PartProgress,
): AsyncGenerator<Buffer> {
  if (entry.method === 0) {
    yield* blocks(file, entry, progress);
    return;
  }
  if (entry.dataEnd - entry.dataStart <= SMALL_PART) {
    for await (const block of blocks(file, entry, progress)) yield inflateSmall(block);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: BLOCK });
  const source = Readable.from(blocks(file, entry, progress), { objectMode: false });
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    const code = String((error as { code?: unknown } | null)?.code);
    if (code.startsWith('Z_')) throw new Refusal('source/unreadable', { reason: 'damaged' });
    throw error;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

function inflateSmall(packed: Buffer): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: limits.ratioFloor });
  } catch (error) {
    const isLarge = (error as { code?: unknown } | null)?.code === 'ERR_BUFFER_TOO_LARGE';
    if (isLarge) throw new Refusal('source/too-large', { limit: limits.ratioFloor });
    throw new Refusal('source/unreadable', { reason: 'damaged' });
  }
}

async function* blocks(
  { handle }: OpenFile,
  { dataStart, dataEnd }: ZipEntry,
  progress: PartProgress,
): AsyncGenerator<Buffer> {
  for (let at = dataStart; at < dataEnd; at += BLOCK) {
    const block = await readBytes(handle, at, Math.min(BLOCK, dataEnd - at));
    if (block.length === 0) throw new Refusal('source/unreadable', { reason: 'damaged' });
    progress.packedRead += block.length;
    yield block;
  }
}

type Decoded = { readonly bytes: Buffer; readonly source: Buffer; readonly raw: number };

/** XML parts are UTF-8 or UTF-16; what is neither passes as it is. */
async function* toUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Decoded> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderOf(chunk);
    const bytes =
      decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
    yield { bytes, source: chunk, raw: chunk.length };
  }
}

function decoderOf(head: Buffer): TextDecoder | null {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 60 && second === 0)) {
    return new TextDecoder('utf-16le');
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 60)) {
    return new TextDecoder('utf-16be');
  }
  return null;
}

/** A whole small part as text for a scanner: `visit` gets its pieces. Null: there is no such part. */
export async function readPart(
  archive: ArchiveFile,
  name: string,
  visit: (chunk: Buffer) => void,
): Promise<boolean> {
  const entry = archive.entries.get(name.toLowerCase());
  if (entry === undefined) return false;
  for await (const chunk of archive.chunks(entry)) visit(chunk);
  return true;
}
