import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createKeyRuns } from '#store/people/key-runs.ts';
import { createScratch } from '#store/scratch.ts';
import { openTransaction } from '#store/transaction.ts';
import { makeFolder, makeWorkspace } from '#support/store-fixture.ts';

describe('keys that are too many for memory', () => {
  const { folder, remove } = makeFolder();
  const workspace = makeWorkspace(folder);
  afterAll(() => {
    workspace.close();
    remove();
  });

  it('come back by hash, and equal ones in the order in which they came, whatever was put aside', () => {
    const hash = fc.oneof(
      fc.constantFrom(0, 1, 2 ** 53 - 1, 2 ** 42, 2 ** 42 + 1),
      fc.integer({ min: 0, max: 2 ** 53 - 1 }),
    );
    let merged = 0;
    fc.assert(
      fc.property(
        fc.array(hash, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (all, size) => {
          const transaction = openTransaction(workspace.store);
          try {
            const scratch = createScratch(workspace.store, 'keys');
            const runs = createKeyRuns({ keysInMemory: size * 2, keysAPiece: size });
            for (const [record, each] of all.entries()) {
              runs.add(each, record);
              if (!runs.isFull()) continue;
              runs.putAside(scratch);
              merged += 1;
            }
            const back: [number, number][] = [];
            for (const { hashes, records } of runs.take(scratch))
              for (const [at, each] of hashes.entries()) back.push([each, records[at] ?? -1]);
            const expected = all.map((each, record): [number, number] => [each, record]);
            expect(back).toStrictEqual(expected.sort(([a, c], [b, d]) => a - b || c - d));
            expect([...runs.take(scratch)]).toStrictEqual([]);
          } finally {
            transaction.rollback();
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(merged).toBeGreaterThan(100);
  });
});
