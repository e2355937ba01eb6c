import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { detectFormat, detectOle, isWorkbookArchive } from '../detect-format.ts';
import { inflateEntry } from './guard-archive.ts';
import { limits } from '../limits.ts';
import { openMemory, readBytes } from '../open-file.ts';
import type { OpenFile } from '../open-file.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ArchiveBytes, ZipEntry } from './zip-directory.ts';

/** The lists in an archive of exports, by the names of its members, and how many members are none. */
export type ZipMembers = { readonly names: readonly string[]; readonly skipped: number };

/** What archives of the systems put beside the files that somebody packed. */
const BOOKKEEPING = /(?:^|\/)(?:__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
const MOST_LISTS = 200;

/**
 * The members that are lists, by their content. Each is inflated once, in memory; what really comes out is
 * counted. An archive inside the archive, and a name that leads out of it, refuse the whole (A05).
 */
export async function listZipMembers(file: OpenFile): Promise<Result<ZipMembers, Problem>> {
  const directory = readMembers(file);
  if (!directory.ok) return directory;
  const names: string[] = [];
  let skipped = 0;
  let total = 0;
  for (const entry of directory.value) {
    const content = await inflateMember(file, entry);
    if (!content.ok) return content;
    total += content.value.length;
    if (total > limits.archiveBytes) {
      return failed(problem('source/too-large', { limit: limits.archiveBytes }));
    }
    const kind = kindOf(content.value);
    if (kind === 'archive') return failed(problem('source/nested-archive'));
    if (kind === 'list') names.push(entry.name);
    else skipped += 1;
  }
  if (names.length > MOST_LISTS) {
    return failed(problem('source/too-large', { lists: names.length, limit: MOST_LISTS }));
  }
  return ok({ names, skipped });
}

/** One member as a file in memory. */
export async function openZipMember(
  file: OpenFile,
  member: string,
): Promise<Result<OpenFile, Problem>> {
  const directory = readMembers(file);
  if (!directory.ok) return directory;
  const entry = directory.value.find(({ name }) => name === member);
  if (entry === undefined) return failed(problem('source/sheet-unknown', { sheet: member }));
  const content = await inflateMember(file, entry);
  if (!content.ok) return content;
  return ok(openMemory(content.value, `${file.name}/${member}`));
}

export function toArchive({ handle, state }: OpenFile): ArchiveBytes {
  return {
    length: state.bytes,
    at: (position, length) =>
      handle.readNow(position, Math.min(length, Math.max(0, state.bytes - position))),
  };
}

function readMembers(file: OpenFile): Result<readonly ZipEntry[], Problem> {
  const directory = readZipDirectory(toArchive(file));
  if (!directory.ok) return directory;
  if (directory.value.some(({ name }) => leadsOut(name))) {
    return failed(problem('source/archive-refused', { reason: 'path' }));
  }
  return ok(directory.value.filter(({ name }) => !name.endsWith('/') && !BOOKKEEPING.test(name)));
}

/** Absolute, with a drive, upwards, or with a NUL. Nothing is ever written by these names; they are a sign of an attack. */
function leadsOut(name: string): boolean {
  return /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\0/.test(name);
}

async function inflateMember(file: OpenFile, entry: ZipEntry): Promise<Result<Buffer, Problem>> {
  const { dataStart, dataEnd } = entry;
  const packed = await readBytes(file.handle, dataStart, dataEnd - dataStart);
  return inflateEntry(packed, { ...entry, dataStart: 0, dataEnd: packed.length });
}

function kindOf(content: Buffer): 'list' | 'archive' | 'other' {
  if (content.length === 0) return 'other';
  const format = detectFormat(content.subarray(0, 4096));
  switch (format.kind) {
    case 'zip':
      return isWorkbookArchive(content) ? 'list' : 'archive';
    case 'ole':
      return 'format' in detectOle(content) ? 'list' : 'other';
    case 'foreign':
      return ARCHIVES.has(format.found) ? 'archive' : 'other';
    default:
      return 'list';
  }
}

const ARCHIVES: ReadonlySet<string> = new Set(['gzip', '7z', 'rar', 'xz', 'zstd', 'bzip2', 'tar']);
