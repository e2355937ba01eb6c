import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { FOUND, FOUND_WHOLE, placesMarked } from '#store/needles/needle-marks.ts';
import { laySearch } from '#store/needles/needle-search.ts';
import { toNeedles } from '#store/needles/needles.ts';
import { searchPieces } from '#store/needles/piece-search.ts';
import { startSearchThread } from '#store/needles/search-beside.ts';
import { awaitFull, awaitTaken, close, lay, layDesk, takeOne } from '#store/needles/search-desk.ts';
import { sharedBytes } from '#store/needles/shared-numbers.ts';

const key = randomBytes(32);
const values = Array.from({ length: 400 }, (_, at) => `person${at}@example.com`);
const needles = toNeedles([...values, 'Жанна Орлова', 'a@b.cd'], { encodings: [], key });

/** Pieces of which some hold a value, alone or as part of a longer word, before letters of any script. */
const pieces = fc.array(
  fc
    .tuple(
      fc.constantFrom(...values, 'Жанна Орлова', 'ЖАННА ОРЛОВА', 'a@b.cd', ''),
      fc.constantFrom('', ' ', ';', 'x', 'ж', 'ن', '\u0000'),
      fc.constantFrom('', ' ', ';', 'x', 'ы', '٣', '\u0000'),
      fc.nat({ max: 3000 }),
    )
    .map(([value, before, after, fill]) =>
      Buffer.from(`${'-'.repeat(fill)}${before}${value}${after}${'='.repeat(fill % 7)}`),
    ),
  { minLength: 1, maxLength: 60 },
);

it('two threads find what one finds, and say alike whether it is a word of its own', () => {
  fc.assert(
    fc.property(pieces, (bytes) => {
      const about = { key, bytes: 0 };
      const alone = searchPieces(needles, { ...about, inTwo: false }, bytes);
      const inTwo = searchPieces(needles, { ...about, inTwo: true }, bytes);
      expect([...inTwo.marks]).toStrictEqual([...alone.marks]);
    }),
    { numRuns: 12 },
  );
});

it('the thread finds by itself what it was offered, beside letters of any script', () => {
  const tables = laySearch(needles);
  const marks = sharedBytes(needles.count);
  const thread = startSearchThread({ tables, key, marks });
  expect(
    thread?.offer(Buffer.from('(person3@example.com) жperson4@example.com٣ Жанна Орлова')),
  ).toBe(true);
  const last = values.length; // `Жанна Орлова`, as written
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  while (Atomics.load(marks, last) === 0) Atomics.wait(nothing, 0, 0, 10);
  thread?.end();
  expect(placesMarked(marks, FOUND)).toStrictEqual(new Set([3, 4, last]));
  expect(placesMarked(marks, FOUND_WHOLE)).toStrictEqual(new Set([3, last]));
});

it('pieces that are larger than a place on the desk are searched all the same', () => {
  const large = Buffer.alloc(3_000_000, '-');
  large.write('person7@example.com', 2_999_000);
  const small = Buffer.from('(person8@example.com)');
  const { marks } = searchPieces(needles, { key, bytes: 0, inTwo: true }, [large, small, large]);
  expect(placesMarked(marks, FOUND | FOUND_WHOLE)).toStrictEqual(new Set([7, 8]));
});

it('what a thread has taken and never gave back is handed to whoever waits for it', () => {
  const desk = layDesk();
  for (const text of ['one', 'two', 'three']) expect(lay(desk, Buffer.from(text))).toBe(true);
  expect(lay(desk, Buffer.from('four'))).toBe(false);
  expect(() =>
    takeOne(desk, () => {
      throw new Error('ended in the middle');
    }),
  ).toThrow('ended in the middle');
  const seen: string[] = [];
  const note = (bytes: Uint8Array): void => void seen.push(Buffer.from(bytes).toString());
  while (takeOne(desk, note));
  for (const bytes of awaitTaken(desk, 5)) note(bytes);
  expect(seen).toStrictEqual(['two', 'three', 'one']);
});

it('a place is empty before it is free again, and a closed desk keeps nobody waiting', () => {
  const desk = layDesk();
  lay(desk, Buffer.from('jana@example.com'));
  expect(awaitFull(desk)).toBe(true);
  expect(takeOne(desk, () => undefined)).toBe(true);
  expect(desk.bytes[0]?.some((byte) => byte !== 0)).toBe(false);
  close(desk);
  expect(awaitFull(desk)).toBe(false);
});
