import {
  createRowChannels,
  namesWays,
  permitsWays,
  type ConsentWords,
} from '#engine/consent/index.ts';
import { consentFlagRoles, type ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';

/** Headers that say of themselves how their cells are to be read; any other gives way to cells full of channels. */
function isOpen({ role }: MappedColumn): boolean {
  return !consentFlagRoles.has(role) && role !== 'opt_out' && role !== 'status';
}

const SURE = 0.8;

/**
 * "Permitted channels: SMS, e-mail": beside a general answer they narrow it, and alone they are the answer. Under "channels"
 * alone they say something only beside an answer.
 */
export function withPermittedWays(
  columns: MappedColumn[],
  cellsOf: (index: number) => readonly string[],
  words: ConsentWords,
): MappedColumn[] {
  const ways = columns.find(
    (column) =>
      isOpen(column) &&
      namesWays(column.name, words) &&
      areWays(column.name, cellsOf(column.index), words),
  );
  if (ways === undefined) return columns;
  const answered = columns.some(({ role, channel }) => role === 'consent_general' && !channel);
  const permits = permitsWays(ways.name, words);
  if (!permits && !answered) return columns;
  const role: ColumnRole = permits ? 'consent_general' : 'consent_source';
  const read = {
    role,
    channel: null,
    polarity: permits ? ('positive' as const) : null,
    confidence: SURE,
    needsAnswer: permits && !answered,
  };
  return columns.map((column) => (column === ways ? { ...column, ...read } : column));
}

/** Is it full of the names of channels? */
export function areWays(name: string, cells: readonly string[], words: ConsentWords): boolean {
  const column: MappedColumn = {
    index: 0,
    name,
    role: 'ignore',
    channel: null,
    polarity: null,
    confidence: SURE,
    needsAnswer: false,
  };
  const found = createRowChannels(
    [column],
    cells.map((cell) => [cell]),
    words,
  );
  return found !== null && !found.asked;
}
