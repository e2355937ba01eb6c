import fc from 'fast-check';
import { hierarchyOf, toQuasiTable } from '#engine/anonymisation/index.ts';
import type { QuasiColumn, QuasiTable } from '#engine/anonymisation/index.ts';

/** Quasi-identifiers as a list of clients has them, with the hierarchies that the program gives them. */
const birth: QuasiColumn = { index: 0, levels: hierarchyOf('birth', { do: 'year' }) };
const postcode: QuasiColumn = {
  index: 1,
  levels: hierarchyOf('postcode', { do: 'prefix', characters: 3 }),
};
const gender: QuasiColumn = { index: 2, levels: hierarchyOf('word', { do: 'keep' }) };

export const columns: readonly QuasiColumn[] = [birth, postcode, gender];

const row = fc.record({
  owner: fc.integer({ min: 1, max: 30 }),
  values: fc.tuple(
    fc.integer({ min: 1970, max: 1999 }).map(String),
    fc.constantFrom('101', '102', '115', '804', '805', '999', ''),
    fc.constantFrom('f', 'm', ''),
  ),
  confidential: fc.tuple(fc.constantFrom('', 'asthma', 'none')),
});

export const rows = fc.array(row, { minLength: 1, maxLength: 40 });

export function tableOf(
  list: readonly { owner: number; values: readonly string[]; confidential: readonly string[] }[],
  withConfidential = false,
): QuasiTable {
  return toQuasiTable(
    columns,
    list.map((one) => ({ ...one, confidential: withConfidential ? one.confidential : [] })),
  );
}
