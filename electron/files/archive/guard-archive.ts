import { crc32, inflateRawSync } from 'node:zlib';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { limits } from '../limits.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

export type ArchiveParts = ReadonlyMap<string, Buffer>;

/**
 * The parts of a zip archive that `wanted` names, inflated; nothing is written anywhere, names are only keys.
 * Refused before anything is inflated: too many parts, names that come twice, parts that overlap, parts
 * that are links. While inflating, what really comes out is counted, not what the archive says. Threats A01
 * to A05, A07, A08, B15.
 */
export function openArchive(
  archive: Buffer,
  wanted: (name: string) => boolean,
): Result<ArchiveParts, Problem> {
  const directory = readZipDirectory(archive);
  if (!directory.ok) return failed(directory.problem);
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (const entry of directory.value) {
    if (!wanted(entry.name)) continue;
    const part = inflateEntry(archive, entry);
    if (!part.ok) return part;
    total += part.value.length;
    if (total > limits.archiveBytes) return failed(tooLarge(limits.archiveBytes));
    if (hasDocumentType(part.value)) {
      return failed(problem('source/archive-refused', { reason: 'doctype' }));
    }
    parts.set(entry.name, part.value);
  }
  return ok(parts);
}

/** What comes out of one part, counted while it does; its checksum must hold. */
export function inflateEntry(archive: Buffer, entry: ZipEntry): Result<Buffer, Problem> {
  const packed = archive.subarray(entry.dataStart, entry.dataEnd);
  const most = Math.min(
    limits.entryBytes,
    Math.max(limits.ratioFloor, packed.length * limits.ratio),
  );
  const part = entry.method === 0 ? ok(packed) : inflate(packed, most);
  if (!part.ok) return part;
  if (part.value.length > limits.entryBytes) return failed(tooLarge(limits.entryBytes));
  if (crc32(part.value) !== entry.crc) {
    return failed(problem('source/unreadable', { reason: 'checksum' }));
  }
  return part;
}

function inflate(packed: Buffer, most: number): Result<Buffer, Problem> {
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: most }));
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    if (code === 'ERR_BUFFER_TOO_LARGE') return failed(tooLarge(most));
    return failed(problem('source/unreadable', { reason: 'damaged' }));
  }
}

function tooLarge(limit: number): Problem {
  return problem('source/too-large', { limit });
}

/** No workbook needs a document type; it is how entities are planted. UTF-16 parts are looked at too. */
function hasDocumentType(part: Buffer): boolean {
  if (part.includes('<!DOCTYPE') || part.includes('<!doctype')) return true;
  return part.includes(Buffer.from('<!DOCTYPE', 'utf16le')) || part.includes(DOCTYPE_BIG_ENDIAN);
}

const DOCTYPE_BIG_ENDIAN = Buffer.from('<!DOCTYPE', 'utf16le').swap16();
