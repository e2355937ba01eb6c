import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexForms, withoutOneLetter } from '#base/form-index.ts';

const words = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ж', 'ن'), maxLength: 7 }),
);

it('a word is found by each of its forms, in the order of the list, as in a map of texts', () => {
  fc.assert(
    fc.property(words, (list) => {
      const formsOf = (word: string): readonly string[] => [word, ...withoutOneLetter(word)];
      const { wordsOf } = indexForms(list, formsOf);
      for (const form of [...list.flatMap(formsOf), 'none']) {
        const expected = list.flatMap((word) =>
          formsOf(word)
            .filter((one) => one === form)
            .map(() => word),
        );
        expect(wordsOf(form)).toStrictEqual(expected);
      }
    }),
  );
});

it('every letter is left out once, from the first that may be', () => {
  expect(withoutOneLetter('abc')).toStrictEqual(['bc', 'ac', 'ab']);
  expect(withoutOneLetter('abc', 1)).toStrictEqual(['ac', 'ab']);
  expect(withoutOneLetter('')).toStrictEqual([]);
});

it('an index of nothing finds nothing', () => {
  expect(indexForms([], () => []).wordsOf('a')).toStrictEqual([]);
});
