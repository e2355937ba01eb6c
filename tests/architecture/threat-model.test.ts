import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSourceFiles, repository } from './source-files.ts';

const page = readFileSync(path.join(repository, 'resources/docs/threat-model.md'), 'utf8');
const [tested = '', stated = ''] = page.split('## Stated, not tested here');
const numbersIn = (text: string): readonly string[] => [...new Set(text.match(/\b[C-F]\d{2}\b/g))];
const named = new Set(
  readSourceFiles(repository)
    .filter(({ name }) => name.startsWith('tests/') && !name.endsWith('threat-model.test.ts'))
    .flatMap(({ text }) => numbersIn(text)),
);

test('every threat that the page calls tested is named by a test', () => {
  const rows = tested.split('\n').filter((line) => line.startsWith('| '));
  const numbers = numbersIn(rows.join('\n'));
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((number) => !named.has(number))).toEqual([]);
});

test('every fault, leak, and threat of access and of the window is either tested or has its reason', () => {
  const sizes = { C: 27, D: 43, E: 18, F: 32 };
  const all = Object.entries(sizes).flatMap(([group, length]) =>
    Array.from({ length }, (_, index) => `${group}${String(index + 1).padStart(2, '0')}`),
  );
  const known = new Set([...numbersIn(tested), ...numbersIn(stated)]);
  expect(all.filter((number) => !known.has(number))).toEqual([]);
});
