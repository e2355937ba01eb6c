import { findKeyedPieces } from './find-keyed.ts';
import { readKeyedFields } from './keyed-lines.ts';
import type { LineForm } from './line-form.ts';
import { looksKeyed, mayBeKeyed } from './looks-keyed.ts';

export const keyedForm: LineForm = {
  format: 'keyed',
  quote: '',
  mayBe: mayBeKeyed,
  looksLike: looksKeyed,
  findPieces: findKeyedPieces,
  readFields: readKeyedFields,
};
