import type { ColumnRole } from '#domain/column-role.ts';
import type { ColumnContent } from './column-content.ts';
import type { ReadHeader } from './header-reading.ts';

/** Headers that say less than such cells do. */
const OPEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['ignore', 'notes', 'tags', 'full_name']);
const ENOUGH = 3;
const MOST = 0.6;

/**
 * "Comms pref: email only / all / no SMS": cells that name ways of contact and refuse some of them are about consent,
 * under whatever header. Whether what they name is a permission or a habit, only the user knows.
 */
export function listsChannels(header: ReadHeader, content: ColumnContent): boolean {
  if (header.fromProfile || content.filled < ENOUGH || content.namedChannels < MOST) return false;
  const { reading, concepts } = header;
  if (reading !== null && !OPEN.has(reading.role)) return false;
  const asks = concepts.has('preference', 'accept', 'send') && !concepts.has('source', 'last');
  return asks || content.says('refused', 'unsubscribed', 'withdrawn') > 0;
}
