import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeText } from '#files/encoding/encodings.ts';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import { toFileName } from '#worker/outputs/file-name.ts';
import { fileOf, mustRead, readList, readProblem } from '#support/lists/read-list.ts';

/** Threats of hostile and malformed text files, by their numbers. */
describe('what is chosen as a file', () => {
  it('is a regular file, not a pipe, device, folder or share (A06)', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lethe-a06-'));
    const pipe = path.join(folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    const link = path.join(folder, 'link.csv');
    symlinkSync('/dev/zero', link);
    for (const file of [pipe, '/dev/zero', link, folder]) {
      expect(await readList(file)).toBe('source/not-a-file');
    }
    expect(await readList('\\\\server\\share\\list.csv')).toBe('source/network-path');
    rmSync(folder, { recursive: true });
  });

  const names = [
    "=cmd|'calc'!A1.csv",
    `${'n'.repeat(240)}.csv`,
    'список 🎂.csv',
    'قائمة.csv',
    'trailing dot.',
    'two\nlines.csv',
    '\u202Egpj.csv',
    '-rf.csv',
  ];
  for (const name of names) {
    it(`may be called ${JSON.stringify(name.slice(0, 24))} (A36)`, async () => {
      const list = await mustRead('name,email\nAnna,a@example.org\n', { name });
      expect(list.reading.file).toBe(name);
      expect(list.counts.records).toBe(1);
      const written = toFileName(name);
      expect(written).not.toMatch(/[\p{C}/\\:*?"<>|]|^[.=+\-@]|[. ]$/u);
      expect(written.length).toBeGreaterThan(0);
    });
  }
});

describe('names of columns', () => {
  const hostile = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    '',
    'x"); DROP TABLE record;--',
    'a]b`c',
    'n\0ul',
    'h'.repeat(10_000),
  ];

  it('are data, whatever they are called (A16, A17, A19)', async () => {
    const quoted = hostile.map((name) => `"${name.replaceAll('"', '""')}"`).join(',');
    const values = hostile.map((_, index) => `v${index}`);
    const before = Reflect.ownKeys(Object.prototype).length;
    const list = await mustRead(`${quoted}\n${values.join(',')}\n`, { headerRow: 1 });
    expect(list.reading.header).toEqual(hostile);
    expect(list.cells).toEqual([values]);
    expect(Reflect.ownKeys(Object.prototype).length).toBe(before);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('that come twice or three times all keep their values (B01)', async () => {
    const list = await mustRead('email,email,email\na@b.org,c@d.org,e@f.org\n');
    expect(list.cells).toEqual([['a@b.org', 'c@d.org', 'e@f.org']]);
    expect(list.reading.warnings.map(({ code }) => code)).toContain('header.duplicate');
  });

  it('may be ten thousand; more are refused and nothing is read (A20)', async () => {
    const wide = (columns: number): string => {
      const line = (prefix: string): string =>
        Array.from({ length: columns }, (_, index) => `${prefix}${index}`).join(',');
      return `${line('c')}\n${line('v')}\n`;
    };
    const list = await mustRead(wide(10_000));
    expect(list.cells[0]?.[9_999]).toBe('v9999');
    expect(await readProblem(wide(10_001))).toBe('source/too-large');
  });
});

describe('cells', () => {
  it('of up to a megabyte are kept, longer ones set aside with their row (A14)', async () => {
    const long = 'x'.repeat(1_000_000);
    const list = await mustRead(`name,note\nAnna,${long}\nZoe,${long}${long}\nMia,z\n`);
    expect(list.cells.map(([name]) => name)).toEqual(['Anna', 'Mia']);
    expect(list.setAside).toMatchObject([{ row: 2, reason: 'row.cell_too_large' }]);
  });

  it('with a quote that never closes do not swallow the file (A14)', async () => {
    const rest = 'Zoe,z@example.org\n'.repeat(5_000);
    const list = await mustRead(`name,email\n"Anna,a@example.org\n${rest}`);
    expect(list.counts).toMatchObject({ rowsRead: 5_001, records: 5_000, setAside: 1 });
    expect(list.setAside).toMatchObject([{ row: 1, reason: 'row.unclosed_quote' }]);
  });

  it('in one line without an end are given up, memory spared (A14)', async () => {
    const list = await mustRead(`name,note\nAnna,x\n"${'y'.repeat(20_000_000)}`);
    expect(list.cells).toEqual([['Anna', 'x']]);
    const given = new Set(list.setAside.map(({ reason }) => reason));
    expect([...given].sort()).toEqual(['row.cell_too_large', 'row.unclosed_quote']);
  });

  it('keep NUL bytes, and what stands behind them (B04)', async () => {
    const list = await mustRead('name,email\nAn\0na,a@example.org\n"Z\0oe",z@example.org\n');
    expect(list.cells).toEqual([
      ['An\0na', 'a@example.org'],
      ['Z\0oe', 'z@example.org'],
    ]);
    expect(list.reading.warnings).toEqual([{ code: 'cells.nul_kept', detail: '2' }]);
    const wide = Buffer.from('name,email\nAnna,a@example.org\n', 'utf16le');
    expect((await mustRead(wide)).reading.warnings).toEqual([]);
  });

  it('keep invisible marks, signs of direction and escape codes as data (A30, A31)', async () => {
    const names = ['\u202EannA', 'An\u200Bna', '\u001B[31mAnna', 'Аnna', 'e\u0301'];
    const list = await mustRead(`name,email\n${names.map((name) => `${name},x\n`).join('')}`);
    expect(list.cells.map(([name]) => name)).toEqual(names);
  });

  it('are decided on in linear time, whatever repeats in them (A15)', async () => {
    const time = async (size: number): Promise<number> => {
      const parts = ['"a"', '-', ' ', '#', '\\"', 'Ð˜', 'BEGIN:VCARD ', '= ', '* ', '"",'];
      const cells = parts.map((part) => part.repeat(size / part.length));
      const text = `name,note\n${cells.map((cell) => `${cell},x\n`).join('')}`;
      const before = process.cpuUsage();
      await mustRead(text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await time(20_000); // warm
    const best = async (size: number): Promise<number> =>
      Math.min(await time(size), await time(size));
    const small = await best(40_000);
    expect((await best(160_000)) / small).toBeLessThan(12); // four times the size; squares would be sixteen
  });
});

describe('rows', () => {
  it('that are longer or shorter than the header are flagged, never shifted (B02)', async () => {
    const list = await mustRead('a,b,c\n1,2,3\n1,2,3,4\n1,2,\n1,2\n1,2,3,\n');
    expect(list.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'row.too_many_cells'],
      [4, 'row.too_few_cells'],
    ]);
    expect(list.cells).toEqual([
      ['1', '2', '3'],
      ['1', '2', ''],
      ['1', '2', '3'],
    ]);
    expect(String(list.setAside[0]?.content)).toBe('1,2,3,4\n'); // all of it is kept
  });

  it('of the same people are the same in every encoding (B03)', async () => {
    const text = 'Имя;Фамилия;Город\r\nАнна;Щукина;Уфа\r\nПётр;Юдин;Орёл\r\nЗоя;Цой;Чита\r\n';
    const expected = (await mustRead(text)).cells;
    for (const encoding of [
      'windows-1251',
      'koi8-r',
      'ibm866',
      'iso-8859-5',
      'utf-16le',
      'utf-32be',
    ]) {
      expect((await mustRead(encodeText(text, encoding))).cells, encoding).toEqual(expected);
    }
  });

  it('are counted right in every dialect (B05)', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      for (const end of ['\n', '\r\n', '\r']) {
        for (const first of ['', `sep=${delimiter}${end}`]) {
          const rows = [`a${delimiter}b`, `1${delimiter}"x${end}y"`, '', `2${delimiter}z`, ''];
          const list = await mustRead(first + rows.join(end));
          expect(list.counts).toMatchObject({ records: 2, setAside: 0 });
          expect(list.cells[0]?.[1]).toBe(`x${end}y`);
        }
      }
    }
  });

  it('that are not there are said (B06)', async () => {
    expect(await readProblem('')).toBe('source/empty');
    expect(await readProblem('\r\n \r\n\t\n')).toBe('source/empty');
    expect(await readProblem('\uFEFF')).toBe('source/empty');
    expect((await mustRead('name,email\r\n')).counts.rowsRead).toBe(0);
    const bare = await mustRead('Anna,a@example.org\nZoe,z@example.org\n');
    expect(bare.reading.headerRow).toBeNull();
    expect(bare.counts.records).toBe(2);
  });
});

describe('a file that is not what it was', () => {
  async function readWhile(change: (file: string) => void): Promise<string | null> {
    const file = fileOf(`name,email\n${'Anna,a@example.org\n'.repeat(60_000)}`);
    const opened = await openRows(file, freeChoice);
    if (!opened.ok) return opened.problem.code;
    let changed = false;
    for await (const _ of opened.value.batches()) {
      if (!changed) change(file);
      changed = true;
    }
    const outcome = opened.value.finish();
    await opened.value.close();
    return outcome.ok ? null : outcome.problem.code;
  }

  it('is noticed when it grows while it is read (C13)', async () => {
    expect(await readWhile((file) => appendFileSync(file, 'Zoe,z@example.org\n'))).toBe(
      'source/changed',
    );
  });

  it('is noticed when it is written anew or cut off (C13)', async () => {
    expect(await readWhile((file) => writeFileSync(file, 'name,email\n'))).toBe('source/changed');
  });

  it('is read from the handle that is open where it is removed, or refused (C12)', async () => {
    expect([null, 'source/changed']).toContain(await readWhile((file) => rmSync(file)));
  });
});
