import type { Channel, ConsentEvent } from '#domain/consent.ts';
import { isRestrictive } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import { channelTokens } from '../words/channel-tokens.ts';
import type { ConsentWords } from '../words/consent-words.ts';

/**
 * "SMS/Viber": one answer for a way that we know and for a messenger that is none of ours. Remarks name any messenger, and
 * what refuses it ("no Viber") takes the answer back that was given for both. Null where no header names such a pair.
 */
export function createSharedWays(
  columns: readonly MappedColumn[],
  words: ConsentWords,
): ((event: ConsentEvent) => readonly ConsentEvent[]) | null {
  const beside = new Set(columns.flatMap((column) => besideMessenger(column, words) ?? []));
  if (beside.size === 0) return null;
  return (event) =>
    event.channel === 'whatsapp' && isRestrictive(event.state)
      ? [event, ...[...beside].map((channel) => ({ ...event, channel }))]
      : [event];
}

function besideMessenger(
  { name, role, channel }: MappedColumn,
  words: ConsentWords,
): Channel | null {
  if (channel === null || channel === 'whatsapp' || role !== `consent_${channel}`) return null;
  const named = channelTokens(name, words).flatMap((token) =>
    token.is === 'channel' ? [token.named] : [],
  );
  return named.some((ways) => ways.length === 0) ? channel : null;
}
