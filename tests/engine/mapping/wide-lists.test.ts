import { describe, expect, it } from 'vitest';
import { mapColumns, proveColumns } from '#engine/mapping/index.ts';
import type { MappingInput } from '#engine/mapping/map-columns.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

/** A list as wide as lists may be, which counts how many of its cells are looked at. */
function wideList(columns: number, rows: number): { input: MappingInput; looked: () => number } {
  let looked = 0;
  const cells = Array.from({ length: columns }, (_, index) => `word ${index % 7}`);
  cells[0] = 'ann@example.org';
  cells[1] = '2001-02-03';
  const row = new Proxy(cells, {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && /^\d+$/.test(key)) looked += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  const header = cells.map((_, index) => `Question ${index}`);
  header[0] = 'E-mail';
  header[1] = 'Date of birth';
  return {
    looked: () => looked,
    input: {
      header,
      samples: Array.from({ length: rows }, () => row),
      fileName: 'survey.csv',
      sheet: null,
      vocabulary,
      profiles: [],
    },
  };
}

describe('a list of 10,000 columns (A20)', () => {
  it('is understood from a bounded number of cells, however many rows are at hand', () => {
    const { input, looked } = wideList(10_000, 2000);
    const { columns } = mapColumns(input);
    expect(columns).toHaveLength(10_000);
    expect(columns.slice(0, 2).map(({ role }) => role)).toStrictEqual(['email', 'birth_date']);
    expect(looked()).toBeLessThan(2_000_000); // 20 million stand there
  });

  it('is proved from no more', () => {
    const { input, looked } = wideList(10_000, 2000);
    const { columns } = mapColumns({ ...input, samples: input.samples.slice(0, 60) });
    const before = looked();
    const proofs = proveColumns(input, columns);
    expect(proofs[0]).toMatchObject({ kind: 'email', filled: 60, fitting: 60 });
    expect(looked() - before).toBeLessThan(2_000_000);
  });

  it('is read by all of its first rows where it is narrow', () => {
    const { input } = wideList(20, 2000);
    const { columns } = mapColumns(input);
    expect(proveColumns(input, columns)[0]).toMatchObject({ filled: 400 }); // as many as are counted
  });
});
