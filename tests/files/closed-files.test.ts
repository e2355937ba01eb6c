import { readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openAllRows, openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import * as textList from '#files/text/text-list.ts';
import { fileOf } from '#support/lists/read-list.ts';

vi.mock(import('#files/text/text-list.ts'), async (original) => {
  const real = await original();
  return { ...real, openTextList: vi.fn(real.openTextList) };
});

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
    const failure = new Error('the stick was pulled out');
    vi.mocked(textList.openTextList).mockRejectedValueOnce(failure);
    await expect(openRows(file, freeChoice)).rejects.toBe(failure);
    expect(isHeld(file)).toBe(false);
    vi.mocked(textList.openTextList).mockRejectedValueOnce(failure);
    await expect(openAllRows(file, { ...freeChoice, sheets: null })).rejects.toBe(failure);
    expect(isHeld(file)).toBe(false);
  });
});
