import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStemFinder, replaceStems } from '#engine/consent/words/stem-finder.ts';

function found(stems: readonly string[], text: string): string | null {
  const place = createStemFinder(stems).find(text);
  return place === null ? null : text.slice(place.from, place.to);
}

describe('stems in spaced text', () => {
  it.each([
    [['stop'], ' please stop ', 'stop'],
    [['stop'], ' please stopped ', null],
    [['stop'], ' nonstop ', null],
    [['stop~'], ' it stopped here ', 'stop'],
    [['stop~'], ' nonstop ', null],
    [['~stop'], ' nonstop ', 'stop'],
    [['~stop'], ' nonstopping ', null],
    [['~werb~'], ' emailwerbung ', 'werb'],
    [['no mail'], ' no mail ', 'no mail'],
    [['no mail'], ' no mails ', null],
    [['не ~ писать'], ' просит не надо писать ', 'не надо писать'],
    [['не ~ писать'], ' просит не писать ', null],
    [['a~b'], ' ab ', 'ab'],
    [['a~b'], ' axxbb ', 'axxbb'],
    [['拒'], ' 拒 ', '拒'],
    [['~拒~'], ' 他拒絶 ', '拒'],
    [['𝔞'], ' 𝔟𝔞 ', null], // a letter of two units before it is one letter
    [['stop'], 'stop ', null], // nothing before it: the text is not spaced
    [['stop'], ' stop', null],
    [['stop'], '', null],
  ] as const)('%j in %j: %j', (stems, text, wanted) => {
    expect(found(stems, text)).toBe(wanted);
  });

  it('takes the first place, and there the longest', () => {
    expect(found(['opt', 'opt out', 'news'], ' please opt out news ')).toBe('opt out');
    expect(createStemFinder(['a', 'b']).find(' b a ')).toEqual({ from: 1, to: 2 });
    expect(createStemFinder(['a', 'b']).find(' b a ', 2)).toEqual({ from: 3, to: 4 });
  });

  it('is what an expression of the same stems finds', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', 'я', '1', ' '),
      maxLength: 12,
    });
    const stem = fc
      .tuple(
        fc.constantFrom('', '~'),
        fc.string({ unit: fc.constantFrom('a', 'b', 'я', '~', ' '), minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '~'),
      )
      .map((parts) => parts.join(''))
      .filter((text) => /^~?[abя](?:[abя ~]*[abя])?~?$/u.test(text) && !text.includes('~~'));
    fc.assert(
      fc.property(fc.array(stem, { minLength: 1, maxLength: 5 }), letters, (stems, inner) => {
        const text = ` ${inner} `;
        const place = createStemFinder(stems).find(text);
        expect(place?.from ?? -1).toBe(text.search(asExpression(stems)));
      }),
    );
  });

  it('replaces every place', () => {
    const stems = createStemFinder(['mail~~', 'to']);
    expect(replaceStems(' mailing to you by mail ', stems, '_')).toBe(' _ _ you by _ ');
  });

  it('takes a long text in its stride', () => {
    const text = ` ${'a'.repeat(200_000)} `;
    expect(createStemFinder(['a~b', '~ab', 'ab~']).find(text)).toBe(null);
  });
});

function asExpression(stems: readonly string[]): RegExp {
  const parts = stems.map((stem) => {
    const inner = stem.replaceAll(/^~|~$/g, '').replaceAll('~', String.raw`\p{L}*`);
    const before = stem.startsWith('~') ? '' : String.raw`(?<=[^\p{L}\p{N}])`;
    return `${before}${inner}${stem.endsWith('~') ? '' : String.raw`(?=[^\p{L}\p{N}])`}`;
  });
  return new RegExp(parts.join('|'), 'u');
}
