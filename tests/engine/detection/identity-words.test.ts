import { describe, expect, test } from 'vitest';
import { hasIdentityNumber } from '#engine/detection/numbers/find-numbers.ts';
import { identifiers } from '#support/shipped/detection-data.ts';

describe('an identity number in a note', () => {
  test.each([
    'СНИЛС 112-233-445 95',
    'снилс: 11223344595',
    'СНИЛС сообщила по телефону 11223344595',
    'заказ 17, СНИЛС 112-233-445 95',
    '112-233-445 95 СНИЛС',
    'СНИЛС no. 112-233-445 95',
    'СНИЛС № 112-233-445 95',
  ])('%s is one', (note) => {
    expect(hasIdentityNumber(note, identifiers)).toBe(true);
  });

  test.each([
    'СНИЛС не помнит, заказ 11223344595',
    'снилс нет, тел. 11223344595',
    'СНИЛС забыла дома, заказ № 11223344595',
    'снилс принесёт позже, накладная 11223344595',
    'заказ 11223344595',
  ])('%s is none: the word says that it is not there, or another number comes', (note) => {
    expect(hasIdentityNumber(note, identifiers)).toBe(false);
  });
});
