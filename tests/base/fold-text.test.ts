import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDigits, foldText, tidyText } from '#base/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['İSTANBUL', 'istanbul'],
    ['Iğdır', 'iğdir'.normalize('NFD').replace(/\p{M}/gu, '')],
    ['Ёлкина', 'елкина'],
    ['Журавлёвой', 'журавлевой'],
    ['Müller', 'muller'],
    ['Straße', 'strasse'],
    ['٠١٢٣', '0123'],
    ['۴۵۶', '456'],
    ['أحمد', 'احمد'],
    ['فاطمة', 'فاطمه'],
    ['E\u2011mail'.replace('\u2011', '-'), 'e-mail'],
    ['O’Brien', "o'brien"],
    ['Nguyễn Đức', 'nguyen duc'],
    ['\u200Fنعم\u00A0', 'نعم'],
  ])('folds %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps й a letter of its own', () => {
    expect(foldText('Андрей')).toBe('андрей');
    expect(foldText('Андреи')).not.toBe(foldText('Андрей'));
  });

  it('changes nothing when it is applied twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => foldText(foldText(text)) === foldText(text),
      ),
    );
  });

  it('gives plain letters the same fold as any other text', () => {
    const letter = fc.oneof(
      fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
      fc.constantFrom(...'АЯабвёЁйЙ\u0306\u0308'),
    );
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(foldText(text)).toBe(foldText(`${text}\u200B`)); // the mark takes it off the short way
      }),
    );
  });
});

describe('tidyText', () => {
  it('takes out marks that nobody sees and joins spaces', () => {
    expect(tidyText(' \uFEFFAna\u200B \u00A0 Maria\u202C ')).toBe('Ana Maria');
  });
});

describe('foldDigits', () => {
  it('leaves letters as they stand', () => {
    expect(foldDigits('Ñ٣b')).toBe('Ñ3b');
  });
});
