import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSourceFiles, repository } from './source-files.ts';

const page = readFileSync(path.join(repository, 'resources/docs/threat-model.md'), 'utf8');
const [tested = '', stated = ''] = page.split('## Stated, not tested here');
const numbersIn = (text: string): readonly string[] => [...new Set(text.match(/\b[EF]\d{2}\b/g))];
const named = new Set(
  readSourceFiles(repository)
    .filter(({ name }) => name.startsWith('tests/') && !name.endsWith('threat-model.test.ts'))
    .flatMap(({ text }) => numbersIn(text)),
);

test('every threat that the page calls tested is named by a test', () => {
  const rows = tested.split('\n').filter((line) => line.startsWith('| '));
  const numbers = numbersIn(rows.join('\n'));
  expect(numbers.length).toBeGreaterThan(35);
  expect(numbers.filter((number) => !named.has(number))).toEqual([]);
});

test('every threat of access and of the window is either tested or has its reason', () => {
  const all = [
    ...Array.from({ length: 18 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`),
    ...Array.from({ length: 32 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`),
  ];
  const known = new Set([...numbersIn(tested), ...numbersIn(stated)]);
  expect(all.filter((number) => !known.has(number))).toEqual([]);
});
