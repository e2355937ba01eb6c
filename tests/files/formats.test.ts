import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { inspectFile } from '#files/inspect-file.ts';
import { openAllRows, openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import { encodeText } from '#files/encoding/encodings.ts';
import { fileOf, mustRead, readList, readProblem } from '#support/lists/read-list.ts';

describe('a file by its content (A32)', () => {
  const foreign: readonly (readonly [found: string, name: string, bytes: Buffer | string])[] = [
    ['pdf', 'list.csv', '%PDF-1.7\n'],
    ['sqlite', 'list.csv', 'SQLite format 3\0....'],
    ['html', 'clients.xls', '<html><body><table><tr><td>Anna</td></tr></table>'],
    ['html', 'clients.xls', '\uFEFF<!DOCTYPE html><table>'],
    ['xml', 'clients.xls', '<?xml version="1.0"?><Workbook/>'],
    ['rtf', 'list.txt', '{\\rtf1 Anna}'],
    ['sylk', 'list.slk', 'ID;PWXL;N;E\r\nC;Y1;X1;K"Anna"\r\n'],
    ['dif', 'list.csv', 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,3\r\n'],
    ['png', 'list.csv', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['jpeg', 'list.csv', Buffer.from('ffd8ffe000104a46', 'hex')],
    ['gzip', 'list.csv', Buffer.from('1f8b080000000000', 'hex')],
    ['7z', 'list.csv', Buffer.from('377abcaf271c0004', 'hex')],
    ['rar', 'list.csv', Buffer.from('526172211a0700', 'hex')],
    ['parquet', 'list.csv', 'PAR1....'],
    ['access', 'list.csv', Buffer.from('\0\x01\0\0Standard Jet DB', 'latin1')],
    ['icalendar', 'list.vcf', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n'],
    ['program', 'list.csv', Buffer.from('\x7FELF\x02\x01\x01', 'latin1')],
  ];
  for (const [found, name, bytes] of foreign) {
    it(`is refused as ${found} when it is called ${name}`, async () => {
      const opened = await openRows(fileOf(bytes, name), freeChoice);
      expect(opened.ok ? null : opened.problem.code).toBe('source/unsupported-format');
      expect(opened.ok ? null : opened.problem.params).toEqual({ file: name, found });
    });
  }

  it('is no list where it is full of control characters', async () => {
    const bytes = Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 32));
    expect(await readProblem(bytes)).toBe('source/not-a-list');
  });

  it('is read by its content where its name says something else', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['name', 'city'],
        ['Anna', 'Riga'],
      ]),
      'S',
    );
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    expect((await mustRead(bytes, { name: 'list.csv' })).reading.format).toBe('xlsx');
    expect((await mustRead('name;city\nAnna;Riga\n', { name: 'l.xlsx' })).reading.format).toBe(
      'csv',
    );
  });

  it('says that an encrypted workbook is encrypted', async () => {
    const { CFB } = await import('xlsx');
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from('x'));
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.from('x'));
    const bytes = Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
    expect(await readProblem(bytes, 'clients.xlsx')).toBe('source/encrypted');
  });
});

describe('only regular files', () => {
  it('are read: no folder, pipe or device', async () => {
    const file = fileOf('name\nAnna\n');
    const folder = path.dirname(file);
    mkdirSync(path.join(folder, 'sub'));
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    expect(await readList(path.join(folder, 'sub'))).toBe('source/not-a-file');
    expect(await readList(path.join(folder, 'pipe'))).toBe('source/not-a-file');
    expect(await readList('/dev/zero')).toBe('source/not-a-file');
    expect(await readList(path.join(folder, 'nowhere.csv'))).toBe('source/missing');
  });

  it('are read through a link, what is behind it judged alike', async () => {
    const file = fileOf('name,city\nAnna,Riga\n');
    const folder = path.dirname(file);
    symlinkSync(file, path.join(folder, 'link.csv'));
    symlinkSync('/dev/zero', path.join(folder, 'zero.csv'));
    expect(typeof (await readList(path.join(folder, 'link.csv')))).toBe('object');
    expect(await readList(path.join(folder, 'zero.csv'))).toBe('source/not-a-file');
  });

  it('are read: no network path, which would be traffic', async () => {
    for (const file of [
      String.raw`\\server\share\list.csv`,
      '//server/share/list.csv',
      String.raw`\\?\UNC\s\l.csv`,
    ]) {
      expect(await readList(file)).toBe('source/network-path');
    }
  });
});

describe('a file that changes while it is read', () => {
  it('is noticed', async () => {
    const file = fileOf('name,city\n' + 'Anna,Riga\n'.repeat(200_000));
    const opened = await openRows(file, freeChoice);
    if (!opened.ok) throw new Error(opened.problem.code);
    let batches = 0;
    for await (const batch of opened.value.batches()) {
      batches += batch.rows.length > 0 ? 1 : 0;
      if (batches === 1) appendFileSync(file, 'Zoe,Oslo\n');
    }
    const outcome = opened.value.finish();
    await opened.value.close();
    expect(outcome.ok ? null : outcome.problem.code).toBe('source/changed');
  });
});

