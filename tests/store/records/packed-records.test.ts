import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listRecordsOfPeople } from '#store/records/records.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import { growingNumbers } from '#store/records/growing-numbers.ts';
import {
  addList,
  groupPeople,
  makeFolder,
  makeRecord,
  makeWorkspace,
} from '#support/store-fixture.ts';

let workspace: OpenWorkspace;
const { folder, remove } = makeFolder();
beforeAll(() => {
  workspace = makeWorkspace(folder);
});
afterAll(() => {
  workspace.close();
  remove();
});

const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !one.includes('\0'));
const sketch = fc.record({
  name: text,
  emails: fc.array(fc.emailAddress(), { maxLength: 3 }),
  content: fc.oneof(fc.uint8Array({ minLength: 1 }), text),
  birthText: fc.option(text),
  saidNoOn: fc.option(fc.integer({ min: -40_000, max: 40_000 })),
});

it('reads back every record as it was packed: texts of any script, bytes, numbers, and what is missing', () => {
  let row = 0;
  fc.assert(
    fc.property(fc.array(sketch, { minLength: 1, maxLength: 70 }), (sketches) => {
      const { store } = workspace;
      const made = sketches.map(({ name, emails, content, birthText, saidNoOn }) => {
        row += 1;
        return makeRecord({ row, name, emails, content, canonical: { birthText, saidNoOn } });
      });
      addList(store, made);
      groupPeople(store);
      const last = row - made.length;
      const people = made.map((_, at) => last + at + 1);
      const stored = listRecordsOfPeople(store, people);
      expect(
        stored.map((record) => [record.row, record.signals, record.canonical, bytesOf(record)]),
      ).toEqual(
        made.map((record) => [record.row, record.signals, record.canonical, bytesOf(record)]),
      );
    }),
    { numRuns: 25 },
  );
});

it('keeps nothing of what was taken, and grows as far as it must', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.double(), { maxLength: 50 })), fc.nat(3), (lists, times) => {
      const numbers = growingNumbers((size) => new Float64Array(size));
      for (const list of lists) {
        const wanted = Array.from({ length: 400 * times + 1 }, () => list).flat();
        for (const value of wanted) numbers.push(value);
        expect([...numbers.take()]).toEqual(wanted);
      }
      expect(numbers.length()).toBe(0);
    }),
    { numRuns: 20 },
  );
});

function bytesOf({ content }: { readonly content: Uint8Array | string }): string | number[] {
  return typeof content === 'string' ? content : [...content];
}
