import { foldText } from '#base/fold-text.ts';
import { channels, type Channel, type ConsentEvent } from '#domain/consent.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import { foldCell, type ConsentWords } from './consent-words.ts';

/** A list with one row for each channel: which column names the channel, and what a row's statements become by it. */
export type RowChannels = {
  readonly column: number;
  readonly apply: (events: readonly ConsentEvent[], cell: string) => ConsentEvent[];
};

/** Of the filled cells in the samples; a column of sources or of wishes holds other words too. */
const SHARE_OF_CHANNELS = 0.8;
/** A column that is something else by its role names no channel. */
const OPEN_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'ignore',
  'tags',
  'status',
  'consent_source',
  'email',
  'phone',
  'consent_general',
  'consent_email',
  'consent_sms',
  'consent_phone',
]);

/** Null where no column names a channel: then a statement without one is about all of them. */
export function createRowChannels(
  columns: readonly MappedColumn[],
  samples: readonly (readonly string[])[],
  words: ConsentWords,
): RowChannels | null {
  const headers = new Set(words.rowChannels.get('header'));
  const known = channelsByWord(words);
  const column = columns.find(({ index, name, role }) => {
    if (!OPEN_ROLES.has(role) || !headers.has(headerOf(name))) return false;
    const filled = samples.map((cells) => cells[index] ?? '').filter((cell) => cell.trim() !== '');
    const named = filled.filter((cell) => channelsIn(cell, known).length > 0);
    return named.length > 0 && named.length >= filled.length * SHARE_OF_CHANNELS;
  });
  if (column === undefined) return null;
  return {
    column: column.index,
    apply: (events, cell) =>
      events.flatMap((event) => (event.channel === null ? narrow(event, cell, known) : [event])),
  };
}

/** A refusal that names no channel that we know stays one of every channel; a permission then is none. */
function narrow(
  event: ConsentEvent,
  cell: string,
  known: ReadonlyMap<string, Channel>,
): ConsentEvent[] {
  const named = channelsIn(cell, known);
  if (named.length > 0) return named.map((channel) => ({ ...event, channel }));
  if (event.state !== 'granted') return [event];
  return [{ ...event, state: 'unclear', why: 'consent.unclear_word' }];
}

function channelsByWord(words: ConsentWords): ReadonlyMap<string, Channel> {
  return new Map(
    channels.flatMap((channel) =>
      (words.rowChannels.get(channel) ?? []).map((word) => [foldCell(word), channel] as const),
    ),
  );
}

/** Every part of the cell must be a channel: "SMS, e-mail" names two, "not by SMS" none. */
function channelsIn(cell: string, known: ReadonlyMap<string, Channel>): readonly Channel[] {
  const whole = known.get(foldCell(cell));
  if (whole !== undefined) return [whole];
  const parts = cell.split(/[,;/|+&]/).filter((part) => part.trim() !== '');
  const named = parts.flatMap((part) => known.get(foldCell(part)) ?? []);
  return named.length === parts.length ? [...new Set(named)] : [];
}

function headerOf(name: string): string {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(apart.replace(/[^\p{L}\p{M}\p{N}']+/gu, ' '));
}
