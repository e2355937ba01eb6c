import { isUtf8 } from 'node:buffer';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { detectEncoding } from '../encoding/detect-encoding.ts';
import { decodeBytes } from '../encoding/encodings.ts';
import { limits } from '../limits.ts';

/** A part of a zip archive; offsets in the file. Format: PKWARE APPNOTE 6.3. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number; // 0 stored, 8 deflated
  readonly crc: number;
  readonly start: number; // of the local header
  readonly dataStart: number;
  readonly dataEnd: number;
};

/** Where an archive is read from: a file, or bytes in memory. `at` gives fewer bytes at the end. */
export type ArchiveBytes = {
  readonly length: number;
  readonly at: (position: number, length: number) => Buffer;
};

export function bytesInMemory(bytes: Buffer): ArchiveBytes {
  return {
    length: bytes.length,
    at: (position, length) => bytes.subarray(position, position + length),
  };
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const LONGEST_DIRECTORY = 64 * 1024 * 1024;
const ENCRYPTED = 1;
const LINK_MODE = 0o120000;

class Refused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** All entries, checked against one another and against their local headers. */
export function readZipDirectory(
  source: ArchiveBytes | Buffer,
): Result<readonly ZipEntry[], Problem> {
  const archive = Buffer.isBuffer(source) ? bytesInMemory(source) : source;
  try {
    const entries = readEntries(archive);
    refuseTwins(entries);
    refuseOverlaps(entries);
    return ok(entries);
  } catch (error) {
    if (error instanceof Refused) {
      const code =
        error.reason === 'encrypted'
          ? 'source/encrypted'
          : error.reason === 'damaged'
            ? 'source/unreadable'
            : 'source/archive-refused';
      return failed(problem(code, { reason: error.reason }));
    }
    if (error instanceof RangeError) {
      return failed(problem('source/unreadable', { reason: 'damaged' }));
    }
    throw error;
  }
}

function readEntries(archive: ArchiveBytes): ZipEntry[] {
  const { count, start, end } = findDirectory(archive);
  if (count > limits.archiveEntries) throw new Refused('entries');
  if (start > end || end - start > LONGEST_DIRECTORY) throw new Refused('damaged');
  const central = archive.at(start, end - start);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (central.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw new Refused('damaged');
    entries.push(readEntry(archive, central, at));
    at += 46 + variableLength(central, at);
  }
  // Entries behind the announced number would be seen by another reader, and not by us.
  if (at + 4 <= central.length && central.readUInt32LE(at) === CENTRAL_SIGNATURE) {
    throw new Refused('entries');
  }
  return entries;
}

function findDirectory(archive: ArchiveBytes): { count: number; start: number; end: number } {
  const lowest = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  const tail = archive.at(lowest, archive.length - lowest);
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    const fits = tail.readUInt32LE(at) === END_SIGNATURE;
    if (fits && at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length) {
      return {
        count: tail.readUInt16LE(at + 10),
        start: tail.readUInt32LE(at + 16),
        end: lowest + at,
      };
    }
  }
  throw new Refused('damaged');
}

function variableLength(central: Buffer, at: number): number {
  return (
    central.readUInt16LE(at + 28) + central.readUInt16LE(at + 30) + central.readUInt16LE(at + 32)
  );
}

function readEntry(archive: ArchiveBytes, central: Buffer, at: number): ZipEntry {
  if ((central.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new Refused('encrypted');
  const mode = central.readUInt32LE(at + 38) >>> 16;
  if ((mode & 0o170000) === LINK_MODE) throw new Refused('link');
  const nameBytes = central.subarray(at + 46, at + 46 + central.readUInt16LE(at + 28));
  const method = central.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw new Refused('method');
  const { start, packed } = readLargeSizes(central, at);
  const local = archive.at(start, 30 + nameBytes.length);
  if (local.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new Refused('damaged');
  const nameLength = local.readUInt16LE(26);
  const sameName = nameLength === nameBytes.length && local.subarray(30).equals(nameBytes);
  if (!sameName) throw new Refused('names');
  const dataStart = start + 30 + nameLength + local.readUInt16LE(28);
  const dataEnd = dataStart + packed;
  if (dataEnd > archive.length) throw new Refused('damaged');
  const name = nameOf(nameBytes).replaceAll('\\', '/');
  return { name, method, crc: central.readUInt32LE(at + 16), start, dataStart, dataEnd };
}

/** Packers of old systems write names in the encoding of their country. */
function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  return decodeBytes(bytes, detectEncoding(bytes, bytes).encoding);
}

/** Sizes beyond 32 bits stand in an extra field (zip64); streaming writers use it for small files too. */
function readLargeSizes(central: Buffer, at: number): { packed: number; start: number } {
  const packed = central.readUInt32LE(at + 20);
  const unpacked = central.readUInt32LE(at + 24);
  const start = central.readUInt32LE(at + 42);
  const large = [unpacked, packed, start].map((value) => value === 0xffffffff);
  if (!large.includes(true)) return { packed, start };
  let field = findZip64(central, at);
  const values = [unpacked, packed, start].map((value, index) => {
    if (large[index] !== true) return value;
    const wide = Number(central.readBigUInt64LE(field));
    field += 8;
    return wide;
  });
  return { packed: values[1] ?? 0, start: values[2] ?? 0 };
}

function findZip64(central: Buffer, at: number): number {
  let field = at + 46 + central.readUInt16LE(at + 28);
  const end = field + central.readUInt16LE(at + 30);
  while (field + 4 <= end) {
    if (central.readUInt16LE(field) === 1) return field + 4;
    field += 4 + central.readUInt16LE(field + 2);
  }
  throw new Refused('damaged');
}

/** The same name twice, also in another case: readers differ in which of them they take. */
function refuseTwins(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw new Refused('duplicate');
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const ordered = [...entries].sort((a, b) => a.start - b.start);
  for (let index = 1; index < ordered.length; index += 1) {
    const before = ordered[index - 1];
    if (before !== undefined && before.dataEnd > (ordered[index]?.start ?? 0)) {
      throw new Refused('overlap');
    }
  }
}
