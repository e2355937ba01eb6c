import type { Output } from '#contract/call.ts';
import type { Words } from './words.tsx';

/** What a file is; of several receipts of one batch, which; of the forms that a law asks for, which one; of the two of a person, for whom. */
export function outputLabel(
  t: Words['t'],
  { kind, name }: Pick<Output<'copies/write'>['outputs'][number], 'kind' | 'name'>,
): string {
  const form = Object.entries(t.receipt.forms.titles)
    .toSorted(([one], [other]) => other.length - one.length)
    .find(([id]) => name.startsWith(`form-${id.replaceAll('_', '-')}-`));
  if (kind === 'receipt' || kind === 'receipt_page') {
    const { kinds, later } = t.common.outputs;
    if (name.startsWith('receipt-closed-')) return later.closed[kind];
    return name.startsWith('receipt-undone-') ? later.undone[kind] : kinds[kind];
  }
  if (kind === 'person_pack' && name.endsWith('.json')) return t.common.outputs.personData;
  return kind === 'form' && form !== undefined ? form[1] : t.common.outputs.kinds[kind];
}