describe('a first look', () => {
  it('shows sheets, reading and samples', async () => {
    const file = fileOf('name;email\nAnna;a@b.org\n\nZoe;z@b.org\n', 'клиенты.csv');
    const look = await inspectFile(file, freeChoice);
    if (!look.ok) throw new Error(look.problem.code);
    expect(look.value.file).toBe('клиенты.csv');
    expect(look.value.sheets).toEqual([]);
    expect(look.value.samples).toEqual([
      ['Anna', 'a@b.org'],
      ['Zoe', 'z@b.org'],
    ]);
  });

  it('reads the sha-256 of the whole file', async () => {
    const list = await mustRead('name,city\nAnna,Riga\n');
    const expected = createHash('sha256').update('name,city\nAnna,Riga\n').digest('hex');
    expect(list.sha256).toBe(expected);
  });
});

describe('lists in JSON', () => {
  it('are read from an array, from lines and from one list in an object', async () => {
    const objects = [
      { name: 'Anna', tags: ['a', 'b'], age: 30 },
      { name: 'Zoe', mail: 'z@b.org', deep: { x: 1 } },
    ];
    const header = ['name', 'tags', 'age', 'mail', 'deep.x'];
    const cells = [
      ['Anna', 'a; b', '30', '', ''],
      ['Zoe', '', '', 'z@b.org', '1'],
    ];
    for (const text of [
      JSON.stringify(objects),
      objects.map((object) => JSON.stringify(object)).join('\n'),
      JSON.stringify({ contacts: objects }),
    ]) {
      const list = await mustRead(text, { name: 'list.json' });
      expect(list.reading.header).toEqual(header);
      expect(list.cells).toEqual(cells);
    }
  });

  it('are flattened: objects by path, lists of objects by number', async () => {
    const people = [
      { id: 1, name: { first: 'Anna' }, emails: [{ value: 'a@b.org' }, { value: 'c@b.org' }] },
      { id: 2, name: { first: 'Zoe' }, emails: [], 'name.first': 'Z' },
    ];
    const list = await mustRead(JSON.stringify({ meta: { page: 1 }, data: { items: people } }));
    expect(list.reading.header).toEqual([
      'id',
      'name.first',
      'emails.1.value',
      'emails.2.value',
      'emails',
    ]);
    expect(list.cells).toEqual([
      ['1', 'Anna', 'a@b.org', 'c@b.org', ''],
      ['2', 'Zoe; Z', '', '', ''],
    ]);
  });

  it('are read line by line, broken lines kept and counted', async () => {
    const list = await mustRead(
      '{"name":"Anna"}\n{"name":"Zo\n{"name":"Mia"}\n7\n{"name":"Ida"}\n',
      {
        name: 'people.jsonl',
      },
    );
    expect(list.cells).toEqual([['Anna'], ['Mia'], ['Ida']]);
    expect(list.counts).toEqual({ rowsRead: 5, records: 3, empty: 0, setAside: 2 });
    expect(list.setAside.map(({ content }) => content)).toEqual(['{"name":"Zo', '7']);
  });

  it('are read in the encodings of Windows too', async () => {
    for (const encoding of ['utf-16le', 'windows-1251', 'utf-8'] as const) {
      const list = await mustRead(encodeText('[{"имя":"Анна Щукина"}]', encoding));
      expect(list.cells).toEqual([['Анна Щукина']]);
    }
  });

  it('keep every digit of a long number', async () => {
    const list = await mustRead('[{"id":12345678901234567890,"x":[1234567890123456789,2]}]');
    expect(list.cells).toEqual([['12345678901234567890', '1234567890123456789; 2']]);
    expect(list.rows[0]?.content).toContain('12345678901234567890,');
    expect(cellsOf(list.reading, list.rows[0]?.content ?? '')).toEqual(list.cells[0]);
  });

  it('are no wrapper where one person has a list of addresses', async () => {
    const list = await mustRead('{"name":"Anna","email":"a@b.org","phone":"1","adr":[{"c":"X"}]}');
    expect(list.cells).toEqual([['Anna', 'a@b.org', '1', 'X']]);
  });

  it('keep a key called __proto__', async () => {
    const list = await mustRead('[{"__proto__":"x","name":"Anna"}]', { name: 'list.json' });
    expect(list.reading.header).toEqual(['__proto__', 'name']);
    expect(list.cells).toEqual([['x', 'Anna']]);
  });

  it('are refused where they are no list', async () => {
    expect(await readProblem('{"a":1}', 'x.json')).toBe('source/not-a-list');
  });
});

describe('all sheets at once', () => {
  it('gives one list for a text file', async () => {
    const opened = await openAllRows(fileOf('a,b\n1,2\n'), { ...freeChoice, sheets: null });
    expect(opened.ok && opened.value.length).toBe(1);
    if (opened.ok) for (const reader of opened.value) await reader.close();
  });
});
