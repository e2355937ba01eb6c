import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#domain/language.ts';
import { repository } from './source-files.ts';

const read = (name: string): string =>
  readFileSync(path.join(repository, 'resources/docs', name), 'utf8');

test('swap, hibernation and other programs are said to be out of reach, with what helps (D13, F31)', () => {
  expect(read('what-lethe-cannot-do.md')).toMatch(/Swap and hibernation.*encrypt the disk/);
  expect(read('threat-model.md')).toMatch(/F31.*accessibility/);
  for (const language of languages) {
    expect(read(`help/${language}/protection.md`), language).toMatch(/BitLocker.*FileVault.*LUKS/);
  }
});
