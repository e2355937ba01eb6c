import { readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import { fileOf } from '#support/lists/read-list.ts';

/** Whether this process holds the file open, as the system sees it. */
function isHeld(file: string): boolean {
  return readdirSync('/proc/self/fd').some((descriptor) => {
    try {
      return readlinkSync(path.join('/proc/self/fd', descriptor)) === file;
    } catch {
      return false; // the descriptor of the folder itself, closed by now
    }
  });
}

describe.skipIf(process.platform !== 'linux')('a file that is not read after all', () => {
  it('is held while its reader is open, and no longer', async () => {
    const file = fileOf('name,email\nAnn,ann@b.example\n');
    const opened = await openRows(file, freeChoice);
    expect(isHeld(file)).toBe(true);
    if (opened.ok) await opened.value.close();
    expect(isHeld(file)).toBe(false);
  });

  it('does not stay open where it is refused', async () => {
    const file = fileOf('name,email\nAnn,ann@b.example\n');
    expect((await openRows(file, { ...freeChoice, headerRow: 99 })).ok).toBe(false);
    expect(isHeld(file)).toBe(false);
  });

  it('does not stay open where its reading fails', async () => {
    const file = fileOf('name,email\nAnn,ann@b.example\n');
    const fail = (): never => {
      throw new Error('no words');
    };
    const words = {
      isColumnName: fail,
      columnOf: fail,
      headingOf: fail,
      refuses: fail,
      saysNo: fail,
      namesSomebody: fail,
    };
    await expect(openRows(file, freeChoice, words)).rejects.toThrow('no words');
    expect(isHeld(file)).toBe(false);
  });
});
