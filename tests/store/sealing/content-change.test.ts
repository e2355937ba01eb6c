import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packChange, unpackChange } from '#store/sealing/content-change.ts';

it('what a row lost brings the row back, and holds nothing else of it', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(text, text, text, (head, lost, tail) => {
      const [before, after] = [`${head}${lost}${tail}`, `${head}${tail}`];
      expect(unpackChange(packChange(before, after), after)).toBe(
        Buffer.from(before, 'utf8').toString('utf8'),
      );
      const bytes = Buffer.from(before, 'utf8');
      const rest = Buffer.from(after, 'utf8');
      expect(unpackChange(packChange(bytes, rest), rest)).toEqual(bytes);
    }),
  );
  const change = packChange('Anna;Lena;7;note', 'Anna;;;note');
  expect(Buffer.from((JSON.parse(change) as string[])[3] ?? '', 'base64').toString()).toBe(
    'Lena;7',
  );
});
