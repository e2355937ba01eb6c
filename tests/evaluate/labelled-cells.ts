import { readFileSync } from 'node:fs';
import {
  hasIban,
  hasIdentityNumber,
  hasPaymentCard,
} from '#engine/detection/numbers/find-numbers.ts';
import { identifiers } from '#support/shipped/detection-data.ts';

export type LabelledCell = { readonly cell: string; readonly expected: string };

/** `tests/corpus/detection/cells.tsv`: a cell and what it holds: `card`, `iban`, `id`, or `-` for none of them. */
export function readLabelledCells(): readonly LabelledCell[] {
  const file = new URL('../corpus/detection/cells.tsv', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [cell = '', expected = ''] = line.split('\t');
      return { cell, expected };
    });
}

export function foundIn(cell: string): string {
  if (hasPaymentCard(cell, identifiers)) return 'card';
  if (hasIban(cell, identifiers)) return 'iban';
  return hasIdentityNumber(cell, identifiers) ? 'id' : '-';
}
