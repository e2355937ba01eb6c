import path from 'node:path';
import { readPart } from './archive-file.ts';
import type { ArchiveFile } from './archive-file.ts';
import { createStyleReader } from '../number-styles.ts';
import type { NumberStyle } from '../number-styles.ts';
import { Refusal } from '../refusal.ts';
import { noSharedStrings, streamStrings } from './streamed-strings.ts';
import type { SharedStrings } from './streamed-strings.ts';
import { attributeOf, decodeXml } from '../xml-text.ts';
import { XmlScanner } from '../xml-scanner.ts';

export type BookSheet = {
  readonly name: string;
  readonly hidden: boolean; // hidden or very hidden
  readonly part: string | null; // null: the workbook names a sheet that is not there
};

export type BookParts = {
  readonly sheets: readonly BookSheet[];
  readonly date1904: boolean;
  readonly definedNames: DefinedNames;
};

/** Names that people gave to ranges, and what they stand for. */
export type DefinedNames = { readonly count: number; readonly texts: readonly string[] };

type Named = {
  readonly sheets: { name: string; state: string; id: string }[];
  readonly definedNames: { count: number; readonly texts: string[] };
  date1904: boolean;
};

const MOST_NAMES = 10_000;

const USUAL_PART = 'xl/workbook.xml';

/**
 * The part that is the workbook: where the package says that its document is (`xl/workbook22.xml` comes from the web),
 * else where it usually is. Null: the archive holds no workbook in XML.
 */
export async function findWorkbookPart(archive: ArchiveFile): Promise<string | null> {
  if (archive.entries.has(USUAL_PART)) return USUAL_PART;
  for (const { type, part } of (await readRelations(archive, '')).values()) {
    if (!type.endsWith('/officeDocument') || part === null || !/\.xml$/i.test(part)) continue;
    if ((await rootOf(archive, part)) === 'workbook') return part;
  }
  return null;
}

/** The name of the outermost element, or null. */
async function rootOf(archive: ArchiveFile, part: string): Promise<string | null> {
  const entry = archive.entries.get(part.toLowerCase());
  if (entry === undefined) return null;
  const found: string[] = [];
  const scanner = new XmlScanner({
    open: (name) => found.push(name),
    close() {},
    text() {},
  });
  for await (const chunk of archive.chunks(entry)) {
    scanner.push(chunk);
    if (found.length > 0) break;
  }
  return found[0] ?? null;
}

/** What the workbook says of itself: its sheets in order, its date system, its defined names. */
export async function readBook(archive: ArchiveFile, workbook: string): Promise<BookParts> {
  const named = await readWorkbookPart(archive, workbook);
  const targets = await readRelations(archive, workbook);
  const sheets = named.sheets.flatMap(({ name, state, id }) => {
    const target = targets.get(id);
    if (target !== undefined && !/\/worksheet$/.test(target.type)) return []; // charts, macros
    const part = target?.part ?? null;
    const isThere = part !== null && archive.entries.has(part.toLowerCase());
    const hidden = state === 'hidden' || state === 'veryHidden';
    return [{ name, hidden, part: isThere ? part : null }];
  });
  const { date1904, definedNames } = named;
  return { sheets, date1904, definedNames };
}

async function readWorkbookPart(archive: ArchiveFile, workbook: string): Promise<Named> {
  const named: Named = { sheets: [], definedNames: { count: 0, texts: [] }, date1904: false };
  let inName = false;
  const scanner = new XmlScanner({
    open(name, tag) {
      if (name === 'sheet') {
        named.sheets.push({
          name: attributeOf(tag, 'name') ?? '',
          state: attributeOf(tag, 'state') ?? 'visible',
          id: attributeOf(tag, 'id') ?? '',
        });
      } else if (name === 'workbookPr') {
        named.date1904 = /^(?:1|true|on)$/i.test(attributeOf(tag, 'date1904') ?? '');
      } else if (name === 'definedName') inName = addName(named, attributeOf(tag, 'name') ?? '');
    },
    close(name) {
      if (name === 'definedName') inName = false;
    },
    text(bytes, start, end) {
      if (inName) named.definedNames.texts.push(decodeXml(bytes, start, end));
    },
  });
  await readPart(archive, workbook, (chunk) => scanner.push(chunk));
  scanner.end();
  return named;
}

/** `_xlnm.Print_Area` and its like are the program's own. */
function addName({ definedNames }: Named, name: string): boolean {
  if (name.startsWith('_xlnm.') || definedNames.count >= MOST_NAMES) return false;
  definedNames.count += 1;
  definedNames.texts.push(name);
  return true;
}

type Relation = { readonly type: string; readonly part: string | null; readonly target: string };

/** What a part refers to, by id; the package itself is the part without a name. External targets have no part. */
export async function readRelations(
  archive: ArchiveFile,
  part: string,
): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  const folder = path.posix.dirname(part);
  const scanner = new XmlScanner({
    open(name, tag) {
      if (name !== 'Relationship') return;
      const target = (attributeOf(tag, 'Target') ?? '').replaceAll('\\', '/');
      const isExternal = attributeOf(tag, 'TargetMode') === 'External';
      const full = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
      relations.set(attributeOf(tag, 'Id') ?? '', {
        type: attributeOf(tag, 'Type') ?? '',
        part: isExternal ? null : path.posix.normalize(full),
        target,
      });
    },
    close() {},
    text() {},
  });
  const name = path.posix.normalize(`${folder}/_rels/${path.posix.basename(part)}.rels`);
  await readPart(archive, name, (chunk) => scanner.push(chunk));
  scanner.end();
  return relations;
}

export async function readStyles(
  archive: ArchiveFile,
  workbook: string,
): Promise<readonly NumberStyle[]> {
  const reader = createStyleReader();
  await readPart(archive, await partOfType(archive, workbook, 'styles'), reader.push);
  return reader.end();
}

/** Packed bytes up to which waiting for a text costs more than reading all. */
const READ_AT_ONCE = 128 * 1024;

export async function readSharedStrings(
  archive: ArchiveFile,
  workbook: string,
): Promise<SharedStrings> {
  const name = await partOfType(archive, workbook, 'sharedStrings');
  const entry = archive.entries.get(name.toLowerCase());
  if (entry === undefined) return noSharedStrings;
  const strings = streamStrings(archive.chunks(entry));
  if (entry.dataEnd - entry.dataStart <= READ_AT_ONCE) await strings.readAll();
  return strings;
}

/** Where the workbook says that its strings or styles are; else where they usually are. */
async function partOfType(
  archive: ArchiveFile,
  workbook: string,
  type: 'styles' | 'sharedStrings',
): Promise<string> {
  const relations = await readRelations(archive, workbook);
  for (const relation of relations.values()) {
    if (relation.type.endsWith(`/${type}`) && relation.part !== null) return relation.part;
  }
  return path.posix.join(path.posix.dirname(workbook), `${type}.xml`);
}

/** A sheet without its part would be lost without a word. */
export function requirePart(sheet: BookSheet): string {
  if (sheet.part === null) throw new Refusal('source/unreadable', { reason: 'damaged' });
  return sheet.part;
}
