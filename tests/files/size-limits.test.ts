import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import { limits } from '#files/limits.ts';
import { languages } from '#domain/language.ts';
import { toProblemText } from '#messages/index.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { fileOf } from '#support/lists/read-list.ts';

/** A workbook made longer than its limit by a hole: it takes no room on the disk, and is not read. */
async function refusalOf(bookType: 'biff8' | 'xlsb' | 'ods'): Promise<Problem> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['name'], ['Anna']]), 'People');
  const bytes = write(book, { type: 'buffer', bookType }) as Buffer;
  const file = fileOf(bytes, `list.${bookType}`);
  const handle = openSync(file, 'r+');
  ftruncateSync(handle, limits.workbookFileBytes + 1);
  if (bookType !== 'biff8') moveDirectory(handle, bytes);
  closeSync(handle);
  const opened = await openRows(file, freeChoice);
  if (opened.ok) throw new Error('was read');
  return opened.problem;
}

/** The directory of a ZIP archive stands at its end, and says in its last bytes where it begins. */
function moveDirectory(handle: number, bytes: Buffer): void {
  const end = bytes.length - 22;
  const directory = Buffer.from(bytes.subarray(bytes.readUInt32LE(end + 16)));
  const start = limits.workbookFileBytes + 1 - directory.length;
  directory.writeUInt32LE(start, directory.length - 22 + 16);
  writeSync(handle, directory, 0, directory.length, start);
}

describe('a workbook that is held in memory whole', () => {
  for (const kind of ['biff8', 'xlsb', 'ods'] as const) {
    it(`is refused above 200 MB before it is read, with both sizes: ${kind} (A10)`, async () => {
      const found = await refusalOf(kind);
      expect(found.code).toBe('source/too-large');
      expect(found.params).toMatchObject({ bytes: 209_715_201, limit: 209_715_200 });
      expect(toProblemText('en', found).what).toContain(
        'It has 201 MB; files of this kind are read up to 200 MB.',
      );
    });
  }

  it('says in every language how large it is and may be', () => {
    const found = problem('source/too-large', { bytes: 220_000_000, limit: 209_715_200 });
    for (const language of languages) {
      const { what } = toProblemText(language, found);
      const digits = what.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
      expect(digits).toMatch(/210.*200/);
    }
  });

  it('says the limit of columns and of cells, and nothing where neither is known', () => {
    const columns = problem('source/too-large', { columns: 10_001, limit: 10_000 });
    expect(toProblemText('en', columns).what).toMatch(/10,001 columns.*10,000/);
    const cells = problem('source/too-large', { unit: 'cells', limit: 20_000_000 });
    expect(toProblemText('en', cells).what).toMatch(/more than 20,000,000 cells/);
    const other = toProblemText('en', problem('source/too-large', { limit: 5 })).what;
    expect(other).not.toMatch(/\d/);
  });
});
