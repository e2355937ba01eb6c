import { CFB } from 'xlsx';
import { lengthOfStart } from './json/script-start.ts';
import { openArchive } from './archive/guard-archive.ts';
import { readZipDirectory } from './archive/zip-directory.ts';
import type { ArchiveBytes } from './archive/zip-directory.ts';
import { quietly } from './workbook/library/quietly.ts';
import type { Problem } from '#domain/problem.ts';
import { problem } from '#domain/problem.ts';

/** What a file is by its content; its name plays no part. */
export type DetectedFormat =
  | { readonly kind: 'text' | 'vcard' | 'json' | 'zip' | 'ole' }
  | { readonly kind: 'foreign'; readonly found: string };

type Magic = { readonly found: string; readonly bytes: string; readonly at?: number };

/** Formats that are no lists, or lists that we do not read, by their first bytes (latin1). */
const magics: readonly Magic[] = [
  { found: 'pdf', bytes: '%PDF' },
  { found: 'sqlite', bytes: 'SQLite format 3\0' },
  { found: 'rtf', bytes: '{\\rtf' },
  { found: 'png', bytes: '\x89PNG' },
  { found: 'jpeg', bytes: '\xFF\xD8\xFF' },
  { found: 'gif', bytes: 'GIF8' },
  { found: 'webp', bytes: 'RIFF' },
  { found: 'gzip', bytes: '\x1F\x8B' },
  { found: '7z', bytes: "7z\xBC\xAF'\x1C" },
  { found: 'rar', bytes: 'Rar!\x1A\x07' },
  { found: 'xz', bytes: '\xFD7zXZ\0' },
  { found: 'zstd', bytes: '\x28\xB5\x2F\xFD' },
  { found: 'bzip2', bytes: 'BZh' },
  { found: 'access', bytes: '\0\x01\0\0Standard ' },
  { found: 'parquet', bytes: 'PAR1' },
  { found: 'outlook-pst', bytes: '!BDN' },
  { found: 'program', bytes: '\x7FELF' },
  { found: 'program', bytes: 'MZ\x90\0' },
  { found: 'tar', bytes: 'ustar', at: 257 },
];

export function detectFormat(head: Buffer): DetectedFormat {
  const text = head.subarray(0, 4096).toString('latin1');
  if (/^PK(?:\x03\x04|\x05\x06)/.test(text)) return { kind: 'zip' };
  if (text.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return { kind: 'ole' };
  if (/^\x09[\0\x02\x04\x08][\x04-\x10]\0/.test(text)) return { kind: 'ole' }; // BIFF without a container
  const magic = magics.find(({ bytes, at = 0 }) => at >= 0 && text.startsWith(bytes, at));
  if (magic !== undefined) return { kind: 'foreign', found: magic.found };
  return detectText(withoutWideUnits(head));
}

/** UTF-16 as plain letters, so that the words below are found in it too. */
function withoutWideUnits(head: Buffer): string {
  return head
    .subarray(0, 4096)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
    .trimStart();
}

function detectText(start: string): DetectedFormat {
  if (/^BEGIN\s*:\s*VCARD/i.test(start)) return { kind: 'vcard' };
  if (/^BEGIN\s*:\s*VCALENDAR/i.test(start)) return { kind: 'foreign', found: 'icalendar' };
  if (
    /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|table|body|meta|div|style)[\s>]/i.test(
      start,
    )
  ) {
    return { kind: 'foreign', found: 'html' };
  }
  if (/^<\?xml|^<\w+[:\s/>]/.test(start)) return { kind: 'foreign', found: 'xml' };
  if (JSON_STARTS.test(start) || JSON_STARTS.test(withoutScript(start))) return { kind: 'json' };
  if (start.startsWith('ID;P')) return { kind: 'foreign', found: 'sylk' };
  if (/^TABLE\s+0,1\s/.test(start)) return { kind: 'foreign', found: 'dif' };
  const dump = dumps.find(({ start: begins }) => begins.test(start));
  return dump === undefined ? { kind: 'text' } : { kind: 'foreign', found: dump.found };
}

