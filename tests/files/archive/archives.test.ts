import { deflateRawSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '#files/archive/guard-archive.ts';
import { fileOf, readList } from '#support/lists/read-list.ts';

type Part = {
  readonly name: string;
  readonly content: Buffer;
  readonly localName?: string;
  readonly crc?: number;
  readonly declared?: number;
  readonly mode?: number;
  readonly at?: number; // offset of another part's local header
};

/** A zip archive as a liar would write it. */
function zipOf(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = deflateRawSync(part.content);
    const localName = Buffer.from(part.localName ?? part.name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt16LE(localName.length, 26);
    const name = Buffer.from(part.name);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(part.crc ?? crc32(part.content), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(part.declared ?? part.content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 38);
    entry.writeUInt32LE(part.at ?? offset, 42);
    central.push(entry, name);
    local.push(header, localName, packed);
    offset += header.length + localName.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const all = (): boolean => true;
const refusal = (archive: Buffer): unknown => {
  const opened = openArchive(archive, all);
  return opened.ok ? 'opened' : [opened.problem.code, opened.problem.params['reason'] ?? null];
};
const text = (content: string): Buffer => Buffer.from(content);

describe('an archive', () => {
  it('is opened where it is honest', () => {
    const opened = openArchive(zipOf([{ name: 'a.xml', content: text('<a/>') }]), all);
    expect(opened.ok && opened.value.get('a.xml')?.toString()).toBe('<a/>');
  });

  it('is refused where a part inflates beyond the ratio, whatever it declares', () => {
    const content = Buffer.alloc(60 * 1024 * 1024, 0x20);
    const started = performance.now();
    expect(refusal(zipOf([{ name: 'a.xml', content, declared: 10 }]))).toEqual([
      'source/too-large',
      null,
    ]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('is refused with names that come twice, also in another case', () => {
    const part = { name: 'a.xml', content: text('<a/>') };
    expect(refusal(zipOf([part, part]))).toEqual(['source/archive-refused', 'duplicate']);
    expect(refusal(zipOf([part, { ...part, name: 'A.XML' }]))).toEqual([
      'source/archive-refused',
      'duplicate',
    ]);
  });

  it('is refused where its two lists of names differ', () => {
    const part = { name: 'a.xml', localName: 'b.xml', content: text('<a/>') };
    expect(refusal(zipOf([part]))).toEqual(['source/archive-refused', 'names']);
  });

  it('is refused where parts overlap or share bytes', () => {
    const content = text('<a/>');
    const archive = zipOf([
      { name: 'a.xml', content },
      { name: 'b.xml', localName: 'a.xml', content, at: 0 },
    ]);
    expect(refusal(archive)).toEqual(['source/archive-refused', 'names']);
  });

  it('is refused with more parts than any workbook has', () => {
    const parts = Array.from({ length: 2001 }, (_, i) => ({ name: `${i}`, content: text('x') }));
    expect(refusal(zipOf(parts))).toEqual(['source/archive-refused', 'entries']);
  });

  it('is refused with a document type, in UTF-8 and in UTF-16', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    for (const content of [
      text(bomb),
      Buffer.from(bomb, 'utf16le'),
      Buffer.from(bomb, 'utf16le').swap16(),
    ]) {
      expect(refusal(zipOf([{ name: 'a.xml', content }]))).toEqual([
        'source/archive-refused',
        'doctype',
      ]);
    }
  });

  it('is refused with a link in it, and with a wrong checksum', () => {
    const content = text('/etc/passwd');
    expect(refusal(zipOf([{ name: 'a', content, mode: 0o120777 }]))).toEqual([
      'source/archive-refused',
      'link',
    ]);
    expect(refusal(zipOf([{ name: 'a', content, crc: 1 }]))).toEqual([
      'source/unreadable',
      'checksum',
    ]);
  });

  it('takes hostile names for what they are: keys', () => {
    const names = ['../../x', 'C:\\x', '/etc/x', 'CON', 'a\0b', 'n'.repeat(5000)];
    const opened = openArchive(zipOf(names.map((name) => ({ name, content: text('x') }))), all);
    expect(opened.ok && opened.value.size).toBe(names.length);
  });

  it('is refused when it is cut off anywhere', async () => {
    const whole = Buffer.from(
      zipSync({
        'xl/workbook.xml': strToU8('<workbook/>'.repeat(50)),
        'xl/a.xml': strToU8('<a/>'),
      }),
    );
    for (let cut = 1; cut <= 20; cut += 1) {
      const part = whole.subarray(0, Math.floor((whole.length * cut) / 21));
      const code = await readList(fileOf(part, 'clients.xlsx'));
      expect(code).toMatch(/^source\/(?:unreadable|archive-refused|empty|not-a-list)$/);
    }
  });
});
