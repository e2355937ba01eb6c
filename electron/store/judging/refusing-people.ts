import type { Channel } from '#domain/consent.ts';
import { consentCode, marksMask } from '../codes.ts';
import { allRows, oneNumber } from '../database.ts';
import type { ReadableStore } from '../database.ts';

/**
 * Numbers of those who said no to being reached in one of these ways, or who want to be forgotten, in their order. Whose
 * processing is restricted is among them: that their no is told is no use of their data but the end of one.
 */
export function listRefusing(store: ReadableStore, channels: readonly Channel[]): number[] {
  const refused = channels.map((channel) => `consent_${channel} <= ${consentCode('denied')}`);
  const forgets = `marks & ${marksMask(['erasure_requested'])}`;
  return allRows<{ id: number }>(
    store,
    `SELECT id FROM person WHERE ${[...refused, forgets].join(' OR ')} ORDER BY id`,
  ).map(({ id }) => id);
}

/** How many may have said no in one of these ways, and are not among those who surely did. */
export function countMayRefuse(store: ReadableStore, channels: readonly Channel[]): number {
  const codes = channels.map((channel) => `consent_${channel}`);
  const most = codes.length === 1 ? codes[0] : `min(${codes.join(', ')})`;
  return oneNumber(
    store,
    `SELECT count(*) FROM person
     WHERE ${most} = ${consentCode('unclear')} AND NOT marks & ${marksMask(['erasure_requested'])}`,
  );
}
