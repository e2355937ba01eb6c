import { describe, expect, it, test } from 'vitest';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { readSourceFiles, repository } from '../architecture/source-files.ts';

type Leaf = { readonly path: string; readonly text: string };

/** Every text of a language with the names that lead to it. */
function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}\u0000${key}`),
  );
}

const pluralForms: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const isPlural = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' &&
  value !== null &&
  'other' in value &&
  Object.keys(value).every((key) => pluralForms.has(key));

function pluralsOf(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return [];
  return isPlural(value) ? [value] : Object.values(value).flatMap(pluralsOf);
}

const placeholdersOf = (text: string): string =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** The names that a text needs, whichever form of a plural it is. */
function placeholdersByPath(language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, text } of leavesOf(messagesOf(language))) {
    const [key = ''] = path.split('\u0000').slice(-1);
    const home = pluralForms.has(key) ? path.slice(0, -key.length - 1) : path;
    found.set(home, placeholdersOf(`${found.get(home) ?? ''} ${text}`));
  }
  return found;
}

const english = leavesOf(messagesOf('en'));

describe.each(languages)('the messages in %s', (language) => {
  const leaves = leavesOf(messagesOf(language));

  it('have no empty text and no space at an end', () => {
    expect(leaves.length).toBeGreaterThan(600);
    // A prompt on a terminal ends with a space.
    expect(leaves.filter(({ text }) => text.trim() === '')).toEqual([]);
    expect(leaves.filter(({ text }) => text.replace(/: $/, ':') !== text.trim())).toEqual([]);
  });

  it('ask for the same values as the English ones', () => {
    const own = placeholdersByPath(language);
    const differing = [...placeholdersByPath('en')].filter(([path, wanted]) => {
      const given = own.get(path);
      const isListOfForms = path.startsWith('help\u0000terms'); // words to be found in a text, with their endings
      return given !== undefined && given !== wanted && !isListOfForms;
    });
    expect(differing.map(([path]) => path.replaceAll('\u0000', '.'))).toEqual([]);
  });

  it('have every form that its numbers ask for', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking = pluralsOf(messagesOf(language)).filter((forms) =>
      wanted.some((form) => form !== 'other' && forms[form] === undefined && form !== 'zero'),
    );
    expect(lacking).toEqual([]);
  });
});

test.each([
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
] as const)('texts in %s are written in its letters', (language, letters) => {
  const foreign = leavesOf(messagesOf(language)).filter(
    ({ text }) => /\p{L}{3}/u.test(text) && !letters.test(text),
  );
  // Names of formats, laws and the program stay as they are.
  const share = foreign.length / english.length;
  expect(share).toBeLessThan(0.02);
});

test('no text is translated by leaving it in English', () => {
  for (const language of ['ru', 'ar', 'tr'] as const) {
    const own = new Map(leavesOf(messagesOf(language)).map(({ path, text }) => [path, text]));
    const same = english.filter(
      ({ path, text }) => own.get(path) === text && text.split(' ').length > 3,
    );
    expect(same.map(({ path }) => path.replaceAll('\u0000', '.'))).toEqual([]);
  }
});

test('no text is there that nothing shows', () => {
  const code = readSourceFiles(repository)
    .filter(({ name }) => !/^shared\/messages\/..\//.test(name) && !name.startsWith('tests/'))
    .map(({ text }) => text)
    .join('\n');
  const used = new Set(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  const quoted = new Set([...code.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text = '']) => text));
  const unused = english
    .map(({ path }) => path.split('\u0000').filter((key) => !pluralForms.has(key)))
    .filter((keys) => {
      const last = keys.at(-1) ?? '';
      return !used.has(last) && !quoted.has(last);
    });
  expect(unused.map((keys) => keys.join('.'))).toEqual([]);
});

test('codes in Arabic texts are shown in their own direction', () => {
  // A digit or a sign before a Latin letter goes over to the other side of it behind an Arabic letter: `.xlsx`, `9.6E+11`.
  const shown = leavesOf(messagesOf('ar')).filter(
    // A table in a terminal; and what papers say, which mark codes themselves.
    ({ path }) => path !== 'cli\u0000usage' && !path.startsWith('receipt\u0000'),
  );
  const turned = shown.flatMap(({ text }) =>
    [...text.matchAll(/(?<![\p{L}\p{N}.+~/-])[\p{N}.+~/-]+\p{Script=Latin}/gu)]
      .filter(({ index }) => {
        const before =
          text
            .slice(0, index)
            .match(/[\p{L}\u200e]/gu)
            ?.at(-1) ?? '';
        return (
          /\p{Script=Arabic}/u.test(before) || (before === '' && /\p{Script=Arabic}/u.test(text))
        );
      })
      .map(({ 0: code }) => `${code} in ${text}`),
  );
  expect(turned).toEqual([]);
});
