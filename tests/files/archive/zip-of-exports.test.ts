import { readdirSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import { inspectFile } from '#files/inspect-file.ts';
import { freeChoice } from '#files/reading.ts';
import { fileOf, mustRead, readList, readProblem } from '#support/lists/read-list.ts';

const CSV = strToU8('name;email\r\nAnna;a@example.org\r\n');

function workbook(): Uint8Array {
  const book = xlsx.utils.book_new();
  const sheet = xlsx.utils.aoa_to_sheet([
    ['name', 'email'],
    ['Zoe', 'z@example.org'],
  ]);
  xlsx.utils.book_append_sheet(book, sheet, 'People');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

describe('an archive of exports', () => {
  const archive = zipSync({
    'lists/subscribed.csv': CSV,
    'lists/unsubscribed.tsv': strToU8('name\temail\nMia\tm@example.org\n'),
    'book.xlsx': workbook(),
    'cards.vcf': strToU8('BEGIN:VCARD\nVERSION:3.0\nFN:Ida\nEND:VCARD\n'),
    'people.json': strToU8('[{"name":"Uma"}]'),
    'photo.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
    'manual.pdf': strToU8('%PDF-1.7'),
    '__MACOSX/._book.xlsx': strToU8('x'),
  });

  it('shows each member that is a list, and counts the others', async () => {
    const file = fileOf(archive, 'export.zip');
    const first = await inspectFile(file, freeChoice);
    if (!first.ok) throw new Error(first.problem.code);
    expect(first.value.members).toEqual([
      'lists/subscribed.csv',
      'lists/unsubscribed.tsv',
      'book.xlsx',
      'cards.vcf',
      'people.json',
    ]);
    expect(first.value.reading.file).toBe('export.zip/lists/subscribed.csv');
    expect(first.value.reading.warnings).toContainEqual({
      code: 'archive.members_skipped',
      detail: '2',
    });
  });

  it('is read member by member, whatever the format', async () => {
    const names = ['lists/unsubscribed.tsv', 'book.xlsx', 'cards.vcf', 'people.json'];
    const firsts = await Promise.all(
      names.map(async (member) => (await mustRead(archive, { member })).cells[0]?.[0]),
    );
    expect(firsts).toEqual(['Mia', 'Zoe', 'Ida', 'Uma']);
  });

  it('writes no file of any name while it is read (A05)', async () => {
    const file = fileOf(archive, 'export.zip');
    await readList(file, { member: 'book.xlsx' });
    expect(readdirSync(path.dirname(file))).toEqual(['export.zip']);
  });

  for (const name of [
    '../evil.csv',
    '/etc/evil.csv',
    'C:\\evil.csv',
    'a/../../b.csv',
    'a\0b.csv',
  ]) {
    it(`is refused where a name leads out of it: ${JSON.stringify(name)} (A05)`, async () => {
      expect(await readProblem(zipSync({ 'ok.csv': CSV, [name]: CSV }))).toBe(
        'source/archive-refused',
      );
    });
  }

  for (const name of ['CON', 'aux.csv', 'x'.repeat(5000), '🎂.csv', 'a\nb.csv', '=cmd|x.csv']) {
    it(`takes ${JSON.stringify(name.slice(0, 20))} for what it is: a name (A05, A36)`, async () => {
      const list = await mustRead(zipSync({ [name]: CSV }));
      expect(list.cells).toEqual([['Anna', 'a@example.org']]);
    });
  }

  it('is refused with an archive inside it', async () => {
    const inner = zipSync({ 'a.csv': CSV });
    expect(await readProblem(zipSync({ 'ok.csv': CSV, 'in.zip': inner }))).toBe(
      'source/nested-archive',
    );
    const gzip = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0]);
    expect(await readProblem(zipSync({ 'ok.csv': CSV, 'in.csv.gz': gzip }))).toBe(
      'source/nested-archive',
    );
  });

  it('is refused as too large, not as damaged, where it holds very many lists (A03)', async () => {
    const lists = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.csv`, CSV]));
    expect(await readProblem(zipSync(lists))).toBe('source/too-large');
  });

  it('is refused with a name that comes twice in two cases (A04)', async () => {
    expect(await readProblem(zipSync({ 'a.csv': CSV, 'A.CSV': CSV }))).toBe(
      'source/archive-refused',
    );
  });

  it('is refused where a member inflates beyond the ratio (A01)', async () => {
    const bomb = new Uint8Array(40_000_000).fill(0x61);
    expect(await readProblem(zipSync({ 'ok.csv': CSV, 'b.csv': bomb }, { level: 9 }))).toBe(
      'source/too-large',
    );
  });

  it('is refused where it is encrypted', async () => {
    const bytes = Buffer.from(zipSync({ 'a.csv': CSV }));
    const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
    bytes[central + 8] = (bytes[central + 8] ?? 0) | 1;
    bytes[6] = (bytes[6] ?? 0) | 1;
    expect(await readProblem(bytes)).toBe('source/encrypted');
  });

  it('is refused with nothing in it that is a list', async () => {
    expect(await readProblem(zipSync({ 'a.pdf': strToU8('%PDF-1.7') }))).toBe(
      'source/unsupported-format',
    );
  });

  it('stores nothing when it is cut off anywhere (B15)', async () => {
    const bytes = zipSync({ 'a.csv': CSV, 'b.csv': CSV });
    for (let cut = 1; cut <= 20; cut += 1) {
      const end = Math.floor((bytes.length * cut) / 21);
      const read = await readList(fileOf(bytes.subarray(0, end), 'x.zip'));
      expect(typeof read, `cut at ${end}`).toBe('string');
    }
  });
});
