import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inPacks } from '#base/in-packs.ts';

it('gives every item once and in order, full packs first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const packs = [...inPacks(items, size)];
      expect(packs.flat()).toStrictEqual(items);
      expect(packs.slice(0, -1).every(({ length }) => length === size)).toBe(true);
      expect(packs.every(({ length }) => length > 0 && length <= size)).toBe(true);
    }),
  );
});
