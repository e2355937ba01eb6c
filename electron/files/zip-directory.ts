import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { limits } from './limits.ts';

/** A part of a zip archive; offsets in the file. Format: PKWARE APPNOTE 6.3. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number; // 0 stored, 8 deflated
  readonly crc: number;
  readonly start: number; // of the local header
  readonly dataStart: number;
  readonly dataEnd: number;
};

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
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
export function readZipDirectory(archive: Buffer): Result<readonly ZipEntry[], Problem> {
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

function readEntries(archive: Buffer): ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > limits.archiveEntries) throw new Refused('entries');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw new Refused('damaged');
    entries.push(readEntry(archive, at));
    at += 46 + variableLength(archive, at);
  }
  // Entries behind the announced number would be seen by another reader, and not by us.
  if (at < end && archive.readUInt32LE(at) === CENTRAL_SIGNATURE) throw new Refused('entries');
  return entries;
}

function findEnd(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= lowest; at -= 1) {
    const fits = archive.readUInt32LE(at) === END_SIGNATURE;
    if (fits && at + END_LENGTH + archive.readUInt16LE(at + 20) === archive.length) return at;
  }
  throw new Refused('damaged');
}

function variableLength(archive: Buffer, at: number): number {
  return (
    archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  );
}

function readEntry(archive: Buffer, at: number): ZipEntry {
  if ((archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new Refused('encrypted');
  const mode = archive.readUInt32LE(at + 38) >>> 16;
  if ((mode & 0o170000) === LINK_MODE) throw new Refused('link');
  const nameBytes = archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28));
  const extra = readLargeSizes(archive, at);
  const method = archive.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw new Refused('method');
  const { start, packed } = extra;
  if (archive.readUInt32LE(start) !== LOCAL_SIGNATURE) throw new Refused('damaged');
  const localName = archive.subarray(start + 30, start + 30 + archive.readUInt16LE(start + 26));
  if (!localName.equals(nameBytes)) throw new Refused('names');
  const dataStart =
    start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
  const dataEnd = dataStart + packed;
  if (dataEnd > archive.length) throw new Refused('damaged');
  const name = nameBytes.toString('utf8').replaceAll('\\', '/');
  return { name, method, crc: archive.readUInt32LE(at + 16), start, dataStart, dataEnd };
}

/** Sizes beyond 32 bits stand in an extra field (zip64); streaming writers use it for small files too. */
function readLargeSizes(archive: Buffer, at: number): { packed: number; start: number } {
  const packed = archive.readUInt32LE(at + 20);
  const unpacked = archive.readUInt32LE(at + 24);
  const start = archive.readUInt32LE(at + 42);
  const large = [unpacked, packed, start].map((value) => value === 0xffffffff);
  if (!large.includes(true)) return { packed, start };
  let field = findZip64(archive, at);
  const values = [unpacked, packed, start].map((value, index) => {
    if (large[index] !== true) return value;
    const wide = Number(archive.readBigUInt64LE(field));
    field += 8;
    return wide;
  });
  return { packed: values[1] ?? 0, start: values[2] ?? 0 };
}

function findZip64(archive: Buffer, at: number): number {
  let field = at + 46 + archive.readUInt16LE(at + 28);
  const end = field + archive.readUInt16LE(at + 30);
  while (field + 4 <= end) {
    if (archive.readUInt16LE(field) === 1) return field + 4;
    field += 4 + archive.readUInt16LE(field + 2);
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
