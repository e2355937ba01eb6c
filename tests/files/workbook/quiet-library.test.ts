import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CFB, utils, write } from 'xlsx';
import { quietly } from '#files/workbook/library/quietly.ts';
import { fileOf, readList } from '#support/lists/read-list.ts';

const said: unknown[] = [];
beforeEach(() => {
  said.length = 0;
  for (const name of ['log', 'warn', 'error', 'info', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...texts) => void said.push(...texts));
});
afterEach(() => vi.restoreAllMocks());

/** An old workbook with a record that no version of Excel writes, right behind the first one. */
function withOddRecord(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['name', 'email'],
      ['Anna', 'a@b.org'],
    ]),
    'P',
  );
  const container = CFB.read(write(book, { type: 'buffer', bookType: 'biff8' }), {
    type: 'buffer',
  });
  const stream = CFB.find(container, '/Workbook');
  if (stream === null) throw new Error('no workbook');
  const bytes = Buffer.from(stream.content as Uint8Array);
  const first = 4 + bytes.readUInt16LE(2);
  const odd = Buffer.from('9909040041424344', 'hex');
  stream.content = Buffer.concat([bytes.subarray(0, first), odd, bytes.subarray(first)]);
  return CFB.write(container, { type: 'buffer' }) as Buffer;
}

it('prints nothing of what the library says about an odd workbook', async () => {
  const list = await readList(fileOf(withOddRecord(), 'odd.xls'));
  expect(said).toEqual([]);
  expect(typeof list).not.toBe('undefined');
});

it('lets everybody else speak again, also after a failure', () => {
  expect(() =>
    quietly(() => {
      speak('Anna');
      throw new RangeError('odd');
    }),
  ).toThrow(RangeError);
  expect(quietly(() => 7)).toBe(7);
  speak('heard');
  expect(said).toEqual(['heard']);
});

function speak(text: string): void {
  // oxlint-disable-next-line no-console -- as the library does
  console.error(text);
}