/** Strict, or with single quotes or bare names as scripts write them. */
const JSON_STARTS =
  /^\[\s*(?:[{\]"']|\[\s*["'\d[])|^\{\s*(?:["'}]|[\p{L}_$][\w$]{0,60}\s*:\s*(?:["'[{\d-]|true|false|null|None|True|False))/u;

/** Without comments, and without what makes a list the value of a variable, or the argument of a call. */
function withoutScript(start: string): string {
  const bare = start
    .replace(/\/\*(?:[^*]|\*(?!\/))*\*\//g, ' ')
    .replace(/^\s*(?:\/\/[^\r\n]*\s+)*/, '');
  return bare.slice(lengthOfStart(bare));
}

/** Texts that hold people, and yet are no tables: every line would be taken for a person. */
const dumps: readonly { readonly found: string; readonly start: RegExp }[] = [
  { found: 'ldif', start: /^(?:#[^\r\n]*[\r\n]+|version: *\d+[\r\n]+)*dn::? *\S+=/i },
  {
    found: 'sql',
    start:
      /^(?:--[^\r\n]*[\r\n]+|\/\*[\s\S]*?\*\/;?\s*|SET [^;]*;\s*)*(?:INSERT INTO|CREATE TABLE|DROP TABLE|CREATE DATABASE)\s/i,
  },
  {
    found: 'mhtml', // a page with its parts as a mail: what some report servers call Excel
    start:
      /^(?:(?:From|Subject|Date|Snapshot-Content-Location):[^\r\n]*[\r\n]+){0,4}MIME-Version: *1\.0/i,
  },
  {
    found: 'mail', // one message, or a box of them: who wrote what, and no list
    start:
      /^(?:From \S+ [^\r\n]*\d{4}[\r\n]+)?(?:[\w-]+: ?[^\r\n]*[\r\n]+(?:[ \t]+\S[^\r\n]*[\r\n]+)*)*?(?:Received: from |Return-Path: <|Delivered-To: \S+@|Message-ID: <|MIME-Version: *1|DKIM-Signature: v=)/i,
  },
  { found: 'socialcalc', start: /^socialcalc:version:/ },
];

export type WorkbookKind =
  | { readonly format: 'xls' | 'xlsb' | 'ods' }
  | { readonly problem: Problem };

const zipMembers: readonly { readonly found: string; readonly name: RegExp }[] = [
  { found: 'docx', name: /^word\// },
  { found: 'pptx', name: /^ppt\// },
  { found: 'numbers', name: /^Index\/.*\.iwa$|^Index\.zip$/ },
  { found: 'epub', name: /^META-INF\/container\.xml$/ },
  { found: 'jar', name: /^META-INF\/MANIFEST\.MF$/ },
];

/** Whether a zip archive is a document of a known kind; else it is an archive of files that somebody packed. */
export function isWorkbookArchive(archive: Buffer | ArchiveBytes): boolean {
  const directory = readZipDirectory(archive);
  if (!directory.ok) return false;
  const names = directory.value.map(({ name }) => name);
  return (
    names.some((name) => /^\[content_types\]\.xml$/i.test(name)) || // of every Office document
    names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name)) ||
    names.some((name) => zipMembers.some((member) => member.name.test(name))) ||
    (names.includes('mimetype') && names.includes('content.xml'))
  );
}

/** Which workbook a zip archive is that is no Excel workbook in XML. */
export function detectZip(archive: Buffer): WorkbookKind {
  const directory = readZipDirectory(archive);
  if (!directory.ok) return { problem: directory.problem };
  const names = directory.value.map(({ name }) => name);
  if (names.length === 0) return { problem: problem('source/empty') };
  if (names.some((name) => name.toLowerCase() === 'xl/workbook.bin')) return { format: 'xlsb' };
  const foreign = zipMembers.find(({ name }) => names.some((other) => name.test(other)));
  if (foreign !== undefined) return unsupported(foreign.found);
  if (!names.includes('mimetype') || !names.includes('content.xml')) return unsupported('zip');
  const manifest = 'META-INF/manifest.xml';
  const parts = openArchive(archive, (name) => name === 'mimetype' || name === manifest);
  if (!parts.ok) return { problem: parts.problem };
  if (parts.value.get(manifest)?.includes('encryption-data') === true) {
    return { problem: problem('source/encrypted') };
  }
  const type = parts.value.get('mimetype')?.toString('latin1') ?? '';
  const isSheet = /^application\/vnd\.oasis\.opendocument\.spreadsheet/.test(type);
  return isSheet ? { format: 'ods' } : unsupported('opendocument');
}

/** Which workbook an OLE container is: an old Excel file, an encrypted new one, or something else. */
export function detectOle(bytes: Buffer): WorkbookKind {
  if (bytes[0] === 0x09) return { format: 'xls' };
  try {
    const names = quietly(() => CFB.read(bytes, { type: 'buffer' })).FullPaths.map((name: string) =>
      name.replace(/^.*\/(?=.)/, '').toLowerCase(),
    );
    if (names.includes('encryptedpackage') || names.includes('encryptioninfo')) {
      return { problem: problem('source/encrypted') };
    }
    if (names.includes('workbook') || names.includes('book')) return { format: 'xls' };
    return unsupported(names.includes('worddocument') ? 'doc' : 'ole');
  } catch {
    return { problem: problem('source/unreadable', { reason: 'damaged' }) };
  }
}

function unsupported(found: string): WorkbookKind {
  return { problem: problem('source/unsupported-format', { found }) };
}
