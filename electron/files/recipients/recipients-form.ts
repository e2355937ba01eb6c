import { findRecipientPieces } from './find-recipients.ts';
import { looksLikeRecipients, mayBeRecipients } from './looks-like-recipients.ts';
import { readRecipientFields } from './recipient.ts';
import type { LineForm } from '../keyed/line-form.ts';

export const recipientsForm: LineForm = {
  format: 'recipients',
  quote: '"',
  mayBe: mayBeRecipients,
  looksLike: looksLikeRecipients,
  findPieces: findRecipientPieces,
  readFields: readRecipientFields,
};
